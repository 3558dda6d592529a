using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Members;

/// <summary>The names of the members of a dense layer.</summary>
internal static class DenseMembers
{
    public const string Run = "Run", RunFolded = "RunFolded", FoldBias = "FoldBias", Bounds = "Bounds", ArgMax = "ArgMax", Inputs = "Inputs", Outputs = "Outputs",
        KernelLength = "KernelLength", WeightOf = "WeightOf", MinBias = "MinBias", MaxBias = "MaxBias", Scale = "Scale", ScaleExponent = "ScaleExponent", SumFactors = "SumFactors", BiasFactors = "BiasFactors", Check = "CheckLength", ThrowBias = "ThrowBias", Overlap = "CheckOverlap", Fold = "Fold", Multiply = "Multiply";

    /// <summary>All names, which no member of the user has.</summary>
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string>(RequantizerMembers.Names.Concat(
    [
        Run, RunFolded, FoldBias, Bounds, ArgMax, Inputs, Outputs, KernelLength, WeightOf, MinBias, MaxBias, Scale, ScaleExponent, SumFactors, SumFactors + RequantizerMembers.High, BiasFactors, BiasFactors + RequantizerMembers.High, Check, ThrowBias, Overlap, Fold, Multiply,
    ]));
}
