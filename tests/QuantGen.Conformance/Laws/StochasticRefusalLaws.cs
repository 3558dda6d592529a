using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>What the methods that round at random refuse is what those without a random word refuse.</summary>
internal static class StochasticRefusalLaws
{
    /// <summary>What the methods without a random word refuse, with the same exception.</summary>
    public static void Check<TCode, TFactor>(string name, StochasticSubject<TCode> methods, TFactor[] factors, TFactor[] invalid, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        float[] source = new float[100];
        TCode guard = TCode.CreateTruncating(0x5A5A5A5A);
        TCode[] codes = [.. Enumerable.Repeat(guard, 100)];
        StochasticChannelMethod<TCode, TFactor> byChannel = methods.ByChannel<TFactor>();
        ChannelMethod<float, TFactor, TCode> expected = methods.DeterministicByChannel<TFactor>();
        foreach ((TFactor[] entries, int innerLength) in invalid.Select(factor => ((TFactor[])[factors[0], factor], 1)).Concat([(factors, 0), (factors, -1), ([], 1)]))
            Same(report, name, Fault(() => expected(source, entries, innerLength, codes)), Fault(() => byChannel(source, entries, innerLength, 1, 2, codes)), "by channel");
        FactorMethod<float, TFactor, TCode> expectedOfOne = methods.Deterministic<TFactor>();
        foreach (TFactor factor in invalid)
        {
            Same(report, name, Fault(() => expectedOfOne(source, factor, codes)), Fault(() => methods.Many(factor)(source, 1, 2, codes)), "of many");
            report.True(Fault(() => methods.One(factor)(0, 1, 2)) is ArgumentOutOfRangeException, name, "QuantizeStochastic of a value does not refuse a factor");
        }

        report.True(codes.AsSpan().IndexOfAnyExcept(guard) < 0, name, "QuantizeStochastic writes although it refuses");
        if (methods.HasSpans)
        {
            // Factors may not lie in the destination.
            var memory = new byte[400];
            Same(report, name, Fault(() => expected(source, Entries(), 1, Codes())), Fault(() => byChannel(source, Entries(), 1, 1, 2, Codes())), "by channel into its factors");

            ReadOnlySpan<TFactor> Entries() => MemoryMarshal.Cast<byte, TFactor>(memory.AsSpan(40, 8));

            Span<TCode> Codes() => MemoryMarshal.Cast<byte, TCode>(memory.AsSpan())[..100];
        }
    }

    /// <summary>The same of those with a zero point.</summary>
    public static void CheckAffine<TCode, TFactor>(string name, StochasticSubject<TCode> methods, TFactor[] factors, TFactor[] invalid, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        const int Beyond = AffineLaws.MostZeroPoint + 1;
        TFactor valid = factors[0];
        float[] source = new float[100];
        TCode guard = TCode.CreateTruncating(0x5A5A5A5A);
        TCode[] codes = [.. Enumerable.Repeat(guard, 100)];
        StochasticAffineChannelMethod<TCode, TFactor> byChannel = methods.ByAffineChannel<TFactor>();
        AffineChannelMethod<float, TFactor, TCode> expected = methods.DeterministicByAffineChannel<TFactor>();
        (TFactor[], int[], int)[] channels =
        [
            .. invalid.Select(factor => ((TFactor[])[valid, factor], (int[])[0, 0], 1)), ([valid, valid], [0, Beyond], 1), ([valid, valid], [-Beyond, 0], 70), ([valid], [int.MinValue], 1), ([valid], [int.MaxValue], 1),
            ([valid, valid], [0], 1), ([valid], [0, 0], 1), ([valid], [], 1), ([valid], [0], 0), ([valid], [0], -1), ([], [], 1),
        ];
        foreach ((TFactor[] entries, int[] zeroPoints, int innerLength) in channels)
            Same(report, name, Fault(() => expected(source, entries, zeroPoints, innerLength, codes)), Fault(() => byChannel(source, entries, zeroPoints, innerLength, 1, 2, codes)), "by channel");
        AffineMethod<float, TFactor, TCode> expectedOfOne = methods.DeterministicAffine<TFactor>();
        foreach ((TFactor factor, int zeroPoint) in invalid.Select(factor => (factor, 0)).Concat([(valid, Beyond), (valid, -Beyond), (valid, int.MinValue), (valid, int.MaxValue)]))
        {
            Same(report, name, Fault(() => expectedOfOne(source, factor, zeroPoint, codes)), Fault(() => methods.Many(factor, zeroPoint)(source, 1, 2, codes)), "of many");
            report.True(Fault(() => methods.One(factor, zeroPoint)(0, 1, 2)) is ArgumentOutOfRangeException, name, "QuantizeStochastic of a value does not refuse a factor or a zero point");
        }

        report.True(codes.AsSpan().IndexOfAnyExcept(guard) < 0, name, "QuantizeStochastic writes although it refuses");
        if (!methods.HasSpans)
            return;

        // Neither factors nor zero points may lie in the destination.
        var memory = new byte[400];
        Same(
            report, name, Fault(() => expected(source, MemoryMarshal.Cast<byte, TFactor>(memory.AsSpan(40, 8)), [0, 0], 1, Codes())),
            Fault(() => byChannel(source, MemoryMarshal.Cast<byte, TFactor>(memory.AsSpan(40, 8)), [0, 0], 1, 1, 2, Codes())), "by channel into its factors");
        Same(
            report, name, Fault(() => expected(source, [valid, valid], MemoryMarshal.Cast<byte, int>(memory.AsSpan(40, 8)), 1, Codes())),
            Fault(() => byChannel(source, [valid, valid], MemoryMarshal.Cast<byte, int>(memory.AsSpan(40, 8)), 1, 1, 2, Codes())), "by channel into its zero points");

        Span<TCode> Codes() => MemoryMarshal.Cast<byte, TCode>(memory.AsSpan())[..100];
    }

    private static void Same(Report report, string name, ArgumentException? wanted, ArgumentException? found, string what)
    {
        report.True(wanted is not null, name, "Quantize " + what + " refuses nothing");
        report.Equal(name, "what QuantizeStochastic " + what + " refuses", (wanted?.GetType(), wanted?.ParamName, wanted?.Message), (found?.GetType(), found?.ParamName, found?.Message));
    }

    private static ArgumentException? Fault(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault;
        }
    }
}
