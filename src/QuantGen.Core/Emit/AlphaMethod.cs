using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>What a parameter of a method with a fitted scale is.</summary>
internal enum AlphaParameterKind
{
    /// <summary>One number.</summary>
    Single,

    /// <summary>Elements that are read, from an index on.</summary>
    Source,

    /// <summary>Elements that are written, from an index on.</summary>
    Destination,

    /// <summary>One entry for each channel, all of them, to read.</summary>
    Entries,

    /// <summary>One entry for each channel, all of them, to write.</summary>
    NewEntries,
}

/// <summary>A parameter of a method with a fitted scale; <see cref="AlphaMethod.Code"/> is in the place of the type of a code.</summary>
internal sealed record AlphaParameter(AlphaParameterKind Kind, string Type, string Name, string Default = "")
{
    public bool IsSequence => Kind is AlphaParameterKind.Source or AlphaParameterKind.Destination;
}

/// <summary>The signature of a method that fits a scale or takes its factor, in the forms that the tiers have.</summary>
internal sealed record AlphaMethod(string Summary, string Returns, string Name, IReadOnlyList<AlphaParameter> Parameters)
{
    /// <summary>In the place of the type of a code.</summary>
    public const string Code = "@Code";

    public bool HasDestination => Parameters.Any(parameter => parameter.Kind == AlphaParameterKind.Destination);

    public bool IsOverMany => Parameters.Any(parameter => parameter.Kind == AlphaParameterKind.Source);

    public bool IsByChannel => Parameters.Any(parameter => parameter.Name == "innerLength");

    private bool IsFit => Name.StartsWith("Fit", StringComparison.Ordinal);

    public string Signature(string code, Tier tier) =>
        $"public static {Returns} {Name}({string.Join(", ", Flat(tier).Select(item => item.Type + " " + item.Name + (item.Default.Length > 0 ? " = " + item.Default : "")))})".Replace(Code, code);

    /// <summary>The names of the parameters, each through a function.</summary>
    public string Arguments(Tier tier, Func<AlphaParameter, string> argument) => string.Join(", ", Flat(tier).Select(argument));

    /// <summary>The parameters one by one: without spans, a sequence is an array with an index, and both have one count.</summary>
    public IEnumerable<AlphaParameter> Flat(Tier tier)
    {
        foreach (AlphaParameter parameter in Parameters)
        {
            (string before, string after) = parameter.Kind switch
            {
                AlphaParameterKind.Single => ("", ""),
                _ when tier == Tier.PortableArrays => ("", "[]"),
                AlphaParameterKind.Source or AlphaParameterKind.Entries => ("global::System.ReadOnlySpan<", ">"),
                _ => ("global::System.Span<", ">"),
            };
            yield return parameter with { Type = before + parameter.Type + after };
            if (!parameter.IsSequence || tier != Tier.PortableArrays)
                continue;
            yield return new(AlphaParameterKind.Single, "int", HasDestination ? parameter.Name + "Index" : "index");
            if (parameter.Kind == AlphaParameterKind.Destination || !HasDestination)
                yield return new(AlphaParameterKind.Single, "int", "count");
        }
    }

    public void Documentation(CodeWriter writer, Tier tier, Grid.Fitting fitting)
    {
        writer.Line("/// <summary>" + Summary + "</summary>");
        foreach (AlphaParameter parameter in Flat(tier))
            writer.Line($"/// <param name=\"{parameter.Name}\">{Describe(parameter, fitting)}</param>");
        if (tier == Tier.PortableArrays && IsOverMany)
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">An array is null.</exception>");
        if (tier != Tier.PortableArrays && Parameters.Count == 1)
            return;
        string sequence = tier == Tier.PortableArrays ? "An array is too short or ranges overlap"
            : "The destination is too short or overlaps the source" + (Name == "FakeQuantize" ? " other than exactly" : "");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">"
            + (HasDestination ? sequence + ", or an argument is outside its range; nothing is written." : "An argument is outside its range.") + "</exception>");
    }

    private string Describe(AlphaParameter parameter, Grid.Fitting fitting) => parameter.Name switch
    {
        "value" => "Any number.",
        "code" => "The code.",
        "source" => parameter.Type.Contains(Code) ? "The codes." : IsFit ? "The values; in the fit NaN and infinities count as 0." : "The values.",
        "index" or "sourceIndex" => "The first of them.",
        "destination" => "Receives the " + (parameter.Type.Contains(Code) ? "codes" : "values") + "; at least as long as <paramref name=\"source\"/>.",
        "destinationIndex" => "Where the first one goes.",
        "count" => "How many.",
        "exponent" => $"The logarithm of alpha, {NumberText.Integer(fitting.FirstExponent)} … {NumberText.Integer(fitting.LastExponent)}.",
        "alpha" => $"The factor on the scale, 2^{NumberText.Integer(fitting.FirstExponent)} … 2^{NumberText.Integer(fitting.LastExponent)}.",
        "innerLength" => "So many elements in a row belong to one channel: 1 with channels last, the row's length with channels first.",
        "minExponent" => "The least exponent.",
        "maxExponent" => "The largest exponent.",
        _ => parameter.Kind == AlphaParameterKind.Entries ? "One for each channel." : "Receives one for each channel.",
    };
}
