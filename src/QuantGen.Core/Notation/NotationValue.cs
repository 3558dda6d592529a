using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>Where something stands in the text of a notation.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public static TextRange Between(int start, int end) => new(start, end - start);
}

/// <summary>A value in a notation.</summary>
internal abstract record NotationValue(TextRange Range)
{
    /// <summary>The value as a message names it.</summary>
    public abstract string Describe();
}

/// <summary><c>None</c>.</summary>
internal sealed record NotationNone(TextRange Range) : NotationValue(Range)
{
    public override string Describe() => "None";
}

/// <summary><c>True</c> or <c>False</c>.</summary>
internal sealed record NotationBoolean(TextRange Range, bool Value) : NotationValue(Range)
{
    public override string Describe() => Value ? "True" : "False";
}

/// <summary>A number, exact as it is written.</summary>
internal sealed record NotationNumber(TextRange Range, string Text, Rational Value) : NotationValue(Range)
{
    public override string Describe() => Text;
}

/// <summary>A word, with or without quotation marks: <c>'auto'</c>, <c>AP_RND</c>.</summary>
internal sealed record NotationWord(TextRange Range, string Text) : NotationValue(Range)
{
    public override string Describe() => "'" + Text + "'";
}

/// <summary>A list, its elements separated by blanks or commas.</summary>
internal sealed record NotationList(TextRange Range, IReadOnlyList<NotationValue> Items) : NotationValue(Range)
{
    public override string Describe() => "[" + string.Join(", ", Items.Select(item => item.Describe())) + "]";
}

/// <summary>A name with arguments in round brackets or, like a C++ type, in angle brackets.</summary>
internal sealed record NotationCall(TextRange Range, string Name, TextRange NameRange, bool HasAngles, IReadOnlyList<NotationArgument> Arguments) : NotationValue(Range)
{
    public override string Describe() => Name + (HasAngles ? "<…>" : "(…)");
}

/// <summary>An argument of a <see cref="NotationCall"/>; positional if it has no name.</summary>
internal sealed record NotationArgument(string? Name, TextRange NameRange, NotationValue Value);
