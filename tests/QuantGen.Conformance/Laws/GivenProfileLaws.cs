using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// With a scale, and perhaps a zero point, that are known at run time every method gives what the system of the profile computes with that scale and zero point: all codes, ties and their neighbours, numbers
/// that overflow an int, what is no number, at every length and each layout of channels.
/// </summary>
internal static class GivenProfileLaws
{
    private const int MostZeroPoint = 1 << 20;

    public static void Check<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        var law = new Law<TCode, TFactor>(subject, methods, report, factor => BinaryFormat.ToSingle(scaleOf(factor)));
        var random = new Random(subject.Name.Length);
        foreach (TFactor factor in factors)
        {
            foreach (int zeroPoint in law.ZeroPoints)
                law.One(factor, zeroPoint, random);
        }

        for (int i = 0; i < 40; i++)
            law.One(law.Draw(random), law.ZeroPoints[random.Next(law.ZeroPoints.Length)], random);
        law.AllCodes(law.Draw(random), law.ZeroPoints[^1]);
        law.Channels(random);
    }

    private sealed class Law<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report, Func<TFactor, float> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        private static readonly float[] Special =
            [0f, -0f, .. NaNLaws.Payloads, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 1.1754944e-38f, 2147483648f, -2147483648f, 3e9f, -3e9f];

        private readonly NumberGrid _grid = subject.Grid;

        private readonly Profile _profile = subject.Grid.Profile!.Profile;

        public int[] ZeroPoints { get; } = subject.Fitting!.FitsZeroPoint
            ? [.. new[] { -MostZeroPoint, -1000, (int)subject.Grid.MinCode - 1, (int)subject.Grid.MinCode, -1, 0, 1, 127, 128, (int)subject.Grid.MaxCode, 1000, MostZeroPoint }.Distinct()]
            : [(int)subject.Grid.ZeroPoint];

        /// <summary>Any valid factor.</summary>
        public TFactor Draw(Random random)
        {
            int exponent = random.Next(subject.Fitting!.FirstExponent, subject.Fitting.LastExponent);
            // Most models have scales of an ordinary size.
            if (random.Next(3) > 0)
                exponent = Math.Clamp(random.Next(-14, 4), subject.Fitting.FirstExponent, subject.Fitting.LastExponent - 1);
            return typeof(TFactor) == typeof(int) ? (TFactor)(object)exponent : (TFactor)(object)(float)((1 + random.NextDouble()) * Math.ScaleB(1, exponent));
        }

        /// <summary>The methods of one value, and those over a span of every short length and of one long one.</summary>
        public void One(TFactor factor, int zeroPoint, Random random)
        {
            float scale = scaleOf(factor);
            float[] sources = [.. Special, .. Enumerable.Range(0, 160).Select(_ => Source(random, scale, zeroPoint))];
            foreach (float source in sources)
            {
                long code = Code(ElementPlace.Alone, source, scale, zeroPoint);
                Expect("Quantize", factor, zeroPoint, source, code, long.CreateChecked(methods.Quantize(source, factor, zeroPoint)));
                Expect("Dequantize", factor, zeroPoint, source, Bits(Value(ElementPlace.Alone, code, scale, zeroPoint)), Bits(methods.Dequantize(TCode.CreateChecked(code), factor, zeroPoint)));
                Expect("FakeQuantize", factor, zeroPoint, source, Bits(Value(ElementPlace.Alone, code, scale, zeroPoint)), Bits(methods.FakeQuantize(source, factor, zeroPoint)));
                if (!float.IsFinite(source))
                    continue;
                // A double is first rounded to float.
                double near = source + ((double)(MathF.BitIncrement(source) - source) * (random.Next(2) == 0 ? 0.4999 : 0.5001));
                Expect("Quantize of a double", factor, zeroPoint, near, Code(ElementPlace.Alone, (float)near, scale, zeroPoint), long.CreateChecked(methods.Quantize(near, factor, zeroPoint)));
            }

            foreach (int length in (int[])[.. Enumerable.Range(0, 20), random.Next(20, 140), 1000])
            {
                float[] source = [.. Enumerable.Range(0, length).Select(i => sources[((length * 7) + i) % sources.Length])];
                int inBlocks = length / 8 * 8;
                Compare("of many", source, (methods.Quantize(source, factor, zeroPoint), codes => methods.Dequantize(codes, factor, zeroPoint), methods.FakeQuantize(source, factor, zeroPoint)),
                    i => (factor, scale, zeroPoint, i < inBlocks ? ElementPlace.InBlock : ElementPlace.Alone));
            }
        }

        /// <summary>Every code of the code type, also those outside the format.</summary>
        public void AllCodes(TFactor factor, int zeroPoint)
        {
            float scale = scaleOf(factor);
            TCode[] codes = [.. Enumerable.Range(int.CreateChecked(TCode.MinValue), int.CreateChecked(TCode.MaxValue) - int.CreateChecked(TCode.MinValue) + 1).Select(code => TCode.CreateChecked(code))];
            float[] values = methods.Dequantize(codes, factor, zeroPoint), byChannel = methods.Dequantize(codes, [factor], [zeroPoint], 3);
            for (int i = 0; i < codes.Length; i++)
            {
                long code = long.CreateChecked(codes[i]);
                Expect("Dequantize of every code", factor, zeroPoint, code, Bits(Value(ElementPlace.InBlock, code, scale, zeroPoint)), Bits(values[i]));
                Expect("Dequantize of every code by channel", factor, zeroPoint, code, Bits(Value(ElementPlace.InChannel, code, scale, zeroPoint)), Bits(byChannel[i]));
                Expect("Dequantize of every code alone", factor, zeroPoint, code, Bits(Value(ElementPlace.Alone, code, scale, zeroPoint)), Bits(methods.Dequantize(codes[i], factor, zeroPoint)));
            }
        }

        public void Channels(Random random)
        {
            (int, int, int)[] layouts =
            [
                (6, 1, 400), (64, 1, 1000), (1500, 1, 4000), (6, 3, 1000), (700, 3, 5000), (5, 5, 333), (3, 63, 1000), (40, 63, 3000), (6, 64, 900), (6, 100, 1450), (1, 1, 77), (2, 1024, 3700), (9, 7, 5), (1, 1000, 999), (3, 4000, 2000),
            ];
            foreach ((int channels, int innerLength, int count) in layouts)
            {
                TFactor[] factors = [.. Enumerable.Range(0, channels).Select(_ => Draw(random))];
                int[] zeroPoints = [.. Enumerable.Range(0, channels).Select(_ => ZeroPoints[random.Next(ZeroPoints.Length)])];
                float[] scales = [.. factors.Select(scaleOf)];
                int Of(int i) => i / innerLength % channels;
                float[] source = [.. Enumerable.Range(0, count).Select(i => random.Next(20) == 0 ? Special[random.Next(Special.Length)] : Source(random, scales[Of(i)], zeroPoints[Of(i)]))];
                Compare(FormattableString.Invariant($"by {channels} channels of {innerLength}"), source,
                    (methods.Quantize(source, factors, zeroPoints, innerLength), codes => methods.Dequantize(codes, factors, zeroPoints, innerLength), methods.FakeQuantize(source, factors, zeroPoints, innerLength)),
                    i => (factors[Of(i)], scales[Of(i)], zeroPoints[Of(i)], ElementPlace.InChannel));
            }
        }

        private void Compare(string what, float[] source, (TCode[] Codes, Func<TCode[], float[]> Dequantize, float[] Fakes) of, Func<int, (TFactor Factor, float Scale, int ZeroPoint, ElementPlace Place)> at)
        {
            long[] expected = [.. source.Select((x, i) => Code(at(i).Place, x, at(i).Scale, at(i).ZeroPoint))];
            float[] values = of.Dequantize([.. expected.Select(TCode.CreateChecked)]);
            for (int i = 0; i < source.Length; i++)
            {
                (TFactor factor, float scale, int zeroPoint, ElementPlace place) = at(i);
                float value = Value(place, expected[i], scale, zeroPoint);
                string where = FormattableString.Invariant($" {what}, element {i} of {source.Length},");
                Expect("Quantize" + where, factor, zeroPoint, source[i], expected[i], long.CreateChecked(of.Codes[i]));
                Expect("Dequantize" + where, factor, zeroPoint, source[i], Bits(value), Bits(values[i]));
                Expect("FakeQuantize" + where, factor, zeroPoint, source[i], Bits(value), Bits(of.Fakes[i]));
            }
        }

        /// <summary>Beside a tie or a code, where the int or its sum with the zero point overflows, or any float.</summary>
        private float Source(Random random, float scale, int zeroPoint)
        {
            double steps = random.Next(8) switch
            {
                0 => 2147483648.0 - random.Next(-300, Math.Max(300, Math.Abs(zeroPoint) + 300)),
                1 => -2147483648.0 + random.Next(-300, Math.Max(300, Math.Abs(zeroPoint) + 300)),
                2 => random.NextInt64(_grid.MinCode, _grid.MaxCode + 1) - zeroPoint + random.NextDouble(),
                3 => random.Next(-5, 6) + 0.5,
                _ => random.NextInt64(_grid.MinCode - 2, _grid.MaxCode + 3) - zeroPoint - (random.Next(4) == 0 ? 0 : 0.5),
            };
            float source = random.Next(30) == 0 ? BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)) : (float)(steps * scale);
            for (int i = random.Next(-2, 3); i != 0; i -= Math.Sign(i))
                source = i > 0 ? MathF.BitIncrement(source) : MathF.BitDecrement(source);
            return source;
        }

        private long Code(ElementPlace place, float source, float scale, int zeroPoint) => RestatedProfile.Code(_profile, place, source, scale, zeroPoint, _grid.MinCode, _grid.MaxCode);

        private float Value(ElementPlace place, long code, float scale, int zeroPoint) => RestatedProfile.Value(_profile, place, code, scale, zeroPoint, isByte: TCode.MaxValue == TCode.CreateChecked(byte.MaxValue >> (TCode.MinValue == TCode.Zero ? 0 : 1)));

        private static long Bits(float value) => BitConverter.SingleToInt32Bits(value);

        private void Expect(string what, TFactor factor, int zeroPoint, double source, long expected, long actual)
        {
            report.Count(1);
            if (expected != actual)
                report.Fail(FormattableString.Invariant($"{subject.Name} with {factor} and zero point {zeroPoint}: {what} of {source:R} gives {actual} instead of {expected}"));
        }
    }
}
