using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a static partial class the sum of products of codes of two quantizers, with its exact scale and its exact range.</summary>
/// <remarks>
/// <para>A term is <c>(input − ZeroPoint of the input) · (weight − ZeroPoint of the weight)</c>. The sum stands for the number <c>sum · Scale</c>, and <c>Scale</c> is the exact product of the two scales.</para>
/// <para><c>MinCode</c> and <c>MaxCode</c> are the least and the largest sum of up to <see cref="Terms"/> terms. The type of the sum is the smallest integer type that holds both.</para>
/// <para>Both quantizers have values at equal distances: <c>[Quantizer]</c>, <c>[BinaryQuantizer]</c> or <c>[TernaryQuantizer]</c>. A factor that is fitted to data is left to whoever uses the sum.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel;
/// [Quantizer(Bits = 8, Integer = 0)] static partial class Weight;
///
/// [Accumulator(typeof(Pixel), typeof(Weight), Terms = 784)]
/// static partial class Hidden;           // 26 bits, in steps of 2^-15: an int
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class AccumulatorAttribute : Attribute
{
    /// <summary>Names the two quantizers whose codes are multiplied.</summary>
    /// <param name="input">The quantizer of the inputs.</param>
    /// <param name="weight">The quantizer of the weights.</param>
    public AccumulatorAttribute(Type input, Type weight)
    {
        Input = input;
        Weight = weight;
    }

    /// <summary>The quantizer of the inputs.</summary>
    public Type Input { get; }

    /// <summary>The quantizer of the weights.</summary>
    public Type Weight { get; }

    /// <summary>The largest number of terms, 1 … 2^31 − 1. It must be stated.</summary>
    public int Terms { get; set; }

    /// <summary>The quantizer of a bias, which begins the sum. Its scale is a multiple of the accumulator's. Default: there is no bias.</summary>
    public Type? Bias { get; set; }

    /// <summary>
    /// The bits of a bias in steps of the sum, 1 … 64, with the sign: −2^(BiasBits − 1) … 2^(BiasBits − 1) − 1. It begins the sum, as the 32-bit biases of TensorFlow Lite and ONNX do.
    /// Default: there is no bias.
    /// </summary>
    public int BiasBits { get; set; }

    /// <summary>The bits of the sum, 1 … 64, with the sign if there is one. Fewer than every sum needs are an error, except with <see cref="Overflow"/>. Default: as many as every sum needs.</summary>
    public int Bits { get; set; }

    /// <summary>
    /// What becomes of a sum that <see cref="Bits"/> do not hold, after each term: <see cref="Overflow.Saturate"/> or <see cref="Overflow.Wrap"/>, as in the accumulator of an FPGA. The order of the terms then matters.
    /// Default: no sum overflows.
    /// </summary>
    public Overflow Overflow { get; set; }

    /// <summary>Which C# is written. Default: what the project allows.</summary>
    public Target Target { get; set; }
}
