using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>
/// Parses the text of a notation into a tree: a name with arguments in round or angle brackets. Arguments are numbers, words, lists and calls,
/// with or without a name. The parser knows no quantizer. It returns a tree or one error for any text, and never throws.
/// </summary>
internal sealed class NotationParser
{
    /// <summary>Deeper than any meaningful notation.</summary>
    private const int MostNested = 16;

    /// <summary>The largest number of digits and the largest decimal exponent: beyond every float.</summary>
    private const int MostDigits = 400;

    private readonly string _text;

    private int _position;

    private NotationError? _error;

    private NotationParser(string text) => _text = text;

    public static (NotationCall? Call, NotationError? Error) Parse(string text)
    {
        var parser = new NotationParser(text);
        NotationCall? call = parser.Whole();
        return parser._error is { } error ? (null, error) : (call, null);
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private NotationCall? Whole()
    {
        SkipBlanks();
        if (!IsNameStart(Current))
            return Fail<NotationCall>("the name of a quantizer");
        NotationCall? call = CallAfter(Name(), depth: 0);
        SkipBlanks();
        return _error is null && _position < _text.Length ? Fail<NotationCall>("the end of the notation") : call;
    }

    private TextRange Name()
    {
        int start = _position;
        while (IsNameStart(Current) || char.IsDigit(Current))
            _position++;
        return TextRange.Between(start, _position);
    }

    /// <summary>Parses the arguments after a name; a name alone has none.</summary>
    private NotationCall? CallAfter(TextRange name, int depth)
    {
        var arguments = new List<NotationArgument>();
        SkipBlanks();
        bool angles = Current == '<';
        if (depth >= MostNested)
            return Fail<NotationCall>($"at most {MostNested} nested brackets");
        if (Current is '(' or '<')
        {
            char close = angles ? '>' : ')';
            _position++;
            SkipBlanks();
            while (_error is null && Current != close)
            {
                if (arguments.Count > 0 && !Take(','))
                    return Fail<NotationCall>($"',' or '{close}'");
                SkipBlanks();
                if (Argument(depth) is { } argument)
                    arguments.Add(argument);
                SkipBlanks();
            }

            if (_error is not null)
                return null;
            _position++;
        }

        return new NotationCall(TextRange.Between(name.Start, _position), _text.Substring(name.Start, name.Length), name, angles, arguments);
    }

    private NotationArgument? Argument(int depth)
    {
        int start = _position;
        if (IsNameStart(Current))
        {
            TextRange name = Name();
            SkipBlanks();
            if (Take('='))
            {
                SkipBlanks();
                return Value(depth) is { } value ? new NotationArgument(_text.Substring(name.Start, name.Length), name, value) : null;
            }

            _position = start;
        }

        return Value(depth) is { } positional ? new NotationArgument(null, positional.Range, positional) : null;
    }

    private NotationValue? Value(int depth) => Current switch
    {
        '[' => List(depth),
        '\'' or '"' => Quoted(),
        '+' or '-' or '.' or (>= '0' and <= '9') => Number(),
        { } first when IsNameStart(first) => WordOrCall(depth),
        _ => Fail<NotationValue>("a value"),
    };

    private NotationValue? WordOrCall(int depth)
    {
        TextRange range = Name();
        string word = _text.Substring(range.Start, range.Length);
        SkipBlanks();
        return word switch
        {
            "None" => new NotationNone(range),
            "True" or "true" => new NotationBoolean(range, true),
            "False" or "false" => new NotationBoolean(range, false),
            _ when Current is '(' or '<' => CallAfter(range, depth + 1),
            _ => new NotationWord(range, word),
        };
    }

    private NotationValue? Quoted()
    {
        int start = _position;
        char mark = Current;
        int end = _text.IndexOf(mark, start + 1);
        if (end < 0)
        {
            _position = _text.Length;
            return Fail<NotationValue>($"{mark} at the end of the word that begins at character {(start + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        _position = end + 1;
        return new NotationWord(TextRange.Between(start, _position), _text.Substring(start + 1, end - start - 1));
    }

    /// <summary>Parses elements with commas between them, or blanks as numpy prints.</summary>
    private NotationList? List(int depth)
    {
        int start = _position;
        var items = new List<NotationValue>();
        if (depth >= MostNested)
            return Fail<NotationList>($"at most {MostNested} nested brackets");
        _position++;
        SkipBlanks();
        while (_error is null && !Take(']'))
        {
            if (items.Count > 0 && Take(','))
                SkipBlanks();
            if (Current == '\0')
                return Fail<NotationList>("']'");
            if (Value(depth + 1) is { } item)
                items.Add(item);
            SkipBlanks();
        }

        return _error is null ? new NotationList(TextRange.Between(start, _position), items) : null;
    }

    private NotationNumber? Number()
    {
        int start = _position;
        bool negative = Current == '-';
        if (Current is '+' or '-')
            _position++;
        string whole = Digits();
        string fraction = Take('.') ? Digits() : "";
        if (whole.Length + fraction.Length == 0)
            return Fail<NotationNumber>("a digit");
        int exponent = 0;
        if (Current is 'e' or 'E')
        {
            _position++;
            bool down = Current == '-';
            if (Current is '+' or '-')
                _position++;
            string digits = Digits();
            if (digits.Length == 0)
                return Fail<NotationNumber>("a digit of the exponent");
            exponent = digits.Length > 3 ? MostDigits + 1 : int.Parse(digits, CultureInfo.InvariantCulture) * (down ? -1 : 1);
        }

        var range = TextRange.Between(start, _position);
        if (whole.Length + fraction.Length > MostDigits || exponent is > MostDigits or < -MostDigits)
            return Fail<NotationNumber>($"a number of at most {MostDigits} digits", range);
        BigInteger mantissa = BigInteger.Parse(whole + fraction, CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        int shift = exponent - fraction.Length;
        Rational value = shift >= 0 ? new(mantissa * BigInteger.Pow(10, shift), BigInteger.One) : new(mantissa, BigInteger.Pow(10, -shift));
        return new NotationNumber(range, _text.Substring(start, range.Length), value);
    }

    private string Digits()
    {
        int start = _position;
        while (Current is >= '0' and <= '9')
            _position++;
        return _text.Substring(start, _position - start);
    }

    private bool Take(char expected)
    {
        if (Current != expected || _position >= _text.Length)
            return false;
        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    /// <summary>Records an error at the current character if it is the first.</summary>
    private T? Fail<T>(string expected)
        where T : class => Fail<T>(expected, new TextRange(_position, _position < _text.Length ? 1 : 0));

    private T? Fail<T>(string expected, TextRange range)
        where T : class
    {
        string found = range.Length == 0 ? "the end of the notation" : "'" + _text.Substring(range.Start, range.Length) + "'";
        _error ??= new NotationError(range, $"expected {expected}, found {found}");
        return null;
    }

    private static bool IsNameStart(char character) => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
