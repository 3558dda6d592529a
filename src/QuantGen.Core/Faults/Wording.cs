using QuantGen.Core.Grids;

namespace QuantGen.Core.Faults;

/// <summary>Words that messages and generated documentation share.</summary>
internal static class Wording
{
    /// <summary>"saturates", as said of a value outside the range.</summary>
    public static string OverflowVerb(NumberGrid grid) => OverflowVerbs(grid).Present;

    /// <summary>"saturate", as said of a value that may be outside.</summary>
    public static string OverflowInfinitive(NumberGrid grid) => OverflowVerbs(grid).Infinitive;

    private static (string Present, string Infinitive) OverflowVerbs(NumberGrid grid) => grid.Overflow.Mode switch
    {
        _ when grid.Profile is not null => ("overflows", "overflow"),
        Overflow.Saturate => ("saturates", "saturate"),
        Overflow.SaturateToZero => ("becomes 0", "become 0"),
        _ => ("wraps", "wrap"),
    };
}
