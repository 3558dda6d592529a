using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

namespace QuantGen.Conformance.Laws;

/// <summary>A dense layer as a test states it: its declaration, and its outputs in integers of any size.</summary>
internal sealed record RestatedDense
{
    /// <summary>The formats of inputs, weights and outputs, and the map of a sum without a bias of its own; the terms are the inputs.</summary>
    public required RestatedRequantizer Map { get; init; }

    public required int Outputs { get; init; }

    /// <summary>Whether outputs are the sums.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Whether the weights of one input are adjacent.</summary>
    public bool IsByInputs { get; init; }

    /// <summary>Whether weights are packed; they have 1, 2 or 4 bits.</summary>
    public bool IsPacked { get; init; }

    /// <summary>The attribute of the weights; null for that of their format.</summary>
    public string? WeightText { get; init; }

    /// <summary>The format of biases; null for integers in steps of the sum.</summary>
    public RestatedFormat? Bias { get; init; }

    public int? BiasBits { get; init; }

    public int Inputs => Map.Terms;

    /// <summary>A weight: the least, the largest or any. Binary codes are −1 and 1, and ternary ones also 0.</summary>
    public long WeightCode(int kind, Random random) => WeightText is null
        ? kind == 0 ? Map.Weight!.Max : kind == 1 ? Map.Weight!.Min : random.NextInt64(Map.Weight!.Min, Map.Weight.Max + 1)
        : kind == 0 ? 1 : kind == 1 ? -1 : WeightText.StartsWith("Ternary", StringComparison.Ordinal) ? random.Next(-1, 2) : random.Next(2) * 2 - 1;

    /// <summary>A bias that every layer of these tests takes.</summary>
    public long RandomBias(Random random) => Bias is { } format ? random.NextInt64(format.Min, format.Max + 1) : BiasBits is { } bits ? random.NextInt64(-(1L << (bits - 1)), 1L << (bits - 1)) : random.NextInt64(-(1 << random.Next(1, 24)), 1 << 23);

    /// <summary>The sum of products of one output.</summary>
    public BigInteger Products(long[] input, long[] kernel, int output) => Enumerable.Range(0, Inputs)
        .Aggregate(BigInteger.Zero, (sum, i) => sum + ((BigInteger)(input[i] - Map.From.ZeroPoint) * (kernel[IsByInputs ? (i * Outputs) + output : (output * Inputs) + i] - Map.Weight!.ZeroPoint)));

    /// <summary>An output.</summary>
    public BigInteger OutputOf(long[] input, long[] kernel, long[] bias, int output)
    {
        BigInteger products = Products(input, kernel, output);
        int channel = Map.Channels > 1 ? output : 0;
        if (Bias is null)
            return IsRaw ? products + bias[output] : Map.CodeOf(products + bias[output], channel);
        BigInteger integer = bias[output] - Bias.ZeroPoint;
        // Sums of these tests have steps of a power of two, and a bias of a multiple of it.
        return IsRaw ? products + (integer * (BigInteger)(Bias.Scale / (Map.From.Scale * Map.Weight!.Scale))) : Map.CodeOf(products, channel, integer, Bias.Scale);
    }

    /// <summary>The declaration of a layer with its formats, whose names end in a number, and a class that calls it with integers of 64 bits.</summary>
    public string Declaration(int number, bool spans)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"[{Map.From.Text}] static partial class In{number} {{ }}\n[{WeightText ?? Map.Weight!.Text}] static partial class Weight{number} {{ }}\n[{Map.To.Text}] static partial class Out{number} {{ }}\n");
        if (Bias is not null)
            text.Append(CultureInfo.InvariantCulture, $"[{Bias.Text}] static partial class Bias{number} {{ }}\n");
        text.Append(CultureInfo.InvariantCulture, $"/// <summary>A layer.</summary>\n[Dense(typeof(In{number}), typeof(Weight{number}){(IsRaw ? "" : FormattableString.Invariant($", typeof(Out{number})"))}, Inputs = {Inputs}, Outputs = {Outputs}");
        text.Append(CultureInfo.InvariantCulture, $"{(IsByInputs ? ", KernelOrder = KernelOrder.InputsByOutputs" : "")}{(IsPacked ? ", PackedKernel = true" : "")}{(Bias is null ? "" : FormattableString.Invariant($", Bias = typeof(Bias{number})"))}{(BiasBits is null ? "" : FormattableString.Invariant($", BiasBits = {BiasBits}"))}");
        text.Append(CultureInfo.InvariantCulture, $"{(IsRaw ? Map.IsIntegerOnly ? ", Target = Target.IntegerOnly" : "" : (Map with { IsDense = false }).Arguments)})] public static partial class Layer{number} {{ }}\n");
        string Place(string name) => spans ? name : name + ", 3";
        string offset = spans ? "0" : "3";
        text.Append(CultureInfo.InvariantCulture,
            $$"""
            /// <summary>Calls the layer.</summary>
            public static class Calls{{number}}
            {
                /// <summary>The outputs of a call, or with folded biases.</summary>
                public static long[] Run(long[] input, long[] kernel, long[] bias, bool folded)
                {
                    {{TypeName(Map.From.CodeType)}}[] inputs = System.Array.ConvertAll(Moved(input), x => ({{TypeName(Map.From.CodeType)}})x);
                    {{(IsPacked ? $"byte[] weights = System.Array.ConvertAll(Moved(Packed(kernel)), x => (byte)x);" : $"{TypeName(Map.Weight!.CodeType)}[] weights = System.Array.ConvertAll(Moved(kernel), x => ({TypeName(Map.Weight!.CodeType)})x);")}}
                    var biases = System.Array.ConvertAll(Moved(bias), x => ({{(Bias is null ? $"{(BiasType == typeof(long) ? "long" : "int")}" : TypeName(Bias.CodeType))}})x);
                    var outputs = New(Layer{{number}}.MinCode, {{Outputs}} + {{offset}});
                    if (folded)
                    {
                        var sums = new {{SumName}}[{{Outputs}} + {{offset}}];
                        Layer{{number}}.FoldBias({{Place("weights")}}, {{Place("biases")}}, {{Place("sums")}});
                        Layer{{number}}.RunFolded({{Place("inputs")}}, {{Place("weights")}}, {{Place("sums")}}, {{Place("outputs")}});
                    }
                    else
                    {
                        Layer{{number}}.Run({{Place("inputs")}}, {{Place("weights")}}, {{Place("biases")}}, {{Place("outputs")}});
                    }

                    long[] results = System.Array.ConvertAll(outputs, x => (long)x);
                    return System.Array.FindAll(results, x => true);
                }

                private static long[] Packed(long[] codes)
                {
                    const int bits = {{Map.Weight!.Bits}};
                    var bytes = new long[(codes.Length * bits + 7) / 8];
                    for (int i = 0; i < codes.Length; i++)
                        bytes[i * bits / 8] |= ({{(Map.Weight.Bits == 1 && WeightText is not null ? "codes[i] < 0 ? 0 : 1" : "codes[i]")}}) << i * bits % 8 & ((1 << bits) - 1) << i * bits % 8;
                    return bytes;
                }

                private static T[] New<T>(T sample, int length) { return new T[length]; }

                private static long[] Moved(long[] source)
                {
                    var moved = new long[source.Length + {{offset}}];
                    System.Array.Copy(source, 0, moved, {{offset}}, source.Length);
                    return moved;
                }
            }

            """);
        return text.ToString();
    }

    /// <summary>The type of a bias in steps of the sum.</summary>
    private Type BiasType => BiasBits > 32 || (BiasBits is null && Map.From.Bits == 16) ? typeof(long) : typeof(int);

    /// <summary>The type of a sum: with biases of a format the smallest of two, if all sums have one step or steps of powers of two.</summary>
    private string SumName
    {
        get
        {
            (BigInteger min, BigInteger max) = Map.Interval;
            if (BiasBits is { } bits)
                return max + (BigInteger.One << (bits - 1)) <= int.MaxValue && min - (BigInteger.One << (bits - 1)) >= int.MinValue ? "int" : "long";
            if (Bias is null)
                return Map.From.Bits == 16 ? "long" : "int";
            if (Map.Alphas is not null)
                return "long";
            BigInteger factor = (BigInteger)(Bias.Scale / (Map.From.Scale * Map.Weight!.Scale) / Math.Pow(2, (Map.Exponents ?? [0]).Min()));
            return max + (factor * (Bias.Max - Bias.ZeroPoint)) <= int.MaxValue && min + (factor * (Bias.Min - Bias.ZeroPoint)) >= int.MinValue ? "int" : "long";
        }
    }

    private static string TypeName(Type type) => type.Name switch { "SByte" => "sbyte", "Byte" => "byte", "Int16" => "short", "UInt16" => "ushort", "Int32" => "int", _ => "uint" };
}
