using QuantGen.Core.Collections;

namespace QuantGen.Core.Pipelines;

/// <summary>What a dense layer's declaration states, before the checks. Null is an argument that is not stated.</summary>
internal sealed record DenseSpec
{
    /// <summary>The name of the type, for messages.</summary>
    public required string Name { get; init; }

    public required OperandSpec Input { get; init; }

    public required OperandSpec Weight { get; init; }

    /// <summary>Null if the outputs are the sums.</summary>
    public OperandSpec? Output { get; init; }

    public int? Inputs { get; init; }

    public int? Outputs { get; init; }

    public KernelOrder KernelOrder { get; init; }

    /// <summary>Whether weights are packed.</summary>
    public bool? PackedKernel { get; init; }

    /// <summary>The quantizer of the biases; null if they are integers in steps of the sum.</summary>
    public OperandSpec? Bias { get; init; }

    public int? BiasBits { get; init; }

    public Profile? Profile { get; init; }

    public Rounding? Rounding { get; init; }

    public Function? Function { get; init; }

    public double? LowerBound { get; init; }

    public double? UpperBound { get; init; }

    public EquatableArray<int>? WeightExponents { get; init; }

    public EquatableArray<float>? WeightAlphas { get; init; }

    public bool? SingleRounding { get; init; }

    public Target Target { get; init; }

    /// <summary>The sums of products, without a bias.</summary>
    public AccumulatorSpec Products => new() { Input = Input, Weight = Weight, Terms = Inputs };

    /// <summary>The map from sums to outputs, without the range of the sums; only for a layer with a format of outputs.</summary>
    public RequantizerSpec Map => new()
    {
        From = new(Name, null, IsQuantizer: false) { IsAccumulator = true, Sum = Products },
        To = Output!,
        Profile = Profile,
        Rounding = Rounding,
        Function = Function,
        LowerBound = LowerBound,
        UpperBound = UpperBound,
        WeightExponents = WeightExponents,
        WeightAlphas = WeightAlphas,
        Layer = Profile is QuantGen.Profile.TfLiteReference or QuantGen.Profile.TfLiteOptimized ? Layer.Dense : null,
        SingleRounding = SingleRounding,
    };
}
