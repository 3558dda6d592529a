using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Calibration.Tests;

/// <summary>Scale, zero point and attribute of a range.</summary>
public sealed class FitTests
{
    /// <summary>The generator reads the attribute, and its constants are the scale and the zero point, bit for bit. It reports nothing but notes.</summary>
    [Fact]
    public void The_generator_makes_of_an_attribute_the_scale_and_the_zero_point()
    {
        (CalibratedRange Range, CalibratedFormat Format)[] cases = [.. Cases(600)];
        string source = "using QuantGen;\nnamespace Acme;\n" +
            string.Concat(cases.Select((one, i) => $"{one.Range.ToAttribute(one.Format)} internal static partial class F{i};\n"));
        GeneratorRun run = Harness.Generate(source);
        Assert.DoesNotContain(run.Result.Diagnostics.Concat(run.Output.GetDiagnostics()), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        for (int i = 0; i < cases.Length; i++)
        {
            (CalibratedRange range, CalibratedFormat format) = cases[i];
            INamedTypeSymbol type = run.Output.GetTypeByMetadataName($"Acme.F{i}")!;
            Assert.Equal(
                (range.ToAttribute(format), BitConverter.SingleToInt32Bits(range.Scale(format)), (long)range.ZeroPoint(format), format.MinCode, format.MaxCode),
                (range.ToAttribute(format), BitConverter.SingleToInt32Bits((float)Constant(type, "Scale")), Integer(type, "ZeroPoint"), Integer(type, "MinCode"), Integer(type, "MaxCode")));
        }
    }

    /// <summary>A range that chooses a power of two is the same grid, by the rules of the generator.</summary>
    [Fact]
    public void A_power_of_two_is_what_the_generator_chooses_for_the_range()
    {
        (CalibratedRange Range, CalibratedFormat Format)[] cases =
            [.. Cases(2000).Where(one => one.Format is { IsPowerOfTwo: true, IsSymmetric: false, Bits: <= 16 } && Math.Max(-one.Range.Low, one.Range.High) is > 1e-30f and < 1e30f).Take(150)];
        Assert.Equal(150, cases.Length);
        string source = "using QuantGen;\nnamespace Acme;\n" + string.Concat(cases.Select((one, i) => string.Create(CultureInfo.InvariantCulture,
            $"[Quantizer(Min = {Math.Min(one.Range.Low, 0):R}f, Max = {Math.Max(one.Range.High, 0):R}f, Alpha = Alpha.Po2, Bits = {one.Format.Bits}, Signed = {(one.Format.IsSigned ? "true" : "false")})] internal static partial class F{i};\n")));
        GeneratorRun run = Harness.Generate(source);
        for (int i = 0; i < cases.Length; i++)
        {
            (CalibratedRange range, CalibratedFormat format) = cases[i];
            INamedTypeSymbol type = run.Output.GetTypeByMetadataName($"Acme.F{i}")!;
            Assert.Equal((range, range.Scale(format), (long)range.ZeroPoint(format)), (range, (float)Constant(type, "Scale"), Integer(type, "ZeroPoint")));
        }
    }

    [Fact]
    public void Any_scale_is_the_float_nearest_to_the_exact_quotient()
    {
        int checks = 0;
        foreach ((CalibratedRange range, CalibratedFormat format) in Cases(20_000).Where(one => !one.Format.IsPowerOfTwo))
        {
            double low = Math.Min(range.Low, 0), high = Math.Max(range.High, 0);
            if (low == 0 && high == 0)
                continue;
            BigInteger lo = Units(low), hi = Units(high), steps = format.MaxCode - format.MinCode;
            BigInteger width = !format.IsSymmetric ? hi - lo : format.IsSigned ? BigInteger.Max(-lo, hi) : hi;
            BigInteger codes = format.IsSymmetric ? format.MaxCode : steps;
            if (width < codes * Units(Math.Pow(2, -126)) || width > Units(1e38))
                continue;
            // No other float is nearer, and of two that are as near the scale is the even one.
            float scale = range.Scale(format);
            BigInteger distance = BigInteger.Abs((Units(scale) * codes) - width);
            foreach (float other in new[] { MathF.BitIncrement(scale), MathF.BitDecrement(scale) })
            {
                int comparison = distance.CompareTo(BigInteger.Abs((Units(other) * codes) - width));
                Assert.True(comparison < 0 || (comparison == 0 && (BitConverter.SingleToInt32Bits(scale) & 1) == 0), $"{range} {format.Bits}");
            }

            // z − MinCode is the integer nearest to −lo / s, or the end of the codes.
            BigInteger code = range.ZeroPoint(format) - format.MinCode;
            if (format.IsSymmetric)
            {
                Assert.Equal(0, range.ZeroPoint(format));
            }
            else
            {
                BigInteger twice = BigInteger.Abs(2 * ((code * Units(scale)) + lo));
                Assert.True(twice < Units(scale) || (twice == Units(scale) && code.IsEven) || (code == steps && -lo > code * Units(scale)), $"{range} {format.Bits}");
            }

            checks++;
        }

        Assert.InRange(checks, 6000, 20_000);
    }

    [Fact]
    public void A_power_of_two_covers_the_range_and_its_half_does_not()
    {
        int checks = 0;
        foreach ((CalibratedRange range, CalibratedFormat format) in Cases(20_000).Where(one => one.Format.IsPowerOfTwo))
        {
            double low = Math.Min(range.Low, 0), high = Math.Max(range.High, 0);
            if (format is { IsSymmetric: true, IsSigned: false })
                low = 0;
            double largest = Math.Max(-low, high);
            if (largest < 1e-25 || largest > 1e37)
                continue;
            float scale = range.Scale(format);
            int zeroPoint = range.ZeroPoint(format);
            // Exact in double: quotients by a power of two, and products of 32 bits with one.
            Assert.Equal(scale, MathF.ScaleB(1, (int)Math.Round(Math.Log2(scale))));
            Assert.True((format.MaxCode - (long)zeroPoint) * (double)scale >= high && (format.MinCode - (long)zeroPoint) * (double)scale <= low, $"{range} {format.Bits} bits: {range.ToAttribute(format)}");
            double half = scale / 2.0;
            Assert.True(format.IsSymmetric ? format.MaxCode * half < largest : Math.Ceiling(-low / half) + Math.Ceiling(high / half) > format.MaxCode - format.MinCode, $"{range} {format.Bits}");
            checks++;
        }

        Assert.InRange(checks, 6000, 20_000);
    }

    [Theory]
    [InlineData(-3.7109375f, 6.40625f, 8, true, false, false, "[Quantizer(Bits = 8, Scale = 0.039675247f, ZeroPoint = -34)]")]
    [InlineData(-3.7109375f, 6.40625f, 8, false, false, false, "[Quantizer(Bits = 8, Scale = 0.039675247f, Signed = false, ZeroPoint = 94)]")]
    [InlineData(-3.7109375f, 6.40625f, 8, true, true, false, "[Quantizer(Bits = 8, Scale = 0.05044291f, NarrowRange = true)]")]
    [InlineData(-3.7109375f, 6.40625f, 8, true, true, true, "[Quantizer(Bits = 8, Integer = 3, NarrowRange = true)]")]
    [InlineData(-3.7109375f, 6.40625f, 8, true, false, true, "[Quantizer(Bits = 8, Integer = 3)]")]
    [InlineData(0f, 6f, 8, true, false, true, "[Quantizer(Bits = 8, Integer = 2, ZeroPoint = -65)]")]
    [InlineData(0f, 6f, 8, false, true, false, "[Quantizer(Bits = 8, Scale = 0.023529412f, Signed = false)]")]
    [InlineData(-1f, 1f, 8, true, true, false, "[Quantizer(Bits = 8, Scale = 0.007874016f, NarrowRange = true)]")]
    // Only what is above 0 counts for unsigned codes without a zero point.
    [InlineData(-9f, 255f, 8, false, true, false, "[Quantizer(Bits = 8, Integer = 8, Signed = false)]")]
    // A range is widened to hold 0.
    [InlineData(2f, 3f, 8, false, false, false, "[Quantizer(Bits = 8, Scale = 0.011764706f, Signed = false)]")]
    [InlineData(-3f, -2f, 8, false, false, false, "[Quantizer(Bits = 8, Scale = 0.011764706f, Signed = false, ZeroPoint = 255)]")]
    // The range 0 … 0 has scale 1.
    [InlineData(0f, 0f, 8, true, false, false, "[Quantizer(Bits = 8, Integer = 7)]")]
    [InlineData(-0f, 0f, 8, false, false, true, "[Quantizer(Bits = 8, Integer = 8, Signed = false)]")]
    // The least scale of the attribute is 2^-126.
    [InlineData(0f, 1e-45f, 8, true, false, false, "[Quantizer(Bits = 8, Integer = -119, ZeroPoint = -128)]")]
    // With the fit of the rule, 127 steps would lie beyond the largest float.
    [InlineData(0f, float.MaxValue, 8, true, true, true, "[Quantizer(Bits = 8, Integer = 128, NarrowRange = true)]")]
    // 128 steps below 0 would lie beyond the largest float, too.
    [InlineData(-float.MaxValue, float.MaxValue, 8, true, false, false, "[Quantizer(Bits = 8, Scale = 2.6584558E+36f)]")]
    public void Attributes(float low, float high, int bits, bool signed, bool symmetric, bool powerOfTwo, string attribute) =>
        Assert.Equal(attribute, new CalibratedRange(low, high).ToAttribute(new CalibratedFormat(bits, signed, symmetric, powerOfTwo)));

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("minus")]
    public void Texts_are_the_same_in_every_culture(string culture)
    {
        var range = new CalibratedRange(-1234.5f, 1e-7f);
        var format = new CalibratedFormat(bits: 12);
        string expected = range.ToAttribute(format);
        Assert.Equal("-1234.5 … 1E-07", range.ToString());
        using var scope = new CultureScope(CultureScope.Culture(culture));
        Assert.Equal(expected, range.ToAttribute(format));
        Assert.Equal("-1234.5 … 1E-07", range.ToString());
        string message = Assert.Throws<ArgumentOutOfRangeException>(() => new CalibratedRange(1.5f, -1.5f)).Message;
        Assert.Contains("high = -1.5 is less than low = 1.5", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_floats_are_the_shortest()
    {
        var random = new Random(20261130);
        for (int i = 0; i < 20_000; i++)
        {
            float number = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (!float.IsFinite(number) || number == 0)
                continue;
            string text = new CalibratedRange(number, number).ToString().Split(' ')[0];
            Assert.Equal(number, float.Parse(text, CultureInfo.InvariantCulture));
            Assert.Equal(Digits(number.ToString("R", CultureInfo.InvariantCulture)), Digits(text));
        }

        Assert.Equal("290 … 1.23E+11", new CalibratedRange(290, 1.23e11f).ToString());
        Assert.Equal("-1000000 … 123456790", new CalibratedRange(-1e6f, 123456789).ToString());
        Assert.Equal("-3.4028235E+38 … 1E-45", new CalibratedRange(float.MinValue, float.Epsilon).ToString());

        static int Digits(string text) => text.Split('E')[0].Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Reverse().SkipWhile(digit => digit == '0').Count();
    }

    [Fact]
    public void Ranges_are_equal_by_their_ends()
    {
        CalibratedRange one = new(-1, 2), same = new(-1, 2), other = new(-1, 3);
        Assert.True(one == same && one != other && one.Equals((object)same) && !one.Equals("range") && one.GetHashCode() == same.GetHashCode());
        Assert.Equal(default, new CalibratedRange(-0f, -0f));
        Assert.False(float.IsNegative(new CalibratedRange(-0f, -0f).Low));
    }

    /// <summary>Ranges of every magnitude, on one side of 0 or on both, and formats of all kinds.</summary>
    private static IEnumerable<(CalibratedRange Range, CalibratedFormat Format)> Cases(int count)
    {
        var random = new Random(20261129);
        for (int i = 0; i < count; i++)
        {
            float one = Number(i), other = i % 17 == 0 ? 0 : i % 5 == 0 ? one * random.NextSingle() : Number(i);
            bool signed = random.Next(2) == 0, symmetric = random.Next(2) == 0, powerOfTwo = random.Next(2) == 0;
            int bits = random.Next(2, powerOfTwo ? signed ? 33 : 32 : 17);
            yield return (new CalibratedRange(Math.Min(one, other), Math.Max(one, other)), new CalibratedFormat(bits, signed, symmetric, powerOfTwo));
        }

        float Number(int i)
        {
            float number = random.Next(9) switch
            {
                0 => BitConverter.Int32BitsToSingle(random.Next(0x7F800000)),
                1 => random.Next(1, 1000),
                2 => MathF.ScaleB(1, random.Next(-149, 128)),
                3 => i % 3 == 0 ? float.MaxValue : 1,
                _ => (float)((random.NextDouble() + 1e-3) * Math.Pow(2, random.Next(-12, 12))),
            };
            return random.Next(2) == 0 ? -number : number;
        }
    }

    /// <summary>A finite double from 2^-149 on as a multiple of 2^-200.</summary>
    private static BigInteger Units(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number);
        if ((bits << 1) == 0)
            return BigInteger.Zero;
        BigInteger mantissa = (bits & ((1L << 52) - 1)) | (1L << 52);
        int shift = (int)((bits >> 52) & 0x7FF) - 1075 + 201;
        return (number < 0 ? -1 : 1) * (shift >= 0 ? mantissa << shift : mantissa >> -shift);
    }

    private static object Constant(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IFieldSymbol>().Single().ConstantValue!;

    private static long Integer(INamedTypeSymbol type, string name) => Convert.ToInt64(Constant(type, name), CultureInfo.InvariantCulture);
}
