using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a static partial class a dense (fully connected) layer over codes, in integers: sums of products with a bias, brought to the codes of the next layer.</summary>
/// <remarks>
/// <para>The sum of an output is <c>Σ (input − ZeroPoint of the input) · (weight − ZeroPoint of the weight) + bias</c>. Its range is proved as that of an <see cref="AccumulatorAttribute">accumulator</see>, and its result as that of a <see cref="RequantizerAttribute">requantizer</see>.</para>
/// <para><c>Run(input, kernel, bias, output)</c> computes one layer into the caller's buffer and allocates nothing. <c>FoldBias</c> brings the zero points into the biases once, and <c>RunFolded</c> then has less to do.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel;
/// [Quantizer(Bits = 4, Integer = 0)] static partial class Weight;
/// [Quantizer(Bits = 6, Integer = 2, Signed = false)] static partial class Activation;
///
/// [Dense(typeof(Pixel), typeof(Weight), typeof(Activation), Inputs = 64, Outputs = 32, Function = Function.Relu)]
/// static partial class Hidden;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class DenseAttribute : Attribute
{
    /// <summary>Names the formats of a layer whose outputs are the sums themselves.</summary>
    /// <param name="input">The quantizer of the inputs.</param>
    /// <param name="weight">The quantizer of the weights.</param>
    public DenseAttribute(Type input, Type weight)
    {
        Input = input;
        Weight = weight;
    }

    /// <summary>Names the three formats.</summary>
    /// <param name="input">The quantizer of the inputs.</param>
    /// <param name="weight">The quantizer of the weights.</param>
    /// <param name="output">The quantizer of the outputs.</param>
    public DenseAttribute(Type input, Type weight, Type output)
        : this(input, weight)
    {
        Output = output;
    }

    /// <summary>The quantizer of the inputs.</summary>
    public Type Input { get; }

    /// <summary>The quantizer of the weights.</summary>
    public Type Weight { get; }

    /// <summary>The quantizer of the outputs; null if they are the sums.</summary>
    public Type? Output { get; }

    /// <summary>The number of inputs. It must be stated.</summary>
    public int Inputs { get; set; }

    /// <summary>The number of outputs. It must be stated.</summary>
    public int Outputs { get; set; }

    /// <summary>The order of the weights in memory. Default: those of one output are adjacent, as in TensorFlow Lite.</summary>
    public KernelOrder KernelOrder { get; set; }

    /// <summary>Whether the weights are packed as <c>Pack</c> of their quantizer packs a whole kernel: codes of 1, 2 or 4 bits without gaps. Default: each weight has a byte.</summary>
    public bool PackedKernel { get; set; }

    /// <summary>
    /// The quantizer of the biases. Its scale and that of the sums are multiples of a common one. Default: biases are integers in steps of the sum, as in TensorFlow Lite and ONNX.
    /// </summary>
    public Type? Bias { get; set; }

    /// <summary>The bits of biases in steps of the sum, 1 … 63, with the sign. Default: as many as leave every sum an <c>int</c>, or with inputs of more than 8 bits a number of 48 bits.</summary>
    public int BiasBits { get; set; }

    /// <summary>The system whose arithmetic is computed. Default: <see cref="Profile.Exact"/>, each result rounded once.</summary>
    public Profile Profile { get; set; }

    /// <summary>The rounding, with <see cref="Profile.Exact"/> only. Default: that of the outputs' format.</summary>
    public Rounding Rounding { get; set; }

    /// <summary><see cref="Function.Relu"/> makes 0 of negative numbers, as part of the same step. Default: no function.</summary>
    public Function Function { get; set; }

    /// <summary>Outputs stand for at least this number. Default: the least value of their format.</summary>
    public double LowerBound { get; set; }

    /// <summary>Outputs stand for at most this number. Default: the largest value of their format.</summary>
    public double UpperBound { get; set; }

    /// <summary>The logarithms of a factor on the scale of the weights, one for each output. Default: all weights have one scale.</summary>
    public int[]? WeightExponents { get; set; }

    /// <summary>Factors on the scale of the weights, one for each output; positive floats. Default: all weights have one scale.</summary>
    public float[]? WeightAlphas { get; set; }

    /// <summary>Whether CMSIS-NN was built with CMSIS_NN_USE_SINGLE_ROUNDING, with <see cref="Profile.CmsisNN"/> only.</summary>
    public bool SingleRounding { get; set; }

    /// <summary>Which C# is written. Default: what the project allows.</summary>
    public Target Target { get; set; }
}
