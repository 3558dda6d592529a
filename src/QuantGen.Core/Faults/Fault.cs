using System.Collections.Generic;
using System.Globalization;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;

namespace QuantGen.Core.Faults;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Argument">The attribute's argument in which it is, or empty for the type itself.</param>
/// <param name="Message">The fact, then the nearest remedy, in numbers; one sentence without a full stop.</param>
internal sealed record Fault(FaultCode Code, string Argument, string Message)
{
    /// <summary>The place in the text of the argument; null for the whole argument.</summary>
    public TextRange? Range { get; init; }

    /// <summary>The remedies of a fault at a call site. Those of a declaration are only computed on demand, by <see cref="Faults.Remedies"/>.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init; } = [];

    /// <summary>Whether nothing sensible can be generated, or a stated requirement is not met.</summary>
    public bool IsError => SeverityOf(Code) == FaultSeverity.Error;

    public static FaultSeverity SeverityOf(FaultCode code) => code switch
    {
        FaultCode.OneBitSigned or FaultCode.BoundRounded or FaultCode.ConstantOutside or FaultCode.RangeOutside or FaultCode.ElementOutside or FaultCode.CodeOutside
            or FaultCode.DestinationShort or FaultCode.CodeOfOther or FaultCode.StatedRangeOutside or FaultCode.StatedRangeInvalid or FaultCode.ConverterNotSeen => FaultSeverity.Warning,
        FaultCode.RangePartlyOutside or FaultCode.ConstantOffGrid or FaultCode.ScaleRounded or FaultCode.CodesNotExactInFloat or FaultCode.IntegerBitsUnused or FaultCode.ArgumentWithoutEffect or FaultCode.NotationDeparts or FaultCode.ZeroNotRepresentable => FaultSeverity.Information,
        _ => FaultSeverity.Error,
    };

    /// <summary>Whether the fault is in the use of a quantizer, not in its declaration.</summary>
    public static bool IsOfCallSite(FaultCode code) => (int)code / 100 == 3;

    /// <summary>Whether the fault is in a pipeline of quantizers.</summary>
    public static bool IsOfPipeline(FaultCode code) => (int)code / 100 == 4;

    /// <summary>Whether a pipeline of quantizers may have a fault that quantizers have too.</summary>
    public static bool IsOfBoth(FaultCode code) => code is FaultCode.NotPartial or FaultCode.ContainerNotPartial or FaultCode.FileLocal or FaultCode.GenericQuantizer or FaultCode.UnsupportedKind or FaultCode.NameClash
        or FaultCode.ConflictingArguments or FaultCode.BitsOutOfRange or FaultCode.OverflowNotSupported or FaultCode.UndefinedEnumValue or FaultCode.ArgumentWithoutEffect or FaultCode.ProfileNotSupported or FaultCode.FunctionNotSupported or FaultCode.FunctionArgumentInvalid or FaultCode.TargetNotSupported;

    /// <summary>Whether the fault is in the way another generator sees a typed code.</summary>
    public static bool IsOfSerialization(FaultCode code) => (int)code / 100 == 5;

    public static string Id(FaultCode code) => "QG" + ((int)code).ToString("D4", CultureInfo.InvariantCulture);
}
