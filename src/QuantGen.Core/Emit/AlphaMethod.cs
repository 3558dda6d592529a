using System;
using System.Collections.Generic;
using System.Linq;

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

/// <summary>A parameter of a method with a fitted scale, whose type, or that of its elements, is a code where it is null.</summary>
internal sealed record AlphaParameter(AlphaParameterKind Kind, string? Type, string Name, string Default = "")
{
    public bool IsOfCodes => Type is null;

    public bool IsSequence => Kind is AlphaParameterKind.Source or AlphaParameterKind.Destination;
}

/// <summary>The signature of a method that fits a scale or takes its factor, in the forms that the tiers have; it returns a code where <paramref name="Returns"/> is null.</summary>
internal sealed record AlphaMethod(string? Returns, string Name, IReadOnlyList<AlphaParameter> Parameters)
{
    public const string FitAndQuantize = nameof(FitAndQuantize);

    public bool HasDestination => Parameters.Any(parameter => parameter.Kind == AlphaParameterKind.Destination);

    public bool IsOverMany => Parameters.Any(parameter => parameter.Kind == AlphaParameterKind.Source);

    public bool IsFit => Name.StartsWith("Fit", StringComparison.Ordinal);

    public bool IsByChannel => Parameters.Any(parameter => parameter.Name == "innerLength");

    public string Signature(string code, Tier tier) =>
        $"public static {Returns ?? code} {Name}({string.Join(", ", Flat(tier, code).Select(item => item.Type + " " + item.Name + (item.Default.Length > 0 ? " = " + item.Default : "")))})";

    /// <summary>The types over spans, as a symbol's text has them: without namespaces.</summary>
    public string ParameterTypes(string code) =>
        string.Join(",", Flat(Tier.Modern, code).Select(parameter => parameter.Type)).Replace("global::System.", "");

    /// <summary>The names of the parameters, each through a function.</summary>
    public string Arguments(Tier tier, Func<AlphaParameter, string> argument) => string.Join(", ", Flat(tier).Select(item => argument(item.Parameter)));

    /// <summary>The parameters one by one, with their types in C#.</summary>
    private IEnumerable<(string Type, string Name, string Default)> Flat(Tier tier, string code) => Flat(tier).Select(item =>
        (item.Before + (item.Parameter.Type ?? code) + item.After, item.Parameter.Name, item.Parameter.Default));

    /// <summary>The same, and what stands around the type: without spans, a sequence is an array with an index, and both have one count.</summary>
    private IEnumerable<(string Before, AlphaParameter Parameter, string After)> Flat(Tier tier)
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
            yield return (before, parameter, after);
            if (!parameter.IsSequence || tier != Tier.PortableArrays)
                continue;
            yield return ("", new(AlphaParameterKind.Single, "int", HasDestination ? parameter.Name + "Index" : "index"), "");
            if (parameter.Kind == AlphaParameterKind.Destination || !HasDestination)
                yield return ("", new(AlphaParameterKind.Single, "int", "count"), "");
        }
    }

    /// <summary>The parameters one by one.</summary>
    public IEnumerable<AlphaParameter> All(Tier tier) => Flat(tier).Select(item => item.Parameter);
}
