using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// Every code that the real systems gave. The counts are those of docs/recordings.md: a fault in reading cannot make a comparison
/// empty, and no difference is explained in silence.
/// </summary>
public sealed class GoldenTests(ITestOutputHelper output)
{
    [Fact]
    public void QKeras_quantized_bits_and_quantized_linear_give_the_same_codes()
    {
        Recording recording = QKerasRecording.Read();
        Assert.Equal(224, recording.Cases.Count(item => item.Notation.StartsWith("quantized_bits(", StringComparison.Ordinal)));
        Assert.Equal(19, recording.Cases.Count(item => item.Notation.StartsWith("quantized_linear(", StringComparison.Ordinal)));
        Holds("QKeras", recording);
    }

    [Fact]
    public void QKeras_with_a_number_as_alpha_gives_the_same_codes_and_values()
    {
        (Recording recording, IReadOnlyList<float> steps) = QKerasAlphaRecording.Read();
        Assert.Equal((5, 4), (recording.Cases.Count(item => item.Notation.StartsWith("quantized_bits(", StringComparison.Ordinal)), recording.Cases.Count(item => item.Notation.StartsWith("quantized_linear(", StringComparison.Ordinal))));
        Holds("QKeras with a number as alpha", recording);
        IReadOnlyDictionary<string, ICompiledQuantizer> compiled = CompiledQuantizers.Compile(recording.Cases.Select(item => item.Spec));
        foreach ((GoldenCase item, float step) in recording.Cases.Zip(steps))
        {
            ICompiledQuantizer emitted = compiled[item.Format];
            float[] span = emitted.Dequantize(item.Codes);
            for (int i = 0; i < span.Length; i++)
            {
                // The product of a code and a float is exact in double.
                uint expected = BitConverter.SingleToUInt32Bits((float)(item.Codes[i] * (double)step)), actual = BitConverter.SingleToUInt32Bits(emitted.Dequantize(item.Codes[i]));
                Assert.True(
                    expected == actual && expected == BitConverter.SingleToUInt32Bits(span[i]),
                    FormattableString.Invariant($"{item.Notation}, value of code {item.Codes[i]}: expected bits 0x{expected:X8}, actual 0x{actual:X8}, in a span 0x{BitConverter.SingleToUInt32Bits(span[i]):X8}"));
            }
        }
    }

    [Fact]
    public void QKeras_with_a_function_gives_the_same_codes_and_values_up_to_its_documented_differences()
    {
        Recording recording = QKerasFunctionsRecording.Read();
        Assert.Equal(
            [Function.Relu, Function.Sigmoid, Function.HardSigmoid, Function.SmoothSigmoid, Function.Tanh, Function.HardTanh, Function.SmoothTanh, Function.HardSwish],
            recording.Cases.Select(item => item.Uniform.Function).Distinct().Order());
        Holds("QKeras, functions", recording);
    }

    [Fact]
    public void QKeras_powers_of_two_and_signs_have_the_same_codes_and_values_up_to_their_documented_differences()
    {
        Recording recording = QKerasStepsRecording.Read();
        Assert.Equal(
            [(typeof(BinarySpec), 25), (typeof(PowerOfTwoSpec), 38), (typeof(TernarySpec), 11)],
            recording.Cases.GroupBy(item => item.Spec.GetType()).Select(kind => (kind.Key, kind.Count())).OrderBy(kind => kind.Key.Name, StringComparer.Ordinal));
        Holds("QKeras, powers of two and signs", recording);
    }

    [Fact]
    public void The_numbers_of_powers_of_two_and_signs_in_the_tests_of_QKeras_are_the_same() => Holds("QKeras, powers of two and signs in its tests", QKerasStepsRecording.ReadTests(), hasEveryRule: false);

    [Fact]
    public void Xilinx_ap_fixed_gives_the_same_codes_in_every_mode()
    {
        Recording recording = ApFixedRecording.Read();
        Assert.Equal(798 + (7 * 9) + (7 * 6), recording.Cases.Count);
        Assert.Equal(7, recording.Cases.Select(item => item.Uniform.Rounding).Distinct().Count());
        Holds("ap_fixed", recording);
    }

    [Fact]
    public void Fxpmath_gives_the_same_codes_in_its_ten_roundings() => Holds("fxpmath", FxpmathRecording.Read());

    [Fact]
    public void APyTypes_gives_the_same_codes_in_every_rounding_that_both_have()
    {
        Recording recording = ApyTypesRecording.Read();
        Assert.Equal(Enum.GetValues<Rounding>(), recording.Cases.Select(item => item.Uniform.Rounding).Distinct().Order());
        Holds("APyTypes", recording);
    }

    [Fact]
    public void Calad0i_quantizers_give_the_same_codes_where_floating_point_holds_them() => Holds("calad0i quantizers", Calad0iRecording.Read());

    [Fact]
    public void QONNX_IntQuant_gives_the_same_codes_up_to_its_documented_differences() => Holds("QONNX", QonnxRecording.Read());

    private void Holds(string system, Recording recording, bool hasEveryRule = true)
    {
        var comparison = new Comparison(recording);
        output.WriteLine(comparison.Table());
        Assert.True(comparison.Differences.Count == 0, FormattableString.Invariant($"{comparison.Differences.Count} differences:\n") + string.Join("\n", comparison.Differences.Take(20)));
        if (hasEveryRule)
            Assert.Empty(comparison.RulesWithoutACell);
        RecordingsPage.HasTable(system, comparison.Table());
    }
}
