using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a static partial class the map from the codes of one format, or from the sums of an accumulator, to the codes of another format, in integers.</summary>
/// <remarks>
/// <para><c>Requantize(code)</c> is the code that the second format gives the exact number that the first code stands for. The generator proves it for every code or sum of the first format.</para>
/// <para>With a <see cref="Profile"/> the result is that of the named system, bit for bit, also where that differs from the exact one.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel;
/// [Quantizer(Bits = 8, Integer = 0)] static partial class Weight;
/// [Quantizer(Bits = 8, Integer = 4, Signed = false, Function = Function.Relu)] static partial class Activation;
///
/// [Accumulator(typeof(Pixel), typeof(Weight), Terms = 784)] static partial class Hidden;
/// [Requantizer(typeof(Hidden), typeof(Activation))] static partial class HiddenToActivation;      // a shift by 11
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class RequantizerAttribute : Attribute
{
    /// <summary>Names the two formats.</summary>
    /// <param name="from">A type with <c>[Accumulator]</c>, or a quantizer with values at equal distances.</param>
    /// <param name="to">A quantizer whose codes have the order of their values.</param>
    public RequantizerAttribute(Type from, Type to)
    {
        From = from;
        To = to;
    }

    /// <summary>The format of the source.</summary>
    public Type From { get; }

    /// <summary>The format of the results.</summary>
    public Type To { get; }

    /// <summary>The system whose arithmetic is computed. Default: <see cref="Profile.Exact"/>, each result rounded once.</summary>
    public Profile Profile { get; set; }

    /// <summary>The rounding, with <see cref="Profile.Exact"/> only. Default: that of the second format.</summary>
    public Rounding Rounding { get; set; }

    /// <summary><see cref="Function.Relu"/> makes 0 of negative numbers, as part of the same step. Default: no function.</summary>
    public Function Function { get; set; }

    /// <summary>Results stand for at least this number. Default: the least value of the second format.</summary>
    public double LowerBound { get; set; }

    /// <summary>Results stand for at most this number. Default: the largest value of the second format.</summary>
    public double UpperBound { get; set; }

    /// <summary>The logarithms of a factor on the scale of the weights, one for each channel. Default: there are no channels.</summary>
    public int[]? WeightExponents { get; set; }

    /// <summary>Factors on the scale of the weights, one for each channel; positive floats. Default: there are no channels.</summary>
    public float[]? WeightAlphas { get; set; }

    /// <summary>The layer, for the profiles of TensorFlow Lite. Default: a convolution.</summary>
    public Layer Layer { get; set; }

    /// <summary>Whether CMSIS-NN was built with CMSIS_NN_USE_SINGLE_ROUNDING, with <see cref="Profile.CmsisNN"/> only.</summary>
    public bool SingleRounding { get; set; }

    /// <summary>Which C# is written. Default: what the project allows.</summary>
    public Target Target { get; set; }
}
