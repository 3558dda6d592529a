using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>Which quantizers have a member, and what emits its body.</summary>
internal enum MemberGroup
{
    /// <summary>A constant of every quantizer.</summary>
    Constant,

    /// <summary>A method over one value or code.</summary>
    Scalar,

    /// <summary>A method over many elements.</summary>
    Sequence,

    /// <summary>A method that fits a scale or takes its factor, which quantizers with <c>Alpha</c> have.</summary>
    Fitted,

    /// <summary>A method over a block of fixed length, which quantizers with <c>Block</c> have.</summary>
    Block,

    /// <summary>A method that rounds at random, which quantizers with <c>Stochastic</c> have. Those with a factor belong to <see cref="Fitted"/>.</summary>
    Stochastic,

    /// <summary>A method over 16-bit samples, which quantizers of telephony have.</summary>
    Samples,

    /// <summary>A method for packed codes, which formats have that leave bits of their code type unused.</summary>
    Packing,
}

/// <summary>The first argument of a method, as the analyzer of call sites classifies it.</summary>
internal enum MemberArgument
{
    /// <summary>An argument that no rule checks.</summary>
    Other,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A value for which the program allows that it is outside the range.</summary>
    TriedValue,

    /// <summary>A code.</summary>
    Code,

    /// <summary>Many values, and a destination.</summary>
    Values,

    /// <summary>Many codes, and a destination.</summary>
    Codes,

    /// <summary>Packed codes, and a destination.</summary>
    Bytes,
}

internal enum ParameterKind
{
    /// <summary>One number.</summary>
    Single,

    /// <summary>One number that the method sets.</summary>
    Out,

    /// <summary>Elements that are read, from an index on.</summary>
    Source,

    /// <summary>Elements that are written, from an index on.</summary>
    Destination,

    /// <summary>Entries that are read, one for each channel.</summary>
    Entries,

    /// <summary>Entries that are written, one for each channel.</summary>
    NewEntries,
}

/// <summary>A parameter; for a sequence, <paramref name="Type"/> is the type of the elements.</summary>
internal sealed record Parameter(ParameterKind Kind, string Type, string Name, string Default = "")
{
    /// <summary>Its description in the documentation, without the full stop; null for the default description of its kind.</summary>
    public Func<MemberContext, string>? Description { get; init; }

    public bool IsOfCodes => Type == TypeNames.CodeName;

    public bool IsSequence => Kind is ParameterKind.Source or ParameterKind.Destination;
}

/// <summary>The C# types that replace the two types that a quantizer chooses.</summary>
internal readonly record struct TypeNames(string Code, string Real = "float")
{
    /// <summary>The type of codes in the list of members, and that of real numbers.</summary>
    public const string CodeName = "code", RealName = "real";

    /// <summary>The C# type that holds every value of a grid exactly: float, or double if codes have more bits than a float.</summary>
    public static string OfValue(NumberGrid grid) => grid.ExactInSingle ? "float" : "double";

    public string Of(string type) => type switch { CodeName => Code, RealName => Real, _ => type };
}

/// <summary>A generated member, except its body.</summary>
/// <param name="Group">Which quantizers have it.</param>
/// <param name="Result">The type of a constant, or what a method returns.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The parameters of a method over spans; over arrays, indices and a count are added.</param>
internal sealed record Member(MemberGroup Group, string Result, string Name, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Whether <c>IQuantizer</c> has it.</summary>
    public bool IsInInterface { get; init; }

    public MemberArgument Argument { get; init; }

    /// <summary>Whether a quantizer has it, provided that its alpha allows it.</summary>
    public Func<MemberContext, bool> IsOf { get; init; } = _ => true;

    /// <summary>The summary of its documentation. If it has no full stop, a note on use in place may follow.</summary>
    public Func<MemberContext, string> Summary { get; init; } = _ => "";

    /// <summary>The description of its result in the documentation.</summary>
    public Func<MemberContext, string>? Returns { get; init; }

    public bool HasDestination => Parameters.Any(parameter => parameter.Kind == ParameterKind.Destination);

    public bool IsOverMany => Parameters.Any(parameter => parameter.IsSequence);

    public bool IsFit => Name.StartsWith("Fit", StringComparison.Ordinal);

    public bool IsByChannel => Parameters.Any(parameter => parameter.Name == "innerLength");

    public string Signature(TypeNames types, bool spans) => "public static " + Declaration("", types, spans);

    /// <summary>The declaration without modifiers and with a prefix of the name: <c>float IQuantizer&lt;float, sbyte&gt;.Dequantize(sbyte code)</c>.</summary>
    public string Declaration(string prefix, TypeNames types, bool spans) => types.Of(Result) + " " + prefix + Name + (Group == MemberGroup.Constant ? "" : "("
        + string.Join(", ", Flat(spans).Select(item => item.Before + types.Of(item.Parameter.Type) + item.After + " " + item.Parameter.Name + (item.Parameter.Default.Length > 0 ? " = " + item.Parameter.Default : ""))) + ")");

    /// <summary>The name with the parameter types in the form of a symbol's text, without namespaces.</summary>
    public string Key(TypeNames types, bool spans) =>
        Name + "(" + string.Join(",", Flat(spans).Select(item => item.Before + types.Of(item.Parameter.Type) + item.After)).Replace("global::System.", "") + ")";

    /// <summary>The arguments of a call, each made from its parameter by a function.</summary>
    public string Arguments(bool spans, Func<Parameter, string> argument) => string.Join(", ", Flat(spans).Select(item => argument(item.Parameter)));

    /// <summary>The parameters one by one.</summary>
    public IEnumerable<Parameter> All(bool spans) => Flat(spans).Select(item => item.Parameter);

    /// <summary>The parameters with the text around their types. Without spans a sequence is an array with an index, and all sequences share one count. A block needs no count, because it has a fixed length.</summary>
    private IEnumerable<(string Before, Parameter Parameter, string After)> Flat(bool spans)
    {
        foreach (Parameter parameter in Parameters)
        {
            (string before, string after) = parameter.Kind switch
            {
                ParameterKind.Single => ("", ""),
                ParameterKind.Out => ("out ", ""),
                _ when !spans => ("", "[]"),
                ParameterKind.Source or ParameterKind.Entries => ("global::System.ReadOnlySpan<", ">"),
                _ => ("global::System.Span<", ">"),
            };
            yield return (before, parameter, after);
            if (!parameter.IsSequence || spans)
                continue;
            yield return ("", new(ParameterKind.Single, "int", HasDestination ? parameter.Name + "Index" : "index") { Description = _ => parameter.Kind == ParameterKind.Source ? "The first of them" : "Where the first one goes" }, "");
            if (Group != MemberGroup.Block && (parameter.Kind == ParameterKind.Destination || !HasDestination))
                yield return ("", new(ParameterKind.Single, "int", "count") { Description = _ => "How many" }, "");
        }
    }
}
