using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Faults;

/// <summary>The formats of one attribute: how their specs are read, written, checked and built. The methods take specs of this family alone.</summary>
internal abstract class FormatFamily
{
    /// <summary>The families, one for each attribute that makes a type a quantizer.</summary>
    public static readonly IReadOnlyList<FormatFamily> All = [new UniformFamily(), new BinaryFamily(), new TernaryFamily(), new PowerOfTwoFamily(), new G711Family()];

    /// <summary>The family of a spec.</summary>
    public static FormatFamily Of(FormatSpec spec) => All.First(family => family.Empty.GetType() == spec.GetType());

    /// <summary>The name of the attribute as it is written.</summary>
    public abstract string Attribute { get; }

    /// <summary>The spec of an attribute without arguments.</summary>
    public abstract FormatSpec Empty { get; }

    /// <summary>The arguments that may be written beside a notation.</summary>
    public abstract IReadOnlyList<string> BesideNotation { get; }

    /// <summary>The spec with the constant of an argument; null if there is no such argument, or if it has another type.</summary>
    public abstract FormatSpec? WithArgument(FormatSpec spec, string name, object? constant);

    /// <summary>The same declaration with its defaults written out, so that two declarations of one quantizer are equal.</summary>
    public abstract FormatSpec WithDefaults(FormatSpec spec);

    /// <summary>The <c>Format</c> constant of a spec without an error.</summary>
    public abstract string Canonical(FormatSpec spec);

    /// <summary>The inverse of <see cref="Canonical"/>; null for other text, however similar. Never throws.</summary>
    public abstract FormatSpec? ReadCanonical(string? text);

    /// <summary>Every fault, and the notes if no fault is an error.</summary>
    public abstract IReadOnlyList<Fault> Check(FormatSpec spec);

    /// <summary>Whether there is an error, so that the spec has no grid.</summary>
    public abstract bool IsFaulty(FormatSpec spec);

    /// <summary>The remedies of a fault.</summary>
    public abstract IReadOnlyList<Remedy> Remedies(Fault fault, FormatSpec spec);

    /// <summary>The type of the codes; null if the spec does not determine it.</summary>
    public abstract CodeType? CodeTypeOf(FormatSpec spec);

    /// <summary>The type of the codes in the members of a declaration with an error.</summary>
    public abstract CodeType StubCodeTypeOf(FormatSpec spec);

    /// <summary>The grid of a spec without an error.</summary>
    public abstract NumberGrid Build(FormatSpec spec);

    /// <summary>How alpha is fitted; null if it is 1.</summary>
    public abstract Fitting? FittingOf(FormatSpec spec, NumberGrid grid);

    /// <summary>The names of the format in other systems, as sentences of the documentation.</summary>
    public abstract IEnumerable<string> Notations(FormatSpec spec, NumberGrid grid);
}

/// <summary>A family with its type of specs and its table of arguments.</summary>
internal abstract class FormatFamily<TSpec>(ArgumentTable<TSpec> arguments) : FormatFamily
    where TSpec : FormatSpec, new()
{
    public sealed override string Attribute => arguments.Attribute;

    public sealed override FormatSpec Empty { get; } = new TSpec();

    public sealed override IReadOnlyList<string> BesideNotation { get; } = [.. arguments.All.Where(argument => argument.StandsBesideNotation).Select(argument => argument.Name)];

    public sealed override FormatSpec? WithArgument(FormatSpec spec, string name, object? constant) => arguments.Find(name)?.Read((TSpec)spec, constant);

    public sealed override FormatSpec WithDefaults(FormatSpec spec) => arguments.WithImplied((TSpec)spec);

    public sealed override FormatSpec? ReadCanonical(string? text) =>
        arguments.Parse(text) is { } parsed && arguments.WithImplied(parsed) is var spec && !IsFaulty(spec) && Canonical(spec) == text ? spec : null;
}
