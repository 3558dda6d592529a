using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Faults;

namespace QuantGen.Generator.Reporting;

/// <summary>FaultCode → DiagnosticDescriptor. The fault has the message; a page in <c>analyzers/rules/</c> explains each rule.</summary>
internal static class Rules
{
    private const string HelpLink = "https://github.com/quantgen/quantgen/blob/main/analyzers/rules/";

    private const string Declaration = "QuantGen.Declaration", Format = "QuantGen.Format", Precision = "QuantGen.Precision", Usage = "QuantGen.Usage", Pipeline = "QuantGen.Pipeline", Serialization = "QuantGen.Serialization", Environment = "QuantGen.Environment";

    private static readonly (FaultCode Code, string Category, string Title)[] List =
    [
        (FaultCode.NotPartial, Declaration, "The type must be partial"),
        (FaultCode.ContainerNotPartial, Declaration, "A containing type must be partial"),
        (FaultCode.UnsupportedKind, Declaration, "The kind of type is not supported"),
        (FaultCode.GenericQuantizer, Declaration, "A quantizer type must not be generic"),
        (FaultCode.FileLocal, Declaration, "A quantizer type must not be file-local"),
        (FaultCode.InstanceFields, Declaration, "A quantizer has no state"),
        (FaultCode.NameClash, Declaration, "A name clashes with a generated member"),
        (FaultCode.CodeTypeMismatch, Declaration, "The type arguments of IQuantizer do not match the format"),
        (FaultCode.RangeNotHeld, Format, "The format does not hold the required range"),
        (FaultCode.BitsOutOfRange, Format, "The number of bits is not supported"),
        (FaultCode.ScaleOutOfRange, Format, "The scale is outside the range of float"),
        (FaultCode.NarrowRangeOneBit, Format, "A narrow range leaves one code"),
        (FaultCode.OneBitSigned, Format, "A signed 1-bit format has only the codes -1 and 0"),
        (FaultCode.RequirementInvalid, Format, "The required range is not valid"),
        (FaultCode.UndefinedEnumValue, Format, "The argument is not a value of its enum"),
        (FaultCode.ConflictingArguments, Format, "Two arguments conflict"),
        (FaultCode.OverflowNotSupported, Format, "The format does not support the overflow mode"),
        (FaultCode.OverflowBitsOutOfRange, Format, "The number of overflow bits is not supported"),
        (FaultCode.ScaleInvalid, Format, "The scale is not a positive float in range"),
        (FaultCode.TooManyBitsForScale, Format, "The scale is not a power of two and the codes are wide"),
        (FaultCode.ZeroPointOutside, Format, "The zero point is not a code"),
        (FaultCode.RangeNotCoverable, Format, "No format covers the range"),
        (FaultCode.ProfileNotSupported, Format, "The profile does not support the argument"),
        (FaultCode.BlockNotSupported, Format, "The block is not supported"),
        (FaultCode.SymmetricRequirementNotHeld, Format, "The required range is symmetric and the format is not"),
        (FaultCode.ArgumentWithoutEffect, Format, "The argument has no effect"),
        (FaultCode.NotationInvalid, Format, "The notation is not valid"),
        (FaultCode.ArgumentFromGeneratedCode, Format, "The argument takes its value from generated code"),
        (FaultCode.FunctionNotSupported, Format, "The function does not support the argument"),
        (FaultCode.FunctionArgumentInvalid, Format, "The parameter of the function is not supported"),
        (FaultCode.TooManyBitsForFunction, Format, "The codes are too wide for the table of the function"),
        (FaultCode.ThresholdInvalid, Format, "The threshold is not a positive number"),
        (FaultCode.ExponentsNotSupported, Format, "The exponents do not fit the codes or a float"),
        (FaultCode.StochasticNotSupported, Format, "Random rounding does not support the argument"),
        (FaultCode.ScaleRounded, Precision, "The scale is not a float"),
        (FaultCode.CodesNotExactInFloat, Precision, "Codes are not exact in float"),
        (FaultCode.IntegerBitsUnused, Precision, "The required range uses fewer integer bits"),
        (FaultCode.NotationDeparts, Precision, "The notation means something else in its own system"),
        (FaultCode.BoundRounded, Precision, "The bound is not a value of the format"),
        (FaultCode.ZeroNotRepresentable, Precision, "Zero is not a value of the format"),
        (FaultCode.ConstantOutside, Usage, "A constant is outside the range of the quantizer"),
        (FaultCode.RangeOutside, Usage, "Every value is outside the range of the quantizer"),
        (FaultCode.RangePartlyOutside, Usage, "Some values are outside the range of the quantizer"),
        (FaultCode.ElementOutside, Usage, "An element is outside the range of the quantizer"),
        (FaultCode.ConstantOffGrid, Usage, "A constant lies between the values of the quantizer"),
        (FaultCode.CodeOutside, Usage, "A code is not a code of the quantizer"),
        (FaultCode.DestinationShort, Usage, "The destination is too short"),
        (FaultCode.CodeOfOther, Usage, "A code belongs to another quantizer"),
        (FaultCode.StatedRangeOutside, Usage, "The type of a member does not hold its stated range"),
        (FaultCode.StatedRangeInvalid, Usage, "A stated range has no effect"),
        (FaultCode.OperandInvalid, Pipeline, "The type that is named is no quantizer"),
        (FaultCode.OperandNotLinear, Pipeline, "The codes of a quantizer cannot be multiplied"),
        (FaultCode.TermsInvalid, Pipeline, "The number of terms is missing or not supported"),
        (FaultCode.SumNotHeld, Pipeline, "The accumulator does not hold every sum"),
        (FaultCode.BiasNotCombinable, Pipeline, "The scale of the bias is no multiple of the accumulator's"),
        (FaultCode.CircularReference, Pipeline, "A declaration depends on itself"),
        (FaultCode.ResultNotSupported, Pipeline, "The format is not supported here"),
        (FaultCode.FactorsInvalid, Pipeline, "The factors of the channels are not valid"),
        (FaultCode.RequantizerNotProved, Pipeline, "No integer arithmetic is proved for the requantizer"),
        (FaultCode.EntriesInvalid, Pipeline, "The entries of a lookup are not valid"),
        (FaultCode.LayerSizeInvalid, Pipeline, "A size of the layer is missing or not supported"),
        (FaultCode.ConverterNotSeen, Serialization, "A source generator does not see the converter of a typed code"),
        (FaultCode.TargetNotSupported, Environment, "The target framework or language version is not supported"),
    ];

    public static readonly IReadOnlyDictionary<FaultCode, DiagnosticDescriptor> All = List.ToDictionary(rule => rule.Code, rule => Descriptor(rule.Code, rule.Category, rule.Title));

    /// <summary>The rules of declarations: all except those of call sites and of serialization.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDeclarations = All.Where(pair => !Fault.IsOfCallSite(pair.Key) && !Fault.IsOfSerialization(pair.Key) && !Fault.IsOfPipeline(pair.Key)).Select(pair => pair.Value).ToImmutableArray();

    /// <summary>The rules of accumulators, requantizers and lookups: those of pipelines, and those of quantizers that they share.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfPipelines = All.Where(pair => Fault.IsOfPipeline(pair.Key) || Fault.IsOfBoth(pair.Key)).Select(pair => pair.Value).ToImmutableArray();

    /// <summary>The rules of call sites.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfCallSites = All.Where(pair => Fault.IsOfCallSite(pair.Key)).Select(pair => pair.Value).ToImmutableArray();

    /// <summary>The rules of serialization.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfSerialization = All.Where(pair => Fault.IsOfSerialization(pair.Key)).Select(pair => pair.Value).ToImmutableArray();

    public static Diagnostic ToDiagnostic(this Fault fault, Location? location, IReadOnlyList<Remedy>? remedies = null) =>
        Diagnostic.Create(All[fault.Code], location, RemedyProperties.Write(remedies ?? []), fault.Message);

    /// <summary>An error cannot be switched off: either nothing sensible can be generated, or the format does not meet the stated requirement.</summary>
    private static DiagnosticDescriptor Descriptor(FaultCode code, string category, string title)
    {
        DiagnosticSeverity severity = Fault.SeverityOf(code) switch
        {
            FaultSeverity.Error => DiagnosticSeverity.Error,
            FaultSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        string[] tags = severity == DiagnosticSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : [];
        return new(Fault.Id(code), title, "{0}", category, severity, true, helpLinkUri: HelpLink + Fault.Id(code) + ".md", customTags: tags);
    }
}
