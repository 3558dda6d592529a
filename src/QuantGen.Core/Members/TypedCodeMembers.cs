using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Members;

/// <summary>The members of a typed code in addition to those of every quantizer.</summary>
internal static class TypedCodeMembers
{
    /// <summary>The nested class with the methods over plain codes.</summary>
    public const string PlainCodes = "PlainCodes";

    /// <summary>The nested class that writes and reads JSON.</summary>
    public const string JsonConverter = "JsonConverter";

    /// <summary>The property with the plain code, and its backing field if it can be set.</summary>
    public const string Code = "Code", CodeField = "_code";

    /// <summary>The property that makes serializers refuse the type if <see cref="Code"/> cannot be set.</summary>
    public const string CannotBeReadBack = "CannotBeReadBack";

    /// <summary>Makes a typed code of a plain one.</summary>
    public const string FromCode = "FromCode";

    private const string Self = TypedCodeMember.Self, System = "global::System.", Provider = System + "IFormatProvider", Chars = System + "ReadOnlySpan<char>", Bytes = System + "ReadOnlySpan<byte>";

    private const string RefusedTo = "An integral cast would drop the fraction: the code is the property Code, and a value is cast to float or double.",
        RefusedFrom = "An integral cast does not say whether a code or a value is meant: FromCode takes a code, Quantize a value.";

    /// <summary>Casts to these are declared and are errors: see <see cref="RefusedCasts"/>.</summary>
    private static readonly string[] IntegralTargets = ["ushort", "int", "uint", "long"], IntegralSources = ["uint", "long", "ulong"];

    private static readonly Func<MemberContext, string> NumberFormat = _ => "A numeric format string; null or empty is <c>G</c>.";

    /// <summary>The members in the order in which they are written: identity and casts before the methods of every quantizer, and text after them.</summary>
    public static readonly IReadOnlyList<TypedCodeMember> All = [.. Identity(), .. Operators(), .. Casts(), .. RefusedCasts(), .. Formatting(), .. Parsing()];

    /// <summary>Names of methods, which cannot be the name of the type itself.</summary>
    public static IReadOnlyList<string> MethodNames { get; } = [.. All.Where(member => member.MetadataName == member.Name).Select(member => member.Name).Distinct()];

    private static IEnumerable<TypedCodeMember> Identity()
    {
        yield return new(TypedCodeGroup.Identity, "public static", Self, FromCode, [new(TypeNames.CodeName, "code", context => context.CodeRange + ".")],
            _ => "The typed code of a plain one. <c>MemoryMarshal.Cast</c> makes a span of typed codes from a span of plain ones without a copy, but does not check them.")
        {
            Returns = "The typed code.",
            Exceptions = [("ArgumentOutOfRangeException", context => context.Grid.HasAllCodes ? null : "The code lies outside " + context.CodeRange + ".")],
        };
        yield return new(TypedCodeGroup.Identity, "public", "bool", "Equals", [new(Self, "other", _ => "The other code.")], _ => "Whether both are the same code, and so the same value.")
        {
            Returns = "<see langword=\"true\"/> if they are.", Interface = $"IEquatable<{Self}>",
        };
        yield return new(TypedCodeGroup.Identity, "public override", "bool", "Equals", [new("object", "obj", _ => "Any object, or null.")], _ => "Whether the object is of this type and has the same code.")
        {
            Returns = "<see langword=\"true\"/> if it is.",
        };
        yield return new(TypedCodeGroup.Identity, "public override", "int", "GetHashCode", [], _ => "A hash of the code.") { Returns = "The hash." };
        yield return new(TypedCodeGroup.Identity, "public", "int", "CompareTo", [new(Self, "other", _ => "The other code.")], _ => "The order of the values, which is that of the codes.")
        {
            Returns = "Negative, 0 or positive if the value is less than, equal to or greater than the other one.", Interface = $"IComparable<{Self}>",
        };
    }

    private static IEnumerable<TypedCodeMember> Operators()
    {
        foreach ((string symbol, string summary) in new[]
        {
            ("==", "Whether both are the same code, and so the same value."), ("!=", "Whether the codes differ, and so the values."),
            ("<", "Whether the left value is less than the right one."), (">", "Whether the left value is greater than the right one."),
            ("<=", "Whether the left value is at most the right one."), (">=", "Whether the left value is at least the right one."),
        })
        {
            yield return new(TypedCodeGroup.Identity, "public static", "bool", TypedCodeMember.Operator + symbol,
                [new(Self, "left", _ => "The left code."), new(Self, "right", _ => "The right code.")], _ => summary) { Returns = "<see langword=\"true\"/> if that holds." };
        }
    }

    private static IEnumerable<TypedCodeMember> Casts()
    {
        foreach (string real in new[] { "float", "double" })
        {
            yield return new(TypedCodeGroup.Conversion, "public static", Self, TypedCodeMember.Cast, [new(real, "value", _ => "Any number; infinities and NaN too.")],
                context => ScalarMembers.Quantize(context, real)) { Returns = "The code." };
        }

        foreach ((string real, Func<MemberContext, string> summary) in new (string, Func<MemberContext, string>)[] { ("float", ScalarMembers.Dequantize), ("double", ScalarMembers.DequantizeToDouble) })
        {
            yield return new(TypedCodeGroup.Conversion, "public static", real, TypedCodeMember.Cast, [new(Self, "value", _ => "The code.")],
                context => summary(context with { PlainCode = "value.Code" })) { Returns = "The value." };
        }
    }

    /// <summary>
    /// A cast from or to any integral type finds one of these; without them the compiler would silently convert through <c>float</c>.
    /// Each of them is needed: without one, two equally good casts could remain, and the compiler would report an ambiguity instead.
    /// </summary>
    private static IEnumerable<TypedCodeMember> RefusedCasts()
    {
        foreach (string type in IntegralTargets)
            yield return Refused(type, Self, RefusedTo);
        foreach (string type in IntegralSources)
            yield return Refused(Self, type, RefusedFrom);

        static TypedCodeMember Refused(string to, string from, string refusal) =>
            new(TypedCodeGroup.Conversion, "public static", to, TypedCodeMember.Cast, [new(from, "value", _ => "Anything.")], _ => "Does not compile.") { Refusal = refusal };
    }

    private static IEnumerable<TypedCodeMember> Formatting()
    {
        yield return new(TypedCodeGroup.Formatting, "public override", "string", "ToString", [], _ => "The value as text, in the current culture.") { Returns = "The text." };
        yield return new(TypedCodeGroup.Formatting, "public", "string", "ToString", [new("string", "format", NumberFormat), Of("formatProvider", "")],
            context => $"The value as text, as a {context.ValueType} is formatted.") { Returns = "The text.", Interface = "IFormattable" };
        yield return TryFormat("text", "char", "destination", "charsWritten", "characters", CodeInterfaces.SpanFormattable, "ISpanFormattable");
        yield return TryFormat("UTF-8 text", "byte", "utf8Destination", "bytesWritten", "bytes", CodeInterfaces.Utf8Formattable, "IUtf8SpanFormattable");

        static TypedCodeMember TryFormat(string what, string unit, string destination, string written, string units, CodeInterfaces needs, string type) =>
            new(TypedCodeGroup.Formatting, "public", "bool", "TryFormat",
                [
                    new($"{System}Span<{unit}>", destination, _ => "Receives the text."), new("out int", written, _ => $"How many {units} were written."),
                    new(Chars, "format", NumberFormat, "default"), Of("provider", "null"),
                ],
                context => $"The value as {what}, as a {context.ValueType} is formatted; <see langword=\"false\"/> if the destination is too short.")
            {
                Returns = "Whether the text was written.", Needs = needs, Interface = type,
            };
    }

    private static IEnumerable<TypedCodeMember> Parsing() =>
    [
        .. Parsing("string", "s", CodeInterfaces.Parsable, "IParsable", "The text is null."),
        .. Parsing(Chars, "s", CodeInterfaces.Parsable, "ISpanParsable", null),
        .. Parsing(Bytes, "utf8Text", CodeInterfaces.Utf8Parsable, "IUtf8SpanParsable", null),
    ];

    private static IEnumerable<TypedCodeMember> Parsing(string type, string name, CodeInterfaces needs, string interfaceName, string? whenNull)
    {
        TypedCodeParameter text = new(type, name, _ => "A number."), result = new("out " + Self, "result", _ => "The code of the number; otherwise <c>default</c>.");
        string implemented = $"{interfaceName}<{Self}>";
        yield return new(TypedCodeGroup.Parsing, "public static", Self, "Parse", [text, Of("provider", "null")],
            _ => "Reads a number as <c>double.Parse</c> does, without a provider in the current culture, and quantizes it.")
        {
            Returns = "The code of the number.", Needs = needs, Interface = implemented,
            Exceptions =
            [
                ("ArgumentNullException", _ => whenNull), ("FormatException", _ => "It is not a number."),
                ("OverflowException", context => $"It is outside {context.ValueRange} after rounding."),
            ],
        };
        yield return new(TypedCodeGroup.Parsing, "public static", "bool", "TryParse", [text, Of("provider", ""), result],
            _ => "Reads a number as <c>Parse</c> does; <see langword=\"false\"/> if that throws.") { Returns = "Whether it was read.", Needs = needs, Interface = implemented };
        yield return new(TypedCodeGroup.Parsing, "public static", "bool", "TryParse", [text, result], _ => "Reads a number as <c>TryParse</c> with a provider does, in the current culture.") { Returns = "Whether it was read.", Needs = needs };
    }

    private static TypedCodeParameter Of(string name, string defaultValue) => new(Provider, name, _ => "Its culture; null is the current one.", defaultValue);
}
