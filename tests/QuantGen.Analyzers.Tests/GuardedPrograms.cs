using System;
using System.Collections.Generic;
using System.Globalization;

namespace QuantGen.Analyzers.Tests;

/// <summary>
/// Random methods that quantize one value among conditions. The value grows with one variable, so that a claim about its range is true only if
/// both ends come up when every byte is tried.
/// </summary>
internal sealed class GuardedPrograms(int seed)
{
    public const string Parameters = "byte x, byte y, bool t, int n";

    public const string Context =
        """
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        public static class Probe
        {
            public const bool Off = false;
            public static float Min, Max;
            public static int Count;
            public static int Add(float value) { Min = Count == 0 || value < Min ? value : Min; Max = Count == 0 || value > Max ? value : Max; Count++; return 0; }
            public static void Check(bool holds) { if (!holds) throw new System.InvalidOperationException(); }
        }
        """;

    private readonly Random _random = new(seed);

    private List<string> _numbers = [], _truths = [];

    private string _value = "x";

    private int _names;

    /// <summary>Whether a constant keeps the last program from quantizing anything.</summary>
    public bool IsDead { get; private set; }

    public string NextBody()
    {
        _numbers = ["x", "y"];
        _truths = ["t"];
        _value = OneOf("x", "x", "y");
        _names = 0;
        IsDead = false;
        return Around(_random.Next(1, 4));
    }

    /// <summary>Statements around the one that quantizes.</summary>
    private string Around(int depth)
    {
        if (depth == 0)
            return Call();
        string condition;
        switch (_random.Next(22))
        {
            case 0:
                condition = Condition();
                return $"if ({condition}) {{ {Around(depth - 1)} }}";
            case 1:
                condition = Condition();
                return $"if ({condition}) {{ n++; }} else {{ {Around(depth - 1)} }}";
            case 2:
                condition = Condition();
                return $"if ({condition}) return; {Around(depth - 1)}";
            case 3:
                condition = Condition();
                return $"if (n > 5) {{ }} else {{ if ({condition}) {{ n--; throw new System.InvalidOperationException(); }} }} {Around(depth - 1)}";
            case 4:
                condition = Condition();
                string index = Name("i");
                return $"for (int {index} = 0; {index} < 2; {index}++) {{ if ({condition}) {OneOf("continue", "break")}; {Around(depth - 1)} }}";
            case 5:
                condition = Condition();
                return $"while (true) {{ if ({condition}) break; {Around(depth - 1)} break; }}";
            case 6:
                condition = Condition();
                return $"while ({condition}) {{ {Around(depth - 1)} break; }}";
            case 7:
                return $"switch ({OneOf("x", "y")}) {{ case < {Number()}: {Around(depth - 1)} break; default: n++; break; }}";
            case 8:
                return $"switch ({OneOf("x", "y")}) {{ case < {Number()}: break; default: {Around(depth - 1)} break; }}";
            case 9:
                condition = Condition();
                return $"switch (n) {{ case 0 when {condition}: break; default: {Around(depth - 1)} break; }}";
            case 10:
                string action = Name("a");
                condition = Condition();
                return $"System.Action {action} = () => {{ {Around(depth - 1)} }}; if ({condition}) {action}();";
            case 11:
                string function = Name("L");
                condition = Condition();
                return $"if ({condition}) {function}(); void {function}() {{ {Around(depth - 1)} }}";
            case 12:
                condition = Condition();
                return $"Probe.Check({condition}); {Around(depth - 1)}";
            case 13:
                condition = Condition();
                return $"try {{ if ({condition}) return; n++; }} finally {{ n--; }} {Around(depth - 1)}";
            case 14 or 15:
                string truth = Name("b");
                condition = Condition();
                _truths.Add(truth);
                return OneOf($"bool {truth} = {condition};", $"bool {truth} = true; if ({condition}) {truth} = false;") + " " + Around(depth);
            case 16 or 17:
                string number = Name("d");
                string source = OneOf([.. _numbers]);
                _numbers.Add(number);
                if (source == _value)
                    _value = OneOf(_value, number);
                return $"int {number} = {source} + {Number()}; " + Around(depth);
            case 18:
                string element = Name("e");
                _numbers.Add(element);
                _value = OneOf(_value, element);
                return $"foreach (byte {element} in new[] {{ {Number()}, 300, {Number()} }}) {{ {Around(depth - 1)} }}";
            case 19:
                string label = Name("End");
                condition = Condition();
                return $"{{ if ({condition}) goto {label}; {Around(depth - 1)} {label}: ; }}";
            case 20:
                IsDead = true;
                return OneOf("if (false)", "if (Probe.Off && t)", "while (false)", "if (true) n = 0; else") + " { " + Around(depth - 1) + " }";
            default:
                return $"if (n >= 0) {{ {Around(depth - 1)} }}";
        }
    }

    private string Call()
    {
        string value = OneOf($"{_value} / 200f", $"({_value} + 1) / 100f", $"{_value} / 128f - 0.5f", $"({_value} + 300) * 0.01f");
        string condition = Condition();
        switch (_random.Next(9))
        {
            case 0:
                return $"_ = {condition} ? Probe.Add({value}) + Pixel.Quantize({value}) : 0;";
            case 1:
                return $"_ = {condition} && (Probe.Add({value}) + Pixel.Quantize({value})) > 0;";
            case 2:
                return $"_ = {condition} || (Probe.Add({value}) + Pixel.Quantize({value})) > 0;";
            case 3:
                condition = OneOf("t", $"{_value} < {Number()}");
                return $"Probe.Add({condition} ? {value} : 0.5f); Pixel.Quantize({condition} ? {value} : 0.5f);";
            case 4:
                string choice = $"{OneOf("x", "y")} switch {{ < {Number()} => {value}, _ => 0.5f }}";
                return $"Probe.Add({choice}); Pixel.Quantize({choice});";
            case 5:
                string local = Name("f");
                return $"float {local} = {value}; if ({condition}) {{ Probe.Add({local}); Pixel.Quantize({local}); }}";
            default:
                return $"Probe.Add({value}); Pixel.Quantize({value});";
        }
    }

    private string Condition() => _random.Next(8) switch
    {
        0 => OneOf([.. _truths]),
        1 => $"!{OneOf([.. _truths])}",
        2 => $"({OneOf([.. _numbers])} & 1) == 0",
        3 => $"({OneOf([.. _numbers])} is > {Number()} or < 40)",
        4 => $"({OneOf([.. _numbers])} < {Number()} || {OneOf([.. _truths])})",
        _ => $"{OneOf([.. _numbers])} {OneOf("<", ">=")} {Number()}",
    };

    private string Number() => _random.Next(60, 190).ToString(CultureInfo.InvariantCulture);

    private string Name(string prefix) => prefix + (++_names).ToString(CultureInfo.InvariantCulture);

    private string OneOf(params string[] choices) => choices[_random.Next(choices.Length)];
}
