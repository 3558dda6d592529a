using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance;

/// <summary>The quantizers of this assembly, and what each declares: read from the attribute in metadata, never from a generated member.</summary>
internal static class Declarations
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Declarations).Assembly.GetTypes()
            // Formats that requantizers name are no subjects of the laws of quantizers.
            .Where(type => AttributeOf(type) is not null && type.Namespace?.EndsWith(".Requantizers", StringComparison.Ordinal) != true)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static FormatSpec SpecOf(Type quantizer)
    {
        CustomAttributeData attribute = AttributeOf(quantizer)!;
        FormatFamily family = FormatFamily.All.Single(family => family.Attribute + "Attribute" == attribute.AttributeType.Name);
        FormatSpec spec = attribute.NamedArguments.Aggregate(family.Empty, (spec, argument) => family.WithArgument(spec, argument.MemberName, argument.TypedValue.Value)
            ?? throw new InvalidOperationException("An attribute argument that the laws do not know: " + argument.MemberName));
        // The laws of [Quantizer] compare the spec as it is written.
        return spec is UniformSpec ? spec : family.WithDefaults(spec);
    }

    private static CustomAttributeData? AttributeOf(Type type) =>
        type.GetCustomAttributesData().SingleOrDefault(data => data.AttributeType.Namespace == nameof(QuantGen) && FormatFamily.All.Any(family => family.Attribute + "Attribute" == data.AttributeType.Name));

    /// <summary>The quantizers of the generated list have numbers as names.</summary>
    public const string PairwisePrefix = "Pairwise";

    /// <summary>The grid of a type.</summary>
    public static NumberGrid GridOf(Type quantizer) => GridOf(SpecOf(quantizer));

    public static NumberGrid GridOf(FormatSpec spec) => FormatFamily.Of(spec).Build(spec);

    public static bool IsPairwise(Type quantizer) => quantizer.Name.StartsWith(PairwisePrefix, StringComparison.Ordinal);

    public static bool NamesInterface(Type quantizer) => InterfaceOf(quantizer) is not null;

    /// <summary>The type of the codes: named in the base list, else that of a generated constant, which the laws compare with the grid.</summary>
    public static Type CodeTypeOf(Type quantizer) => InterfaceOf(quantizer)?.GetGenericArguments()[1] ?? quantizer.GetField("MinCode")!.FieldType;

    private static Type? InterfaceOf(Type quantizer) =>
        quantizer.GetInterfaces().SingleOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQuantizer<,>));

    /// <summary>The name that a declaration of this file's list has to have, so that a name never says something else than its attribute.</summary>
    public static string SystematicName(FormatSpec declared)
    {
        if (declared is not UniformSpec spec)
            return NameOfArguments(declared);
        string definition = spec.Profile == Profile.Exact ? spec.Rounding.ToString() : spec.Profile.ToString();
        string factor = spec.ValueAlpha == 1 ? "" : FormattableString.Invariant($"Value{BitConverter.SingleToUInt32Bits((float)spec.ValueAlpha):X8}");
        string function = FunctionName(spec);
        string block = (spec.IsStochastic ? "Stochastic" : "") + (spec.Block is { } length ? FormattableString.Invariant($"Block{length}") : "");
        string fit = (spec.Alpha == Alpha.One ? "" : spec.Alpha.ToString()) + (spec.FitsZeroPoint ? spec.Fit.ToString() : "");
        if (spec.Scale is { } scale)
        {
            int zeroPoint = spec.ZeroPoint ?? 0;
            return FormattableString.Invariant($"{(spec.Signed ? "S" : "U")}{spec.Bits}{(spec.NarrowRange ? "Narrow" : "")}Scale{BitConverter.SingleToUInt32Bits((float)scale):X8}")
                + FormattableString.Invariant($"Zero{(zeroPoint < 0 ? "M" : "")}{Math.Abs(zeroPoint)}{definition}") + (spec.NaN == NaNCode.Zero ? "" : "NaN" + spec.NaN) + fit + factor + block + function;
        }

        int integer = spec.Integer ?? 0;
        string magnitude = FormattableString.Invariant($"{Math.Abs(integer)}");
        string overflow = spec.Overflow == Overflow.Saturate ? "" : FormattableString.Invariant($"{spec.Overflow}{spec.OverflowBits}");
        return FormattableString.Invariant($"{(spec.Signed ? "S" : "U")}{spec.Bits}")
            + (spec.NarrowRange ? "Narrow" : "") + (integer < 0 ? "IM" : "I") + magnitude + definition + overflow
            + (spec.NaN == NaNCode.Zero ? "" : "NaN" + spec.NaN) + fit + factor + block + function;
    }

    /// <summary>The attribute and its arguments, without what no name may have.</summary>
    private static string NameOfArguments(FormatSpec spec)
    {
        string format = FormatFamily.Of(spec).Canonical(spec).Replace("Quantizer(", "", StringComparison.Ordinal).Replace("-", "M", StringComparison.Ordinal).Replace(".", "p", StringComparison.Ordinal);
        return new([.. format.Where(char.IsLetterOrDigit)]);
    }

    private static string FunctionName(UniformSpec spec)
    {
        return spec.Function == Function.None ? ""
            : spec.Function + (spec.Symmetric ? "Symmetric" : "") + Parameter("Slope", spec.Slope == 0 ? null : spec.Slope) + Parameter("To", spec.UpperBound) + Parameter("From", spec.LowerBound)
                + Parameter("Shift", spec.Shift == 3 ? null : spec.Shift) + Parameter("Mu", spec.Mu == 255 ? null : spec.Mu);

        static string Parameter(string name, double? value) => value is { } number ? FormattableString.Invariant($"{name}{BitConverter.SingleToUInt32Bits((float)number):X8}") : "";
    }
}
