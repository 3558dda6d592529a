using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace QuantGen.Core.Emit;

/// <summary>Writes C# text: four blanks per level, LF only, numbers independent of the culture.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _level;
    private int? _clsLevel;

    /// <summary>
    /// Until the result is disposed, the writer marks members at the current level that have a type outside the Common Language
    /// Specification (CLS).
    /// </summary>
    public IDisposable MarkNonClsMembers()
    {
        _clsLevel = _level;
        return new Closer(() => _clsLevel = null);
    }

    /// <summary>Writes a line at the current level; an empty line gets no blanks.</summary>
    public void Line(string line = "")
    {
        if (_level == _clsLevel && ClsCompliance.IsNonCompliantMember(line))
            Line(ClsCompliance.Mark);
        if (line.Length > 0)
            _text.Append(' ', _level * 4).Append(line);
        _text.Append('\n');
    }

    public void Line(InvariantText line) => Line(line.ToString());

    /// <summary>Writes several lines at the current level; their relative indentation stays.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>Opens a brace below a header of one or more lines; disposing the result closes it.</summary>
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

    /// <summary>Writes lines one level deeper, without braces: a continuation or an expression body.</summary>
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

/// <summary>Interpolated text with invariant numbers: in some cultures <c>$"{-7}"</c> is <c>−7</c> with U+2212, which is not valid C#.</summary>
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
