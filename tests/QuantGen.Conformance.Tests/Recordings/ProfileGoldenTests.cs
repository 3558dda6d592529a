using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// Every code and every float that TensorFlow Lite, LiteRT, XNNPACK, the ONNX evaluator and onnxruntime gave, from the definition of their profile, from
/// the plan interpreter and from emitted code, scalar and in spans.
/// </summary>
public sealed class ProfileGoldenTests(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    private int _quantized, _dequantized;

    [Fact]
    public void Every_recorded_conversion_is_the_same()
    {
        using var recording = new TfLiteRecording();
        ProfileCase[] cases = [.. recording.Read()];
        IReadOnlyDictionary<string, ICompiledQuantizer> compiled = CompiledQuantizers.Compile(cases.Select(item => item.Spec));
        foreach (ProfileCase item in cases)
        {
            Assert.Empty(SpecChecker.Check(item.Spec));
            Assert.Equal(item.Values.Length, item.Codes.Length);
            NumberGrid grid = GridBuilder.Build(item.Spec);
            QuantizerPlan plan = Lowering.Lower(grid);
            ICompiledQuantizer emitted = compiled[Canonical.Text(item.Spec)];
            if (item.Dequantizes)
                Dequantize(item, grid, plan, emitted);
            else
                Quantize(item, grid, plan, emitted);
        }

        foreach (IGrouping<(string Kind, Profile Profile), ProfileCase> group in cases.GroupBy(item => (item.Kind, item.Spec.Profile)))
            output.WriteLine(FormattableString.Invariant($"{group.Key.Kind}, {group.Key.Profile}: {group.Count()} arrays, {group.Sum(item => item.Codes.Length)} elements"));
        output.WriteLine(FormattableString.Invariant($"{_quantized} codes and {_dequantized} floats compared, {_differences.Count} differences; other types: {string.Join(", ", recording.OtherTypes)}; refused there: {recording.Refused.Count}"));
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        Assert.Equal((197_158, 44_688), (_quantized, _dequantized));
        // Sixteen arrays of floats of 8 and 4 bits, and one of 32-bit integers.
        Assert.Equal(17, recording.OtherTypes.Count);
        Assert.Equal(16, recording.OtherTypes.Count(id => id.Contains(".float", StringComparison.Ordinal)));
        Assert.Empty(recording.Refused);
    }

    private void Quantize(ProfileCase item, NumberGrid grid, QuantizerPlan plan, ICompiledQuantizer emitted)
    {
        long[] span = emitted.Quantize(item.Values);
        int body = BulkOf(item, grid);
        for (int i = 0; i < span.Length; i++)
        {
            float x = item.Values[i];
            long expected = item.Codes[i];
            bool inBody = i < body;
            _quantized++;
            Code(item, "grid", i, expected, (inBody ? grid.Bulk! : grid).Quantize(x));
            Code(item, "plan", i, expected, inBody ? PlanInterpreter.QuantizeInBulk(plan, x) : PlanInterpreter.Quantize(plan, x));
            Code(item, "Quantize(span)", i, expected, span[i]);
            if (!inBody)
                Code(item, "Quantize", i, expected, emitted.Quantize(x));
        }
    }

    private void Dequantize(ProfileCase item, NumberGrid grid, QuantizerPlan plan, ICompiledQuantizer emitted)
    {
        float[] span = emitted.Dequantize(item.Codes);
        int body = BulkOf(item, grid);
        for (int i = 0; i < span.Length; i++)
        {
            long code = item.Codes[i];
            bool inBody = i < body;
            _dequantized++;
            Value(item, "grid", i, BinaryFormat.ToSingle((inBody ? grid.Bulk! : grid).Dequantize(code)!.Value));
            Value(item, "plan", i, inBody ? PlanInterpreter.DequantizeInBulk(plan, code) : PlanInterpreter.Dequantize(plan, code));
            Value(item, "Dequantize(span)", i, span[i]);
            if (!inBody)
                Value(item, "Dequantize", i, emitted.Dequantize(code));
        }
    }

    /// <summary>How many elements from the first on are computed in blocks.</summary>
    private static int BulkOf(ProfileCase item, NumberGrid grid) => grid.Bulk is null ? 0 : item.Codes.Length / ProfileRule.BulkBlock * ProfileRule.BulkBlock;

    private void Code(ProfileCase item, string path, int element, long expected, long actual)
    {
        if (expected != actual)
            _differences.Add(FormattableString.Invariant($"{item.Name}, {path}, element {element}: {Text(item.Values[element])}: expected {expected}, actual {actual}"));
    }

    private void Value(ProfileCase item, string path, int element, float actual)
    {
        float expected = item.Values[element];
        if (BitConverter.SingleToInt32Bits(expected) != BitConverter.SingleToInt32Bits(actual))
            _differences.Add(FormattableString.Invariant($"{item.Name}, {path}, element {element}: code {item.Codes[element]}: expected {Text(expected)}, actual {Text(actual)}"));
    }

    private static string Text(float value) => FormattableString.Invariant($"{value:R} = bits 0x{BitConverter.SingleToUInt32Bits(value):X8}");
}
