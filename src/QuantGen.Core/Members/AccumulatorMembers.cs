using System.Collections.Generic;

namespace QuantGen.Core.Members;

/// <summary>The names of the members of an accumulator.</summary>
internal static class AccumulatorMembers
{
    public const string Sum = "Sum", Add = "Add", Bounds = "Bounds", Dequantize = "Dequantize", Check = "CheckLengths", Saturate = "Saturate";

    /// <summary>All names, which no member of the user has.</summary>
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string> { "Format", "Terms", "Bits", "MinCode", "MaxCode", "Scale", "ScaleExponent", Sum, Add, Bounds, Dequantize, Check, Saturate };
}
