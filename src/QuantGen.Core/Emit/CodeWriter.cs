using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace QuantGen.Core.Emit;

/// <summary>Writes C# text: four blanks a level, LF only, numbers invariant whatever the culture.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _level;
    private int? _clsLevel;

    /// <summary>
    /// From here on until the result is disposed, members at the current level with a type outside the Common Language Specification (CLS)
    /// get the attribute that says so.
    /// </summary>
    public IDisposable MarkNonClsMembers()
    {
        _clsLevel = _level;
        return new Closer(() => _clsLevel = null);
    }

    /// <summary>One line at the current level; an empty one gets no blanks.</summary>
    public void Line(string line = "")
    {
        if (_level == _clsLevel && ClsCompliance.IsNonCompliantMember(line))
            Line(ClsCompliance.Mark);
        if (line.Length > 0)
            _text.Append(' ', _level * 4).Append(line);
        _text.Append('\n');
    }

    public void Line(InvariantText line) => Line(line.ToString());

    /// <summary>Several lines, each at the current level; the text's own relative indentation stays.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>Opens a brace below a header of one or more lines, and returns what closes it.</summary>
    public IDisposable Block(string header)
    {
        Lines(header);
        Line("{");
        _level++;
        return new Closer(() =>
        {
            _level--;
            Line("}");
        });
    }

    /// <summary>A deeper level without braces: a continuation or an expression body.</summary>
    public void Indented(string lines)
    {
        _level++;
        Lines(lines);
        _level--;
    }

    public override string ToString() => _text.ToString();

    private sealed class Closer(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}

/// <summary>Interpolated text whose numbers are invariant: <c>$"{-7}"</c> is <c>−7</c> with U+2212 in some cultures, which is no C#.</summary>
[InterpolatedStringHandler]
internal readonly struct InvariantText
{
    private readonly StringBuilder _text;

    public InvariantText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 8));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(string? value) => _text.Append(value);

    public void AppendFormatted<T>(T value) => _text.Append(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());

    public override string ToString() => _text.ToString();
}
