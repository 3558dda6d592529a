using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Generator.Tests;

/// <summary>Random declarations: a sound one, damaged in up to three places. The same seed gives the same declarations everywhere.</summary>
internal sealed class DeclarationMutator(int seed)
{
    private static readonly string[] Integers =
        ["0", "1", "2", "7", "8", "9", "16", "17", "24", "25", "31", "32", "33", "-1", "-5", "-126", "126", "127", "128", "int.MaxValue", "int.MinValue", "0x10", "1 + 1", "'c'", "1000000"];

    private static readonly string[] Reals =
        ["0", "-1", "1", "0.3", "1e300", "-1e300", "double.NaN", "double.PositiveInfinity", "double.Epsilon", "float.MaxValue", "1f", "-0.0", "1e-45", "0.99609375", "int.MinValue", "1 / 3.0"];

    private static readonly string[] Garbage = ["\"8\"", "null", "8.5", "true", "typeof(int)", "default", "Undefined", "1 / 0", "new int[0]", "8u", "8L", "", "nameof(System)", "checked(int.MaxValue + 1)"];

    private static readonly string[] Modifiers = ["static partial", "partial", "static", "", "sealed partial", "abstract partial", "readonly partial", "ref partial", "unsafe partial", "public partial", "file static partial", "private static partial", "new static partial", "internal static partial"];

    private static readonly string[] Kinds = ["class", "struct", "record", "record struct", "interface", "enum", "ref struct", "record class"];

    private static readonly string[] Names = ["Weights", "@class", "Scale", "Quantize", "Bits", "System", "_", "Straße", "W<T>", "W<T> where T : class", "Kernels", "Specification", "QuantGen", "value", "Dequantize", "MinValue", "@int", "Format", "Code", "ToString"];

    private static readonly string[] BaseLists =
        ["", ": QuantGen.IQuantizer<float, sbyte>", ": QuantGen.IQuantizer<float, byte>", ": QuantGen.IQuantizer<double, int>", ": QuantGen.IQuantizer<float, short>", ": QuantGen.IQuantizer<float, System.DateTime>", ": QuantGen.IQuantizer<long, char>",
         ": QuantGen.IQuantizer<float, bool>", ": QuantGen.IQuantizer<float, float>", ": QuantGen.IQuantizer", ": System.IDisposable", ": Undefined", ": QuantGen.IQuantizer<float, string>", ": QuantGen.IQuantizer<Undefined, sbyte>", ": System.IEquatable<Weights>", ": System.IComparable"];

    private static readonly string[] Bodies =
        ["{ }", "{ }", "{ int field; }", "{ static int Bits; }", "{ static void Quantize() { } }", "{ static int Quantize(float value) => 0; }", "{ public static float Scale => 1; }", "{ class MaxCode { } }", "{ int Property { get; set; } }", "{ const int ZeroPoint = 3; }",
         "{ static bool TryQuantize(double value, out sbyte code) { code = 0; return true; } }", "{ enum Format { } }", "{ static T Dequantize<T>(T code) => code; }", "{ event System.Action CountOutside; }",
         "{ public override string ToString() => \"\"; }", "{ public int Code => 0; }", "(int x);", "(int x) { public int X => x; }", "{ public static implicit operator float(Weights x) => 0; }", "{ public override int GetHashCode() => 0; public override bool Equals(object other) => false; }", "{ class JsonConverter { } }", "{ public static void FromCode(string text) { } }", "{ ", ";"];

    private static readonly string[] Containers =
        ["", "partial class Outer", "class Outer", "partial struct Outer<T>", "static partial class Outer", "partial interface IOuter<T>", "partial record Outer(int Value)", "partial record struct Outer", "partial class @class<@int> where @int : struct", "file partial class Outer",
         "partial interface IOuter<in T>", "partial class Outer<T> where T : System.IDisposable, new()", "ref partial struct Outer", "unsafe partial class Outer"];

    private static readonly string[] Attributes = ["QuantGen.Quantizer", "QuantGen.Quantizer", "QuantGen.QuantizerAttribute", "global::QuantGen.Quantizer", "type: QuantGen.Quantizer", "QuantGen.Quantizer, System.Obsolete", "assembly: QuantGen.Quantizer", "QuantGen.Quantizer, QuantGen.Quantizer"];

    private readonly Random _random = new(seed);

    /// <summary>One file, in a namespace of its own so that it cannot meet another.</summary>
    public string Next(int number)
    {
        string attribute = "QuantGen.Quantizer", modifiers = "static partial", kind = "class", name = "Weights", bases = "", body = "{ }", container = "";
        var arguments = new List<string> { "Bits = " + OneOf("4", "8", "8", "12", "20", "30"), "Integer = " + OneOf("0", "1", "2", "-3") };
        if (_random.Next(4) == 0)
            (modifiers, kind, bases, arguments) = ("partial", "struct", ": QuantGen.IQuantizer<float, sbyte>", ["Bits = 8", "Integer = 0"]);
        else if (_random.Next(3) == 0)
            (modifiers, kind) = ("readonly partial", "struct");

        int damages = _random.Next(4);
        for (int i = 0; i < damages; i++)
        {
            switch (_random.Next(9))
            {
                case 0: attribute = OneOf(Attributes); break;
                case 1: modifiers = OneOf(Modifiers); break;
                case 2: kind = OneOf(Kinds); break;
                case 3: name = OneOf(Names); break;
                case 4: bases = OneOf(BaseLists); break;
                case 5: body = OneOf(Bodies); break;
                case 6: container = OneOf(Containers); break;
                default: Damage(arguments); break;
            }
        }

        string where = name.Contains(" where", StringComparison.Ordinal) ? name[name.IndexOf(" where", StringComparison.Ordinal)..] : "";
        string declaration = $"[{attribute}({string.Join(", ", arguments)})]\n{modifiers} {kind} {name[..^where.Length]} {bases}{where} {body}";
        return $"namespace Mutant{number}\n{{\n{(container.Length > 0 ? container + " {\n" + declaration + "\n}" : declaration)}\n}}\n";
    }

    private void Damage(List<string> arguments)
    {
        string argument = _random.Next(14) switch
        {
            0 => "Bits = " + OneOf(Integers),
            1 => "Integer = " + OneOf(Integers),
            2 => "Min = " + OneOf(Reals),
            3 => OneOf("Max", "ValueAlpha") + " = " + OneOf(Reals),
            4 => "Signed = " + OneOf("true", "false", "1 < 2", "!true"),
            5 => "NarrowRange = " + OneOf("true", "false"),
            6 => "Rounding = " + OneOf("QuantGen.Rounding." + OneOf(Enum.GetNames<Rounding>()), "(QuantGen.Rounding)99", "(QuantGen.Rounding)(-1)", "0"),
            7 => "Alpha = " + OneOf("QuantGen.Alpha.Po2", "QuantGen.Alpha.Auto", "(QuantGen.Alpha)7"),
            8 => "NaN = " + OneOf("QuantGen.NaNCode.Minimum", "QuantGen.NaNCode.Maximum", "(QuantGen.NaNCode)int.MinValue"),
            9 => OneOf("Bits", "Min", "Rounding", "Signed", "Undefined", "Scale", "TypeId") + " = " + OneOf(Garbage),
            10 => OneOf(Garbage),
            11 => "Profile = " + OneOf("QuantGen.Profile." + OneOf(Enum.GetNames<Profile>()), "(QuantGen.Profile)6", "0"),
            12 => "Block = " + OneOf("1", "3", "4", "64", "0", "65", "-1"),
            _ => OneOf("Bits = 8", "Bits: 8", "Integer == 0", "Bits = Bits", "= 8", "Bits ="),
        };
        string key = argument.Split(' ')[0];
        // Mostly in the place of the same argument, now and then beside it: that is the compiler's own error.
        if (_random.Next(8) > 0)
            arguments.RemoveAll(item => item.Split(' ')[0] == key);
        arguments.Insert(_random.Next(arguments.Count + 1), argument);
    }

    private string OneOf(params string[] choices) => choices[_random.Next(choices.Length)];
}
