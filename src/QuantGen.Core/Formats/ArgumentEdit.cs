using System.Collections.Generic;

namespace QuantGen.Core.Formats;

/// <summary>An argument of the attribute that changes.</summary>
/// <param name="Argument">Its name.</param>
/// <param name="Text">Its new value as C#; null: the argument is removed.</param>
internal sealed record ArgumentEdit(string Argument, string? Text)
{
    public override string ToString() => Text is null ? "no " + Argument : Argument + " = " + Text;

    /// <summary>What changes one declaration into another.</summary>
    public static IReadOnlyList<ArgumentEdit> Between<TSpec>(ArgumentTable<TSpec> table, TSpec before, TSpec after)
        where TSpec : FormatSpec, new()
    {
        var edits = new List<ArgumentEdit>();
        foreach (Argument<TSpec> argument in table.All)
        {
            if (argument.CSharp(after) is var text && text != argument.CSharp(before))
                edits.Add(new(argument.Name, text));
        }

        return edits;
    }
}
