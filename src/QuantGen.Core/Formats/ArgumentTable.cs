using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Formats;

/// <summary>Rows that several attributes have.</summary>
internal static class ArgumentTable
{
    /// <summary>The value, or null if it equals what the argument's absence means.</summary>
    public static object? Unless(object absent, object value) => value.Equals(absent) ? null : value;

    public static Argument<TSpec> NaN<TSpec>(Func<TSpec, NaNCode> get, Func<TSpec, NaNCode, TSpec> with)
        where TSpec : FormatSpec =>
        new("NaN", new EnumKind(typeof(NaNCode)), spec => Unless(NaNCode.Zero, get(spec)), (spec, value) => with(spec, (NaNCode?)value ?? NaNCode.Zero)) { CanBeRemoved = true, StandsBesideNotation = true, IsOutsideNotation = true };

    public static Argument<TSpec> Block<TSpec>()
        where TSpec : FormatSpec =>
        new("Block", new IntegerKind(), spec => spec.Block, (spec, value) => (TSpec)(spec with { Block = (int?)value })) { CanBeRemoved = true, StandsBesideNotation = true, IsOutsideNotation = true };
}

/// <summary>The arguments of an attribute, with which a declaration is written as text and parsed.</summary>
/// <param name="attribute">The name of the attribute as it is written.</param>
/// <param name="arguments">In the order in which they are written.</param>
internal sealed class ArgumentTable<TSpec>(string attribute, IReadOnlyList<Argument<TSpec>> arguments)
    where TSpec : FormatSpec, new()
{
    private const string End = ")", Separator = ", ", Assignment = " = ";

    private readonly Dictionary<string, Argument<TSpec>> _byName = arguments.ToDictionary(argument => argument.Name);

    private readonly int _mostCharacters = attribute.Length + 1 + End.Length + arguments.Sum(argument => argument.Name.Length + Assignment.Length + argument.MostCharacters + Separator.Length);

    /// <summary>The name of the attribute as it is written.</summary>
    public string Attribute => attribute;

    public IReadOnlyList<Argument<TSpec>> All => arguments;

    /// <summary>The spec with the values that the absence of arguments means.</summary>
    public TSpec WithImplied(TSpec spec) => arguments.Aggregate(spec, (current, argument) => argument.WithImplied(current));

    /// <summary>The argument of a name; null if there is none.</summary>
    public Argument<TSpec>? Find(string name) => _byName.TryGetValue(name, out Argument<TSpec>? argument) ? argument : null;

    /// <summary>The arguments of a spec as text: <c>Quantizer(Bits = 8, Integer = 0)</c>.</summary>
    public string Write(TSpec spec) =>
        attribute + "(" + string.Join(Separator, from argument in arguments let text = argument.Text(spec) where text is not null select argument.Name + Assignment + text) + End;

    /// <summary>The inverse of <see cref="Write"/>; null for other text. Never throws.</summary>
    public TSpec? Parse(string? text)
    {
        // Another type may have a constant of the same name, whose text may be of any length.
        if (text is null || text.Length > _mostCharacters || !text.StartsWith(attribute + "(", StringComparison.Ordinal) || !text.EndsWith(End, StringComparison.Ordinal))
            return null;
        var spec = new TSpec();
        string inner = text.Substring(attribute.Length + 1, text.Length - attribute.Length - 1 - End.Length);
        foreach (string part in inner.Length == 0 ? [] : inner.Split([Separator], StringSplitOptions.None))
        {
            string[] sides = part.Split([Assignment], StringSplitOptions.None);
            if (sides.Length != 2 || Find(sides[0])?.Parse(spec, sides[1]) is not { } read)
                return null;
            spec = read;
        }

        return Write(spec) == text ? spec : null;
    }
}
