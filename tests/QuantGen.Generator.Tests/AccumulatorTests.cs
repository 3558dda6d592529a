using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Pipelines;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What the methods of an accumulator compute, beside sums of integers of any size: in code for spans, in checked code, and in C# 7.3 over spans.</summary>
public class AccumulatorTests
{
    private static readonly string[] Inputs =
    [
        "Quantizer(Bits = 8, Integer = 0, Signed = false)", "Quantizer(Bits = 8, Integer = 0)", "Quantizer(Bits = 16, Integer = 3)", "Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 7)", "Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 130, Signed = false)",
        "Quantizer(Bits = 20, Integer = 4)", "Quantizer(Bits = 20, Integer = 4, Signed = false)", "BinaryQuantizer", "BinaryQuantizer(Signed = false)", "TernaryQuantizer(Scale = 0.75)", "Quantizer(Bits = 3, Integer = 1)", "Quantizer(Bits = 1, Integer = 0, Signed = false)",
    ];

    private static readonly string[] Rest =
    [
        "Terms = 1", "Terms = 9", "Terms = 1000, Bits = 50", "Terms = 300, Bits = 9, Overflow = Overflow.Saturate", "Terms = 300, Bits = 9, Overflow = Overflow.Wrap", "Terms = 20, Bias = typeof(B)", "Terms = 300, Bits = 6, Overflow = Overflow.Saturate, Bias = typeof(B)", "Terms = 40, Bits = 30, Overflow = Overflow.Wrap",
        "Terms = 9, BiasBits = 20", "Terms = 3, BiasBits = 50", "Terms = 300, Bits = 9, Overflow = Overflow.Wrap, BiasBits = 32", "Terms = 4, Bits = 40, Overflow = Overflow.Saturate, BiasBits = 41", "Terms = 5, BiasBits = 1",
    ];

    public static TheoryData<bool, LanguageVersion> Ways => new() { { false, LanguageVersion.Latest }, { true, LanguageVersion.Latest }, { true, LanguageVersion.CSharp7_3 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Sums_are_those_of_integers(bool isChecked, LanguageVersion language)
    {
        var options = new CompileOptions { Checked = isChecked, Language = language, Nullable = language < LanguageVersion.CSharp8 ? Microsoft.CodeAnalysis.NullableContextOptions.Disable : Microsoft.CodeAnalysis.NullableContextOptions.Enable };
        (int Input, int Weight, string Others)[] declarations = [.. Enumerable.Range(0, Inputs.Length).SelectMany(i => Enumerable.Range(0, 4).Select(n => (i, (i * 5 + n * 3) % Inputs.Length, Rest[(i + n * 3) % Rest.Length])))];
        string source = "using QuantGen;\n[Quantizer(Bits = 8, Integer = 7)] public static partial class B { }\n"
            + string.Concat(Inputs.Select((input, i) => FormattableString.Invariant($"[{input}] public static partial class Q{i} {{ }}\n")))
            + string.Concat(declarations.Select((declaration, i) => FormattableString.Invariant($"[Accumulator(typeof(Q{declaration.Input}), typeof(Q{declaration.Weight}), {declaration.Others})] public static partial class Sums{i} {{ }}\n")));
        GeneratorRun run = Harness.Generate(source, options);
        HashSet<string> faulty = [.. Harness.Diagnose(run).Where(diagnostic => diagnostic.Id is "QG0404" or "QG0405").Select(diagnostic => source[diagnostic.Location.SourceSpan.Start..].Split("static partial class ")[1].Split(' ')[0])];
        Assert.InRange(declarations.Length - faulty.Count, 30, declarations.Length);
        using var emitted = new Emitted(run.Output);
        var random = new Random(9);
        int compared = 0;
        for (int i = 0; i < declarations.Length; i++)
        {
            string name = FormattableString.Invariant($"Sums{i}");
            if (!faulty.Contains(name))
                compared += Check(emitted.Assembly.GetType(name)!, Model(emitted.Assembly, declarations[i].Input, declarations[i].Weight, declarations[i].Others), random);
        }

        Assert.InRange(compared, 1000, int.MaxValue);
    }

    /// <summary>A quantizer in another file decides what the accumulator is; an edit that changes none of both costs nothing.</summary>
    [Fact]
    public void Edit_runs_what_it_must_and_no_more()
    {
        const string formats = "using QuantGen;\n[Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }\n";
        CSharpCompilation compilation = Harness.Compile([("Formats.cs", formats), ("Sums.cs", "using QuantGen;\n[Accumulator(typeof(Weight), typeof(Weight), Terms = 4)] static partial class Sums { }")]);
        GeneratorRun before = Harness.Generate(compilation);
        Assert.Contains("public const int Bits = 18;", Text(before), StringComparison.Ordinal);
        GeneratorRun same = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Formats.cs", "// A comment.\n" + formats + "class Other { }")));
        Assert.Equal("Cached", StepReasons.Of(same.Result, StepNames.ReadPipelines));
        GeneratorRun narrow = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Formats.cs", formats.Replace("Bits = 8", "Bits = 4", StringComparison.Ordinal))));
        Assert.Equal("Modified", StepReasons.Of(narrow.Result, StepNames.ReadPipelines));
        Assert.Contains("public const int Bits = 10;", Text(narrow), StringComparison.Ordinal);

        static string Text(GeneratorRun run) => run.TypeFiles.Single(file => file.Text.Contains("partial class Sums", StringComparison.Ordinal)).Text;
    }

    /// <summary>Code that uses an accumulator with an error shows only that error.</summary>
    [Theory]
    [InlineData("Terms = 4, Bits = 7")]
    [InlineData("Terms = 0, Bias = typeof(Weight)")]
    [InlineData("Terms = \"4\"")]
    public void Uses_of_a_faulty_accumulator_compile(string arguments)
    {
        string[] errors =
        [
            .. Harness.Generate(
                "using QuantGen;\n[Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }\n"
                + $"[Accumulator(typeof(Weight), typeof(Weight), {arguments})] static partial class Sums {{ }}\n"
                + "class Use { double M(sbyte[] codes) { Sums.Bounds(codes, out long min, out long max); return Sums.Dequantize(Sums.Sum(codes, codes)) + Sums.Add(Sums.MinCode, 1, 2) + Sums.Scale + Sums.Terms + min + max + Sums.Format.Length; } }")
                .Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
        ];
        Assert.Equal(arguments.Contains('"', StringComparison.Ordinal) ? ["CS0029"] : [], errors);
    }

    private static int Check(Type type, Accumulation sum, Random random)
    {
        Assert.Equal(
            (sum.Terms, sum.Bits, sum.MinCode, sum.MaxCode, sum.Type.Keyword),
            ((int)Constant("Terms"), (int)Constant("Bits"), Number(Constant("MinCode")), Number(Constant("MaxCode")), Keyword(Constant("MinCode").GetType())));
        Assert.Equal(sum.Scale, Core.Numbers.Dyadic.FromDouble((double)Constant("Scale")));
        MethodInfo[] sums = [.. type.GetMethods().Where(method => method.Name == "Sum")];
        Assert.Equal(sum.BiasType is null ? 1 : 2, sums.Length);
        int compared = 0;
        foreach (int terms in new[] { 0, 1, 2, Math.Min(sum.Terms, 9), sum.Terms })
        {
            for (int n = 0; n < 6; n++)
            {
                BigInteger[] inputs = Codes(sum.Input, Math.Min(terms, sum.Terms), n), weights = Codes(sum.Weight, inputs.Length, n / 2), bias = sum.BiasBits is { } bits ? [Bias(bits, n)] : sum.Bias is null ? [] : Codes(sum.Bias, 1, n);
                foreach (MethodInfo method in sums)
                {
                    bool withBias = method.GetParameters().Length == 3;
                    BigInteger expected = withBias ? sum.Add(0, sum.Bias is null ? bias[0] : (bias[0] - sum.Bias.ZeroPoint) * sum.BiasFactor!.Value) : 0;
                    for (int i = 0; i < inputs.Length; i++)
                        expected = sum.Add(expected, (inputs[i] - sum.Input.ZeroPoint) * (weights[i] - sum.Weight.ZeroPoint));
                    Assert.Equal(expected, Call(method, sum, inputs, weights, withBias ? bias[0] : null));
                    compared++;
                }
            }
        }

        return compared;

        object Constant(string name) => type.GetField(name)!.GetRawConstantValue()!;

        BigInteger Bias(int bits, int kind) => kind == 0 ? (BigInteger.One << (bits - 1)) - 1 : kind == 1 ? -(BigInteger.One << (bits - 1)) : random.NextInt64(-1L << (bits - 1), 1L << (bits - 1));

        // Least, largest, and any codes.
        BigInteger[] Codes(Operand operand, int count, int kind) =>
        [
            .. Enumerable.Range(0, count).Select(i => kind == 0 ? operand.Grid.MaxCode : kind == 1 ? operand.Grid.MinCode : random.NextInt64(operand.Grid.MinCode, operand.Grid.MaxCode + 1))
                .Select(code => operand.Grid.IsCode(code) ? (BigInteger)code : operand.Grid.MaxCode),
        ];
    }

    private static BigInteger Call(MethodInfo method, Accumulation sum, BigInteger[] inputs, BigInteger[] weights, BigInteger? bias)
    {
        // Reflection does not call methods with spans, and a delegate has their types.
        MethodInfo caller = typeof(AccumulatorTests).GetMethod(bias is null ? nameof(Plain) : nameof(WithBias), BindingFlags.NonPublic | BindingFlags.Static)!;
        Type[] types = [TypeOf(sum.Input.CodeType.Keyword), TypeOf(sum.Weight.CodeType.Keyword), .. bias is null ? [] : new[] { TypeOf(sum.BiasType!) }, method.ReturnType];
        object[] arguments = [method, Array(inputs, types[0]), Array(weights, types[1]), .. bias is null ? [] : new[] { Value(bias.Value, types[2]) }];
        return Number(caller.MakeGenericMethod(types).Invoke(null, arguments)!);
    }

    private delegate TSum PlainSum<TInput, TWeight, TSum>(ReadOnlySpan<TInput> inputs, ReadOnlySpan<TWeight> weights);

    private delegate TSum BiasedSum<TInput, TWeight, TBias, TSum>(ReadOnlySpan<TInput> inputs, ReadOnlySpan<TWeight> weights, TBias bias);

    private static TSum Plain<TInput, TWeight, TSum>(MethodInfo method, TInput[] inputs, TWeight[] weights) => method.CreateDelegate<PlainSum<TInput, TWeight, TSum>>()(inputs, weights);

    private static TSum WithBias<TInput, TWeight, TBias, TSum>(MethodInfo method, TInput[] inputs, TWeight[] weights, TBias bias) => method.CreateDelegate<BiasedSum<TInput, TWeight, TBias, TSum>>()(inputs, weights, bias);

    private static Array Array(BigInteger[] numbers, Type type)
    {
        var array = System.Array.CreateInstance(type, numbers.Length);
        for (int i = 0; i < numbers.Length; i++)
            array.SetValue(Value(numbers[i], type), i);
        return array;
    }

    private static object Value(BigInteger number, Type type) => Convert.ChangeType((long)number, type, CultureInfo.InvariantCulture);

    private static BigInteger Number(object value) => value is ulong large ? large : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, Type> Types = new()
    {
        ["sbyte"] = typeof(sbyte), ["byte"] = typeof(byte), ["short"] = typeof(short), ["ushort"] = typeof(ushort), ["int"] = typeof(int), ["uint"] = typeof(uint), ["long"] = typeof(long), ["ulong"] = typeof(ulong),
    };

    private static Type TypeOf(string keyword) => Types[keyword];

    private static string Keyword(Type type) => Types.First(pair => pair.Value == type).Key;

    private static Accumulation Model(Assembly assembly, int input, int weight, string rest)
    {
        int terms = Argument("Terms") ?? 0;
        return new(OperandOf(FormattableString.Invariant($"Q{input}")), OperandOf(FormattableString.Invariant($"Q{weight}")), terms)
        {
            BiasBits = Argument("BiasBits"),
            Bias = rest.Contains("Bias = ", StringComparison.Ordinal) ? OperandOf("B") : null,
            StatedBits = Argument("Bits"),
            Overflow = rest.Contains("Saturate", StringComparison.Ordinal) ? Overflow.Saturate : rest.Contains("Wrap", StringComparison.Ordinal) ? Overflow.Wrap : null,
        };

        Operand OperandOf(string name)
        {
            FormatSpec spec = FormatReader.Read((string)assembly.GetType(name)!.GetField("Format")!.GetRawConstantValue()!)!;
            return new(name, FormatFamily.Of(spec).Build(spec));
        }

        int? Argument(string name) => rest.Split(", ").FirstOrDefault(part => part.StartsWith(name + " = ", StringComparison.Ordinal)) is { } part ? int.Parse(part.Split(" = ")[1], CultureInfo.InvariantCulture) : null;
    }
}
