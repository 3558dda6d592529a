using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Spec;

namespace QuantGen.Analyzers;

/// <summary>FaultCode → DiagnosticDescriptor. The message is the fault's own; a page under <c>analyzers/rules/</c> explains each.</summary>
internal static class Rules
{
    private const string HelpLink = "https://github.com/quantgen/quantgen/blob/main/analyzers/rules/";

    private const string Declaration = "QuantGen.Declaration", Format = "QuantGen.Format", Precision = "QuantGen.Precision", Usage = "QuantGen.Usage", Environment = "QuantGen.Environment";

    public static readonly IReadOnlyDictionary<FaultCode, DiagnosticDescriptor> All = new Dictionary<FaultCode, DiagnosticDescriptor>
    {
        [FaultCode.NotPartial] = Error(FaultCode.NotPartial, Declaration, "The type must be partial"),
        [FaultCode.ContainerNotPartial] = Error(FaultCode.ContainerNotPartial, Declaration, "A containing type must be partial"),
        [FaultCode.UnsupportedKind] = Error(FaultCode.UnsupportedKind, Declaration, "The kind of type is not supported"),
        [FaultCode.GenericQuantizer] = Error(FaultCode.GenericQuantizer, Declaration, "A quantizer type must not be generic"),
        [FaultCode.FileLocal] = Error(FaultCode.FileLocal, Declaration, "A quantizer type must not be file-local"),
        [FaultCode.InstanceFields] = Error(FaultCode.InstanceFields, Declaration, "A quantizer has no state"),
        [FaultCode.NameClash] = Error(FaultCode.NameClash, Declaration, "A name clashes with a generated member"),
        [FaultCode.CodeTypeMismatch] = Error(FaultCode.CodeTypeMismatch, Declaration, "The type arguments of IQuantizer do not match the format"),
        [FaultCode.RangeNotHeld] = Error(FaultCode.RangeNotHeld, Format, "The format does not hold the range that is needed"),
        [FaultCode.BitsOutOfRange] = Error(FaultCode.BitsOutOfRange, Format, "The number of bits is not supported"),
        [FaultCode.ScaleOutOfRange] = Error(FaultCode.ScaleOutOfRange, Format, "The scale is outside the range of float"),
        [FaultCode.NarrowRangeOneBit] = Error(FaultCode.NarrowRangeOneBit, Format, "A narrow range leaves one code"),
        [FaultCode.OneBitSigned] = Warning(FaultCode.OneBitSigned, Format, "A signed 1-bit format has the values -1 and 0"),
        [FaultCode.RequirementInvalid] = Error(FaultCode.RequirementInvalid, Format, "The range that is needed is not a range"),
        [FaultCode.UndefinedEnumValue] = Error(FaultCode.UndefinedEnumValue, Format, "The argument is not a value of its enum"),
        [FaultCode.ConflictingArguments] = Error(FaultCode.ConflictingArguments, Format, "Two arguments state the same"),
        [FaultCode.OverflowNotSupported] = Error(FaultCode.OverflowNotSupported, Format, "The overflow mode does not go with the format"),
        [FaultCode.OverflowBitsOutOfRange] = Error(FaultCode.OverflowBitsOutOfRange, Format, "The number of overflow bits is not supported"),
        [FaultCode.ScaleInvalid] = Error(FaultCode.ScaleInvalid, Format, "The scale is not a distance between values"),
        [FaultCode.TooManyBitsForScale] = Error(FaultCode.TooManyBitsForScale, Format, "The scale is not a power of two and the codes are wide"),
        [FaultCode.ZeroPointOutside] = Error(FaultCode.ZeroPointOutside, Format, "The zero point is not a code"),
        [FaultCode.RangeNotCoverable] = Error(FaultCode.RangeNotCoverable, Format, "No format covers the range"),
        [FaultCode.ProfileNotSupported] = Error(FaultCode.ProfileNotSupported, Format, "The argument does not go with the profile"),
        [FaultCode.BlockNotSupported] = Error(FaultCode.BlockNotSupported, Format, "The block is not supported"),
        [FaultCode.ScaleRounded] = Note(FaultCode.ScaleRounded, Precision, "The scale is not a float"),
        [FaultCode.ConstantOutside] = Warning(FaultCode.ConstantOutside, Usage, "A constant is outside the range of the quantizer"),
        [FaultCode.RangeOutside] = Warning(FaultCode.RangeOutside, Usage, "Every value is outside the range of the quantizer"),
        [FaultCode.RangePartlyOutside] = Note(FaultCode.RangePartlyOutside, Usage, "Some values are outside the range of the quantizer"),
        [FaultCode.ElementOutside] = Warning(FaultCode.ElementOutside, Usage, "An element is outside the range of the quantizer"),
        [FaultCode.ConstantOffGrid] = Note(FaultCode.ConstantOffGrid, Usage, "A constant lies between the values of the quantizer"),
        [FaultCode.CodeOutside] = Warning(FaultCode.CodeOutside, Usage, "A code is not one of the quantizer"),
        [FaultCode.DestinationShort] = Warning(FaultCode.DestinationShort, Usage, "The destination is too short"),
        [FaultCode.CodeOfOther] = Warning(FaultCode.CodeOfOther, Usage, "A code belongs to another quantizer"),
        [FaultCode.StatedRangeOutside] = Warning(FaultCode.StatedRangeOutside, Usage, "The type of a member does not hold the range that is stated"),
        [FaultCode.TargetNotSupported] = Error(FaultCode.TargetNotSupported, Environment, "The target framework or language version is not supported"),
    };

    /// <summary>The rules of declarations: all but those of call sites.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDeclarations = Where(code => !Fault.IsOfCallSite(code));

    /// <summary>The rules of call sites.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfCallSites = Where(Fault.IsOfCallSite);

    public static Diagnostic ToDiagnostic(this Fault fault, Location? location) => Diagnostic.Create(All[fault.Code], location, fault.Message);

    private static ImmutableArray<DiagnosticDescriptor> Where(Func<FaultCode, bool> belongs) => All.Where(pair => belongs(pair.Key)).Select(pair => pair.Value).ToImmutableArray();

    /// <summary>Nothing sensible can be generated, so it cannot be switched off.</summary>
    private static DiagnosticDescriptor Error(FaultCode code, string category, string title) =>
        new(Fault.Id(code), title, "{0}", category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + Fault.Id(code) + ".md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor Note(FaultCode code, string category, string title) =>
        new(Fault.Id(code), title, "{0}", category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + Fault.Id(code) + ".md");

    private static DiagnosticDescriptor Warning(FaultCode code, string category, string title) =>
        new(Fault.Id(code), title, "{0}", category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + Fault.Id(code) + ".md");
}
