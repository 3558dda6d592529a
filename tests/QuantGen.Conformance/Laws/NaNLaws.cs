using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Laws;

/// <summary>Law 1 of NaN: its code and its value in spans of every short length, whatever the payload and the sign, alone and among numbers.</summary>
internal static class NaNLaws
{
    /// <summary>Every length of a turn's remainder, and the first of turns with 128, 256 and 512 bits.</summary>
    public static readonly int[] Lengths = [.. Enumerable.Range(1, 36), 63, 64, 65, 79, 130];

    /// <summary>Quiet and signalling, the least and the largest payload, of both signs.</summary>
    public static readonly float[] Payloads =
    [
        .. new uint[] { 0x7FC0_0000, 0xFFC0_0000, 0x7F80_0001, 0xFF80_0001, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x7FC0_1234, 0xFFA5_5A5A }.Select(BitConverter.UInt32BitsToSingle),
    ];

    public static void Check<TCode>(Subject<TCode> subject, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        float most = subject.Constants.MaxValue, least = subject.Constants.MinValue;
        (long Code, float Value)[] expected = [Of(float.NaN), Of(most), Of(least)], expectedInBody = [InBulk(float.NaN), InBulk(most), InBulk(least)];
        foreach (int length in Lengths)
        {
            foreach (int every in new[] { 1, 2, 5 })
            {
                float[] source = Source(length, every, most, least), represented = new float[length], inPlace = [.. source];
                var codes = new TCode[length];
                subject.QuantizeSpan(source, codes);
                subject.FakeQuantizeSpan(source, represented);
                subject.FakeQuantizeSpan(inPlace, inPlace);
                int body = length / ProfileRule.BulkBlock * ProfileRule.BulkBlock;
                for (int i = 0; i < length; i++)
                {
                    (long code, float value) = (i < body ? expectedInBody : expected)[float.IsNaN(source[i]) ? 0 : source[i] == most ? 1 : 2];
                    report.Code(subject.Name, "Quantize(span with NaN)", source[i], code, long.CreateChecked(codes[i]));
                    report.Value(subject.Name, "FakeQuantize(span with NaN)", source[i], value, represented[i]);
                    report.Value(subject.Name, "FakeQuantize(span with NaN) in place", source[i], value, inPlace[i]);
                }
            }
        }

        foreach (float payload in Payloads)
            report.Code(subject.Name, "Quantize of NaN", payload, subject.Grid.NaNCode, long.CreateChecked(subject.Quantize(payload)));

        (long Code, float Value) Of(float value)
        {
            long code = subject.Grid.Quantize(value);
            return (code, subject.Exact.NearestSingle(code));
        }

        (long Code, float Value) InBulk(float value)
        {
            if (subject.Grid.Bulk is not { } body)
                return Of(value);
            long code = body.Quantize(value);
            return (code, subject.Exact.InBulk(code));
        }
    }

    /// <summary>Some elements NaN, each with another payload, and the others numbers.</summary>
    public static float[] Source(int length, int every, params float[] numbers) =>
        [.. Enumerable.Range(0, length).Select(i => (i + 1) % every == 0 ? Payloads[(i + length) % Payloads.Length] : numbers[i % numbers.Length])];
}
