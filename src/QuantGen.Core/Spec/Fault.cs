using System.Globalization;
using QuantGen.Core.Notation;

namespace QuantGen.Core.Spec;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Code">Which.</param>
/// <param name="Argument">The attribute's argument that it lies in, or empty: the type itself.</param>
/// <param name="Message">The fact, then the nearest remedy, in numbers; one sentence without a full stop.</param>
internal sealed record Fault(FaultCode Code, string Argument, string Message)
{
    /// <summary>Where it lies in the text of the argument; null: the whole of it.</summary>
    public TextRange? Range { get; init; }

    /// <summary>Whether nothing sensible can be generated, or a need that is stated is not met.</summary>
    public bool IsError => SeverityOf(Code) == FaultSeverity.Error;

    public static FaultSeverity SeverityOf(FaultCode code) => code switch
    {
        FaultCode.OneBitSigned or FaultCode.ConstantOutside => FaultSeverity.Warning,
        FaultCode.ScaleRounded or FaultCode.CodesNotExactInFloat or FaultCode.IntegerBitsUnused or FaultCode.ArgumentWithoutEffect or FaultCode.NotationDeparts => FaultSeverity.Information,
        _ => FaultSeverity.Error,
    };

    public static string Id(FaultCode code) => "QG" + ((int)code).ToString("D4", CultureInfo.InvariantCulture);
}
