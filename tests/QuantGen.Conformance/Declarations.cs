using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance;

/// <summary>The quantizers of this assembly, and what each declares: read from the attribute in metadata, never from a generated member.</summary>
internal static class Declarations
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Declarations).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(QuantizerAttribute), inherit: false))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static QuantizerSpec SpecOf(Type quantizer)
    {
        CustomAttributeData attribute = quantizer.GetCustomAttributesData().Single(data => data.AttributeType == typeof(QuantizerAttribute));
        return attribute.NamedArguments.Aggregate(new QuantizerSpec(), (spec, argument) => With(spec, argument.MemberName, argument.TypedValue.Value));
    }

    /// <summary>The quantizers of the generated list have numbers as names.</summary>
    public const string PairwisePrefix = "Pairwise";

    public static bool IsPairwise(Type quantizer) => quantizer.Name.StartsWith(PairwisePrefix, StringComparison.Ordinal);

    public static bool NamesInterface(Type quantizer) => InterfaceOf(quantizer) is not null;

    /// <summary>The type of the codes: named in the base list, else that of a generated constant, which the laws compare with the grid.</summary>
    public static Type CodeTypeOf(Type quantizer) => InterfaceOf(quantizer)?.GetGenericArguments()[1] ?? quantizer.GetField("MinCode")!.FieldType;

    private static Type? InterfaceOf(Type quantizer) =>
        quantizer.GetInterfaces().SingleOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQuantizer<,>));

    /// <summary>The name that a declaration of this file's list has to have, so that a name never says something else than its attribute.</summary>
    public static string SystematicName(QuantizerSpec spec)
    {
        string definition = spec.Profile == Profile.Exact ? spec.Rounding.ToString() : spec.Profile.ToString();
        string factor = spec.ValueAlpha == 1 ? "" : FormattableString.Invariant($"Value{BitConverter.SingleToUInt32Bits((float)spec.ValueAlpha):X8}");
        string block = spec.Block is { } length ? FormattableString.Invariant($"Block{length}") : "";
        if (spec.Scale is { } scale)
        {
            int zeroPoint = spec.ZeroPoint ?? 0;
            return FormattableString.Invariant($"{(spec.Signed ? "S" : "U")}{spec.Bits}{(spec.NarrowRange ? "Narrow" : "")}Scale{BitConverter.SingleToUInt32Bits((float)scale):X8}")
                + FormattableString.Invariant($"Zero{(zeroPoint < 0 ? "M" : "")}{Math.Abs(zeroPoint)}{definition}") + (spec.NaN == NaNCode.Zero ? "" : "NaN" + spec.NaN) + factor + block;
        }

        int integer = spec.Integer ?? 0;
        string magnitude = FormattableString.Invariant($"{Math.Abs(integer)}");
        string overflow = spec.Overflow == Overflow.Saturate ? "" : FormattableString.Invariant($"{spec.Overflow}{spec.OverflowBits}");
        return FormattableString.Invariant($"{(spec.Signed ? "S" : "U")}{spec.Bits}")
            + (spec.NarrowRange ? "Narrow" : "") + (integer < 0 ? "IM" : "I") + magnitude + definition + overflow
            + (spec.NaN == NaNCode.Zero ? "" : "NaN" + spec.NaN) + (spec.Alpha == Alpha.One ? "" : spec.Alpha.ToString()) + factor + block;
    }

    private static QuantizerSpec With(QuantizerSpec spec, string argument, object? value) => argument switch
    {
        nameof(QuantizerAttribute.Bits) => spec with { Bits = (int)value! },
        nameof(QuantizerAttribute.Integer) => spec with { Integer = (int)value! },
        nameof(QuantizerAttribute.Signed) => spec with { Signed = (bool)value! },
        nameof(QuantizerAttribute.NarrowRange) => spec with { NarrowRange = (bool)value! },
        nameof(QuantizerAttribute.Alpha) => spec with { Alpha = (Alpha)(int)value! },
        nameof(QuantizerAttribute.ValueAlpha) => spec with { ValueAlpha = (double)value! },
        nameof(QuantizerAttribute.Fit) => spec with { Fit = (Fit)(int)value! },
        nameof(QuantizerAttribute.FitEpsilon) => spec with { FitEpsilon = (double)value! },
        nameof(QuantizerAttribute.MinExponent) => spec with { MinExponent = (int)value! },
        nameof(QuantizerAttribute.MaxExponent) => spec with { MaxExponent = (int)value! },
        nameof(QuantizerAttribute.Rounding) => spec with { Rounding = (Rounding)(int)value! },
        nameof(QuantizerAttribute.Scale) => spec with { Scale = (double)value! },
        nameof(QuantizerAttribute.ZeroPoint) => spec with { ZeroPoint = (int)value! },
        nameof(QuantizerAttribute.Min) => spec with { Min = (double)value! },
        nameof(QuantizerAttribute.Max) => spec with { Max = (double)value! },
        nameof(QuantizerAttribute.Overflow) => spec with { Overflow = (Overflow)(int)value! },
        nameof(QuantizerAttribute.OverflowBits) => spec with { OverflowBits = (int)value! },
        nameof(QuantizerAttribute.NaN) => spec with { NaN = (NaNCode)(int)value! },
        nameof(QuantizerAttribute.Profile) => spec with { Profile = (Profile)(int)value! },
        nameof(QuantizerAttribute.Block) => spec with { Block = (int)value! },
        _ => throw new InvalidOperationException("An attribute argument that the laws do not know: " + argument),
    };
}
