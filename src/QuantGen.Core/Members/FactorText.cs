using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The names of a factor on a scale.</summary>
internal static class FactorText
{
    /// <summary>Its C# type.</summary>
    public static string Type(Alpha alpha) => alpha == Alpha.Po2 ? "int" : "float";

    /// <summary>Its name.</summary>
    public static string Name(Alpha alpha) => alpha == Alpha.Po2 ? "exponent" : "alpha";

    /// <summary>The name as part of others.</summary>
    public static string Kind(Alpha alpha) => alpha == Alpha.Po2 ? "Exponent" : "Alpha";

    /// <summary>The first and the last exponent that are valid, as arguments.</summary>
    public static string Valid(Fitting fitting) => NumberText.Integer(fitting.FirstExponent) + ", " + NumberText.Integer(fitting.LastExponent);
}
