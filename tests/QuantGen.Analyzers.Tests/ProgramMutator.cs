using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace QuantGen.Analyzers.Tests;

/// <summary>Programs that use quantizers, with a few words removed, doubled, exchanged or replaced, or cut off. The same seed gives the same programs everywhere.</summary>
internal sealed class ProgramMutator(int seed)
{
    private static readonly string[] Words =
    [
        "0", "1", "-", "1f", "0.3f", "1e400", "float.NaN", "null", "default", "x", "v", "values", "a", "Pixel", "Celsius", "Quantize", "Dequantize", "FromCode", "Code", "MaxCode", "Length", "static", "readonly", "const", "ref", "out", "in", "var", "dynamic", "decimal",
        "(", ")", "[", "]", "{", "}", ",", ";", ".", "?", ":", "=>", "=", "+=", "++", "<<", "%", "/ 0", "..", "^1", "stackalloc", "new", "throw", "switch", "=> 1f", "is float f", "as object", "(float)", "(Celsius)", "(int?)", "?.", "??", "checked(", "typeof", "await", "async", "yield", "unsafe", "&", "*", "int.MinValue", "[ValueRange(0, 1)]", "[ValueRange]", "\"text\"", "long.MaxValue", "T", "<T>", "string",
    ];

    private static readonly string[] Programs =
    [
        CallSiteSource.Class(
            "static readonly float Limit = 2f; [ValueRange(0, 2)] static Celsius Field; static float Loop(float f) => f; const float C = 1f;",
            "Pixel.Quantize(1f); Pixel.Quantize(0.3f); Pixel.Quantize(C); Pixel.Quantize(Limit); _ = (Celsius)200f;",
            "Pixel.Quantize(x / 255f); Weight.Quantize(Pixel.Dequantize(x) + Math.Max(v, 2f));"),
        CallSiteSource.Class(
            "",
            "float f = x; f = f * 2; for (int i = 0; i < n; i++) Pixel.Quantize(t ? f : (float)(i % 3));",
            "float once; once = MathF.Tanh(v); Weight.Quantize(once); Pixel.Quantize(n switch { 1 => 2f, _ => throw new Exception() });"),
        CallSiteSource.Class(
            "",
            "float[] a = { 0f, 0.5f, 1f }; Pixel.Quantize(a, new byte[2]); foreach (float e in a) Pixel.Quantize(e); Pixel.Quantize(a[n]);",
            "Pixel.Quantize([1f, .. values], bytes); Span<float> span = stackalloc float[] { 1, 2 }; Pixel.FakeQuantize(span, span);"),
        CallSiteSource.Class(
            "",
            "sbyte code = Weight.Quantize(v); Activation.Dequantize(code); if (Weight.TryQuantize(v, out var other)) Activation.Dequantize(other);",
            "Nibble.Dequantize(9); Typed.FromCode(8); Nibble.Pack(new sbyte[5], new byte[2]); var codeArray = new sbyte[3]; Weight.Quantize(values, codeArray); Activation.Dequantize(codeArray, values);"),
        CallSiteSource.Class(
            "",
            "Pixel.Quantize((x << 3 >> 1 & 15 | 3) ^ ~n); Pixel.Quantize(Math.Clamp(d, -1, Math.Sqrt(x)) % 0.5); Pixel.Quantize(checked((byte)(n + 1)) / (s - 3));",
            "Action later = () => Pixel.Quantize(random.NextSingle() + MathF.Sin(x)); Wrapping.Quantize((float)Celsius.FromCode(3) - Celsius.MaxValue);"),
    ];

    /// <summary>The words of each program, with the space before them.</summary>
    private static readonly string[][] Texts = [.. Programs.Select(program => SyntaxFactory.ParseTokens(program).Select(token => token.ToFullString()).ToArray())];

    private readonly Random _random = new(seed);

    /// <summary>One file, in a namespace of its own.</summary>
    public string Next(int number)
    {
        var words = new List<string>(Texts[_random.Next(Texts.Length)]);
        for (int damage = _random.Next(4); damage > 0; damage--)
        {
            int at = Place(words.Count), other = Place(words.Count);
            switch (_random.Next(6))
            {
                case 0: words.RemoveAt(at); break;
                case 1: words.Insert(at, words[at]); break;
                case 2: (words[at], words[other]) = (words[other], words[at]); break;
                case 3 or 4: words[at] = " " + Words[_random.Next(Words.Length)] + " "; break;
                default: words.Insert(at, " " + Words[_random.Next(Words.Length)] + " "); break;
            }
        }

        if (_random.Next(8) == 0)
        {
            int end = Place(words.Count);
            words.RemoveRange(end, words.Count - end);
        }

        return $"using System; using QuantGen;\nnamespace Mutant{number}\n{{\n{string.Concat(words)}\n}}\n";
    }

    private int Place(int count) => _random.Next(count);
}
