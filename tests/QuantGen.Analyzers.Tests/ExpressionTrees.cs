using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Analyzers.Tests;

/// <summary>
/// Random C# expressions over everything that range proofs know; each compiles. The same seed gives the same expressions everywhere.
/// </summary>
internal sealed class ExpressionTrees(int seed)
{
    /// <summary>What the expressions are about, as parameters; the last two have a range that is stated.</summary>
    public const string Parameters =
        "byte b, sbyte sb, short s, ushort us, int i, uint u, long l, ulong ul, float f, double d, bool t, [ValueRange(-2, 3)] float p, [System.ComponentModel.DataAnnotations.Range(-5, 300)] int q";

    /// <summary>Beside the expressions: quantizers, fields that are set once, and a source of numbers in [0, 1).</summary>
    public const string Context =
        """
        [Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }
        [Quantizer(Bits = 4, Integer = 1, Signed = false)] static partial class Nibble { }
        [Quantizer(Bits = 8, Integer = 2, Overflow = Overflow.Wrap, NaN = NaNCode.Minimum)] static partial class Wrapping { }
        [Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 100, Signed = false, Profile = Profile.TfLiteReference)] static partial class Lite { }
        [Quantizer(Bits = 12, Min = -40, Max = 125)] readonly partial struct Celsius { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid)] static partial class Gate { }
        [Quantizer(Bits = 8, Integer = 2, Function = Function.HardSwish)] static partial class Swish { }
        [Quantizer(Bits = 6, Integer = 3, Function = Function.MuLaw)] static partial class Law { }
        static class Known { public const float Half = 0.5f; public static readonly float Third = 1f / 3f; public static readonly int Dozen = 12; public static readonly System.Random Random = new(1); }
        """;

    private static readonly string[] Types = ["int", "uint", "long", "ulong", "float", "double", "byte", "sbyte", "short", "ushort"];

    private static readonly string[] Integers = ["1", "2", "3", "7", "8", "15", "16", "31", "100", "127", "128", "255", "256", "65535", "65536", "1000000007", "2147483647", "0"];

    private static readonly string[] Singles = ["0f", "(-0f)", "1f", "0.1f", "0.5f", "2f", "3.75f", "255f", "256f", "1e-3f", "1e10f", "16777217f", "3.4e38f", "1e-45f", "1.17549435e-38f", "float.NaN", "float.PositiveInfinity", "float.NegativeInfinity", "float.MinValue"];

    private static readonly string[] Doubles = ["0.0", "(-0.0)", "1.0", "0.1", "0.5", "2.0", "1e-5", "255.0", "1e300", "5e-324", "9007199254740993.0", "double.NaN", "double.PositiveInfinity", "double.MaxValue", "(-1e18)"];

    private static readonly Dictionary<string, string[]> Variables = new()
    {
        ["int"] = ["i", "q", "Known.Dozen"], ["uint"] = ["u"], ["long"] = ["l"], ["ulong"] = ["ul"], ["float"] = ["f", "p", "p", "Known.Third", "Known.Half", "Known.Random.NextSingle()"], ["double"] = ["d", "Known.Random.NextDouble()"],
        ["byte"] = ["b", "Nibble.Quantize(f)", "Lite.Quantize(d)"], ["sbyte"] = ["sb", "Weight.Quantize(f)", "Wrapping.Quantize(p)", "Swish.Quantize(f)", "Law.Quantize(p)"], ["short"] = ["s", "((Celsius)f).Code"], ["ushort"] = ["us"],
    };

    private static readonly Regex Variable = new(@"\b(b|sb|s|us|i|u|l|ul|f|d|p|q|v\d|Dozen|Third|Random)\b", RegexOptions.CultureInvariant);

    private readonly Random _random = new(seed);

    private List<(string Type, string Name)> _locals = [];

    /// <summary>The body of a method with a local <c>result</c>, which it returns.</summary>
    public string NextBody()
    {
        _locals = [];
        string text = "";
        for (int i = _random.Next(3); i > 0; i--)
        {
            string type = OneOf(Types), value = Next(type, _random.Next(1, 4));
            string name = "v" + _locals.Count.ToString(CultureInfo.InvariantCulture);
            text += _random.Next(3) == 0 ? $"{type} {name}; {name} = {value}; " : $"{type} {name} = {value}; ";
            _locals.Add((type, name));
        }

        string loopType = OneOf(Types), elements = _random.Next(3) == 0 ? Elements(OneOf(Types)) : "";
        string loop = elements.Length == 0 ? "" : $"int turn = b % 3; foreach ({loopType} v9 in {elements}) ";
        if (loop.Length > 0)
            _locals.AddRange([(loopType, "v9"), (loopType, "v9")]);
        string result = OneOf(Types), statement = $"{result} result = {Next(result, _random.Next(2, 6))}; ";
        statement = Guarded(statement + (loop.Length == 0 ? "return result;" : "if (turn-- == 0) return result;"));
        statement = loop.Length == 0 ? statement : $"{OneOf("unchecked", "checked")} {{ {loop}{{ {statement} }} }}";
        return $"{text}{statement}{(loop.Length == 0 ? "" : " return null;")}";
    }

    /// <summary>Statements that a condition stands around, or that one leaves before.</summary>
    private string Guarded(string statement)
    {
        string condition = OneOf("t", "b > 9", "f < 0.5f", "i >= 0 || t", "q is > 0 and < 200", "sb != 3");
        return _random.Next(12) switch
        {
            0 => $"if ({condition}) {{ {statement} }} return null;",
            1 => $"if (!({condition})) return null; {statement}",
            2 => $"switch (b & 1) {{ case 0 when {condition}: return null; default: {{ {statement} }} break; }} return null;",
            3 => $"while ({condition}) {{ {statement} break; }} return null;",
            _ => statement,
        };
    }

    /// <summary>Three elements that are written out, over which a loop runs.</summary>
    private string Elements(string type) => _random.Next(5) switch
    {
        0 => "\"a\\u0101\\uFFFF\"",
        1 => $"new {type}[,] {{ {{ {Leaf(type)}, {Next(type, 1)}, {Leaf(type)} }} }}",
        2 => $"({type}[])[{Leaf(type)}, {Next(type, 1)}, {Leaf(type)}]",
        _ => $"new {type}[] {{ {Next(type, 1)}, {Next(type, 2)}, {Leaf(type)} }}",
    };

    private string Next(string type, int depth)
    {
        if (depth == 0 || _random.Next(12) == 0)
            return Leaf(type);
        switch (_random.Next(12))
        {
            case 0:
                return $"({OneOf("t", "b > 9", "f < 0.5f", "true")} ? {Next(type, depth - 1)} : {Next(type, depth - 1)})";
            case 1:
                return $"((b & 3) switch {{ 0 => {Next(type, depth - 1)}, 1 => {OneOf("throw new System.InvalidOperationException()", Leaf(type))}, _ => {Next(type, depth - 1)} }})";
            case 2:
                return $"new {type}[] {{ {Next(type, depth - 1)}, {Leaf(type)}, {Leaf(type)} }}[b % 3]";
            case 3:
                return $"({type}){OneOf("unchecked", "unchecked", "checked")}(({type})({Varying(OneOf(Types), depth - 1)}))";
        }

        return type is "float" or "double" ? Real(type, depth) : Integer(type, depth);
    }

    private string Integer(string type, int depth)
    {
        // Arithmetic on short integers is that of int.
        if (type is "byte" or "sbyte" or "short" or "ushort")
            return _random.Next(4) == 0 ? $"System.Math.{OneOf("Min", "Max")}({Next(type, depth - 1)}, {Next(type, depth - 1)})" : $"unchecked(({type})({Next(OneOf("int", "int", "long", "uint"), depth - 1)}))";
        string context = OneOf("unchecked", "unchecked", "checked"), left = Varying(type, depth - 1);
        string right() => Next(type, depth - 1);
        return _random.Next(9) switch
        {
            0 or 1 => $"{context}({left} {OneOf("+", "-", "*")} {right()})",
            2 => $"({left} {OneOf("/", "%")} {(_random.Next(2) == 0 ? Varying(type, depth - 1) : Literal(type, Integers[_random.Next(Integers.Length - 1)]))})",
            3 => $"({left} {OneOf("&", "|", "^")} {right()})",
            4 => $"({left} {OneOf("<<", ">>", ">>>")} {OneOf("1", "3", "8", "24", "31", "40", "(b & 7)", "sb", "i")})",
            5 => type == "ulong" ? $"(~{left})" : $"unchecked(({type}){OneOf("-", "~", "+")}{left})",
            6 when type is "int" or "long" => $"System.Math.Abs({left})",
            7 => $"System.Math.Clamp({left}, {Leaf(type)}, {right()})",
            _ => $"System.Math.{OneOf("Min", "Max")}({left}, {right()})",
        };
    }

    /// <summary>An expression that is no constant: of two constants the compiler itself computes the result, and refuses some.</summary>
    private string Varying(string type, int depth) => Next(type, depth) is var text && Variable.IsMatch(text) ? text : OneOf(Variables[type]);

    private string Real(string type, int depth)
    {
        string value = Next(type, depth - 1), math = type == "float" ? OneOf("System.MathF", "System.MathF", "float") : OneOf("System.Math", "System.Math", "double");
        string second() => Next(type, depth - 1);
        return _random.Next(10) switch
        {
            0 or 1 or 2 => $"({value} {OneOf("+", "-", "*", "/", "%")} {second()})",
            3 => $"(- {value})",
            4 => $"{math}.{OneOf("Abs", "Floor", "Ceiling", "Truncate", "Round", "Sqrt")}({value})",
            5 => $"{math}.{OneOf("Sin", "Cos", "Tanh", "Exp")}({value})",
            6 => $"{math}.{OneOf("Min", "Max")}({value}, {second()})",
            7 => $"System.Math.Clamp({value}, {second()}, {second()})",
            8 => $"{math}.Round({value}, System.MidpointRounding.{OneOf("ToEven", "AwayFromZero", "ToZero", "ToNegativeInfinity", "ToPositiveInfinity")})",
            _ => type == "float" ? OneOf($"Weight.FakeQuantize({value})", $"Gate.FakeQuantize({value})", $"Swish.FakeQuantize({value})", $"Law.Dequantize(Law.Quantize({value}))", $"Lite.FakeQuantize({value})", $"Weight.Dequantize({Next("sbyte", depth - 1)})", $"Lite.Dequantize(Lite.Quantize({value}))", $"Celsius.Dequantize((Celsius){value})", $"Wrapping.Dequantize(Wrapping.Quantize({value}))", $"Nibble.Dequantize(Nibble.Quantize({value}))")
                : OneOf($"(double)(Celsius)({value})", $"(double)Celsius.FromCode((short)({Next("byte", depth - 1)}))"),
        };
    }

    private string Leaf(string type)
    {
        string[] locals = [.. _locals.Where(local => local.Type == type).Select(local => local.Name)];
        if (locals.Length > 0 && _random.Next(2) == 0)
            return OneOf(locals);
        if (_random.Next(5) < 3)
            return OneOf(Variables[type]);
        return type switch
        {
            "float" => OneOf(Singles),
            "double" => OneOf(Doubles),
            "int" or "long" => Literal(type, OneOf("", "-") + OneOf(Integers)),
            "sbyte" => Literal(type, OneOf("-1", "5", "-128", "127")),
            "byte" => Literal(type, OneOf("0", "1", "200", "255")),
            "short" => Literal(type, OneOf("-300", "7")),
            "ushort" => Literal(type, "9"),
            _ => Literal(type, OneOf(Integers)),
        };
    }

    private static string Literal(string type, string number) => $"({type})({number})";

    private string OneOf(params string[] choices) => choices[_random.Next(choices.Length)];
}
