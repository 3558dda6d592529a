using System.Globalization;

namespace QuantGen.Core.Spec;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Code">Which.</param>
/// <param name="Argument">The attribute's argument that it lies in, or empty: the type itself.</param>
/// <param name="Message">The fact, then the nearest remedy, in numbers; one sentence without a full stop.</param>
internal sealed record Fault(FaultCode Code, string Argument, string Message)
{
    /// <summary>Whether nothing sensible can be generated. The others are warnings and notes.</summary>
    public bool IsError => !IsOfCallSite(Code) && Code is not (FaultCode.OneBitSigned or FaultCode.ScaleRounded);

    /// <summary>Whether it lies in the use of a quantizer, and not in its declaration.</summary>
    public static bool IsOfCallSite(FaultCode code) => (int)code / 100 == 3;

    public static string Id(FaultCode code) => "QG" + ((int)code).ToString("D4", CultureInfo.InvariantCulture);
}
