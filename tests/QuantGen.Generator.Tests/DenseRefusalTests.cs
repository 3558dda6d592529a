using System;
using System.Linq;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>Buffers of a layer that do not fit are refused before anything is written, and code that uses a layer with an error compiles.</summary>
public class DenseRefusalTests
{
    private const string Formats = "using QuantGen;\n[Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }\n[Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }\n";

    /// <summary>A call with buffers of these lengths, and what it says; empty if it returns.</summary>
    private const string Calls =
        """
        public static class Calls
        {
            public static string Run(int input, int kernel, int bias, int output, int value)
            {
                var biases = new sbyte[bias];
                System.Array.Fill(biases, (sbyte)value);
                var outputs = new byte[output];
                System.Array.Fill(outputs, (byte)77);
                try { Layer.Run(new byte[input], new sbyte[kernel], biases, outputs); return ""; }
                catch (System.ArgumentException fault) { return System.Array.TrueForAll(outputs, x => x == 77) ? fault.Message : "written"; }
            }

            public static string Overlap(int distance)
            {
                var memory = new byte[20];
                try { Layer.Run(System.MemoryExtensions.AsSpan(memory, 5, 3), new sbyte[6], new sbyte[2], System.MemoryExtensions.AsSpan(memory, 5 + distance, 2)); return ""; }
                catch (System.ArgumentException fault) { return fault.Message; }
            }
        }
        """;

    [Fact]
    public void Buffers_that_do_not_fit_are_refused()
    {
        GeneratorRun run = Harness.Generate(Formats + "[Quantizer(Bits = 8, Integer = 2, NarrowRange = true)] static partial class Bias { }\n[Dense(typeof(Pixel), typeof(Weight), typeof(Pixel), Inputs = 3, Outputs = 2, Bias = typeof(Bias))] static partial class Layer { }\n" + Calls);
        using var emitted = new Emitted(run.Output);
        Type calls = emitted.Assembly.GetType("Calls")!;
        Assert.Equal("", Run(3, 6, 2, 2, 0));
        Assert.Equal("There are 4 elements, but the layer has Inputs = 3. (Parameter 'input')", Run(4, 6, 2, 2, 0));
        Assert.Equal("There are 5 elements, but the layer has Outputs * Inputs = 6. (Parameter 'kernel')", Run(3, 5, 2, 2, 0));
        Assert.Equal("There are 3 elements, but the layer has Outputs = 2. (Parameter 'bias')", Run(3, 6, 3, 2, 0));
        Assert.Equal("There are 0 elements, but the layer has Outputs = 2. (Parameter 'output')", Run(3, 6, 2, 0, 0));
        Assert.Equal("The bias of output 0 is -128, and biases lie between -127 and 127. (Parameter 'bias')", Run(3, 6, 2, 2, -128));
        Assert.All(new[] { 3, -2, 9 }, distance => Assert.Equal("", Overlap(distance)));
        Assert.All(new[] { 0, 2, -1 }, distance => Assert.Equal("The output overlaps the input. (Parameter 'output')", Overlap(distance)));

        string Run(params int[] arguments) => (string)calls.GetMethod("Run")!.Invoke(null, [.. arguments.Cast<object>()])!;

        string Overlap(int distance) => (string)calls.GetMethod("Overlap")!.Invoke(null, [distance])!;
    }

    /// <summary>The layer and the exact range of given weights and biases: QKeras' first layer of digits has these in small.</summary>
    [Fact]
    public void Bounds_are_those_of_the_weights()
    {
        GeneratorRun run = Harness.Generate(Formats + "[Dense(typeof(Pixel), typeof(Weight), Inputs = 3, Outputs = 2)] static partial class Layer { }\n"
            + "public static class Calls { public static long[] Bounds() { Layer.Bounds(new sbyte[] { 1, -2, 3, -4, 5, -6 }, new[] { 7, -1000 }, out long min, out long max); return new[] { min, max }; } }");
        using var emitted = new Emitted(run.Output);
        Assert.Equal([-1000L - (10 * 255), 7 + (4 * 255)], (long[])emitted.Assembly.GetType("Calls")!.GetMethod("Bounds")!.Invoke(null, null)!);
    }

    [Theory]
    [InlineData("typeof(Pixel), Inputs = 0, Outputs = 2")]
    [InlineData("typeof(Pixel), Inputs = 3, Outputs = 2, WeightAlphas = new[] { 1f }")]
    [InlineData("typeof(Pixel), Inputs = 3, Outputs = \"2\"")]
    public void Uses_of_a_faulty_layer_compile(string arguments)
    {
        string[] errors =
        [
            .. Harness.Generate(
                Formats + $"[Dense(typeof(Pixel), typeof(Weight), {arguments})] static partial class Layer {{ }}\n"
                + "class Use { int M(byte[] input, sbyte[] kernel, int[] bias, byte[] output) { Layer.FoldBias(kernel, bias, bias); Layer.RunFolded(input, kernel, bias, output); Layer.Run(input, kernel, bias, output); Layer.Bounds(kernel, bias, out long min, out long max); return Layer.ArgMax(output) + Layer.Inputs + Layer.Outputs + Layer.KernelLength + Layer.MinCode + Layer.MaxCode + Layer.MinBias + Layer.MaxBias + Layer.Format.Length; } }")
                .Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
        ];
        Assert.Equal(arguments.Contains('"', StringComparison.Ordinal) ? ["CS0029"] : [], errors);
    }
}
