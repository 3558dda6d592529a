using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>The names of QKeras in the documentation of binary, ternary and power-of-two quantizers: what they are, and where there is none.</summary>
public sealed class StepNotationWriterTests
{
    [Theory]
    [InlineData("BinaryQuantizer()", "binary(alpha=1.0)")]
    [InlineData("BinaryQuantizer(Signed = false, Scale = 0.3f)", "binary(use_01=True,alpha=0.3)")]
    [InlineData("BinaryQuantizer(Signed = false, Alpha = Auto)", "binary(use_01=True,alpha='auto')")]
    [InlineData("BinaryQuantizer(Alpha = Po2, MinExponent = -3, MaxExponent = 0)", "binary(alpha='auto_po2',min_po2_exponent=-3,max_po2_exponent=0)")]
    [InlineData("BinaryQuantizer(Alpha = Po2, MinExponent = -110)", null)]
    [InlineData("BinaryQuantizer(Scale = 0.5f, Alpha = Auto)", null)]
    [InlineData("BinaryQuantizer(NaN = Minimum, Block = 4)", "binary(alpha=1.0)")]
    [InlineData("BinaryQuantizer(Stochastic = true, Temperature = 4, HardSigmoid = true)", "binary(alpha=1.0,use_stochastic_rounding=True)")]
    [InlineData("BinaryQuantizer(Signed = false, Alpha = Po2, MinExponent = -3, Stochastic = true, Temperature = 4, HardSigmoid = true)", "binary(use_01=True,alpha='auto_po2',use_stochastic_rounding=True,min_po2_exponent=-3)")]
    [InlineData("BinaryQuantizer(Alpha = Po2, MinExponent = -3, Stochastic = true, Temperature = 6)", null)]
    [InlineData("BinaryQuantizer(Stochastic = true, Temperature = 4)", "stochastic_binary(alpha=1.0,temperature=4.0)")]
    [InlineData("BinaryQuantizer(Stochastic = true, Temperature = 5, HardSigmoid = true)", "stochastic_binary(alpha=1.0,temperature=5.0,use_real_sigmoid=False)")]
    [InlineData("TernaryQuantizer(Alpha = Auto, Stochastic = true, Temperature = 6, HardSigmoid = true)", "ternary(alpha='auto',use_stochastic_rounding=True)")]
    [InlineData("TernaryQuantizer(Alpha = Auto, Stochastic = true, Temperature = 6)", "stochastic_ternary(alpha='auto',temperature=6.0)")]
    [InlineData("TernaryQuantizer(Threshold = 0.33f, Stochastic = true, Temperature = 6, HardSigmoid = true)", null)]
    [InlineData("TernaryQuantizer(Threshold = 0.33f)", "ternary(alpha=1.0)")]
    [InlineData("TernaryQuantizer(Threshold = 0.1f, Scale = 2f)", "ternary(alpha=2.0,threshold=0.1)")]
    // The shortest decimal of this float, read as a double, is the middle of two floats.
    [InlineData("TernaryQuantizer(Threshold = 7.038531E-26f)", "ternary(alpha=1.0,threshold=7.038530691851209E-26)")]
    [InlineData("TernaryQuantizer(Threshold = 0.1)", null)]
    [InlineData("TernaryQuantizer(Alpha = Po2)", "ternary(alpha='auto_po2')")]
    [InlineData("TernaryQuantizer(Alpha = Po2, MaxExponent = 3)", null)]
    [InlineData("TernaryQuantizer(Scale = 3f, Alpha = Auto)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4)", "quantized_po2(4)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 2, MinExponent = -4)", "quantized_po2(4,max_value=2.0)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 2)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 0.5)", "quantized_po2(4,max_value=0.5)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 0.25)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 1)", "quantized_po2(4,max_value=1.0)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 1, MinExponent = -4)", "quantized_po2(4,max_value=1.25)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 16, MinExponent = -8, Rounding = Floor, Quadratic = true)", "quantized_po2(4,quadratic_approximation=True,log2_rounding='floor')")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Quadratic = true)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, HasZero = true)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Rounding = NearestValue)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Slope = 0.25)", "quantized_relu_po2(3,negative_slope=0.25)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 2, Slope = 2)", "quantized_relu_po2(1,negative_slope=2.0)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Signed = false, Rounding = Floor, NaN = Maximum)", "quantized_relu_po2(4,log2_rounding='floor')")]
    [InlineData("PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 1, MinExponent = -149)", "quantized_relu_po2(8,max_value=1.0)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Stochastic = true)", "quantized_po2(4,use_stochastic_rounding=True)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Slope = 0.25, Stochastic = true)", "quantized_relu_po2(3,negative_slope=0.25,use_stochastic_rounding=True)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Rounding = Floor, Stochastic = true)", null)]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, HasZero = true, Stochastic = true)", null)]
    [InlineData("G711Quantizer(Law = MuLaw)", null)]
    public void The_QKeras_quantizer_is_named_where_there_is_one(string format, string? expected) => Cultures.ForEachOdd(() =>
    {
        FormatSpec spec = FormatFamily.All.Select(family => family.ReadCanonical(format)).OfType<FormatSpec>().SingleOrDefault() ?? throw new InvalidOperationException("Not canonical: " + format);
        Assert.Equal(expected, NameOf(spec));
    });

    [Fact]
    public void A_name_is_read_as_the_format_that_it_is_the_name_of()
    {
        var counts = new Dictionary<string, int>();
        PropertyTest.Holds(
            Gen.OneOf(Binaries, Ternaries, PowersOfTwo),
            spec =>
            {
                FormatFamily family = FormatFamily.Of(spec);
                if (!family.IsFaulty(spec) && NameOf(spec) is { } name)
                {
                    Same(spec, name);
                    Count(counts, name);
                }
            },
            count: 10_000);
        Assert.All((string[])["binary", "ternary", "quantized_po2", "quantized_relu_po2"], kind => Assert.True(counts.GetValueOrDefault(kind) >= 20, $"{kind}: {counts.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void Every_format_that_is_read_has_a_name()
    {
        var counts = new Dictionary<string, int>();
        var random = new System.Random(1_207);
        for (int i = 0; i < 3000; i++)
        {
            string notation = RandomNotation(random);
            NotationReading reading = NotationReader.Read(notation);
            if (reading.Spec is not { } spec || FormatFamily.Of(spec).IsFaulty(spec))
                continue;
            string? name = NameOf(spec);
            Assert.True(name is not null, $"{notation} has no name: {FormatFamily.Of(spec).Canonical(spec)}");
            Same(spec, name);
            Assert.Equal(name, NameOf(NotationReader.Read(name).Spec!));
            Count(counts, notation);
        }

        Assert.All((string[])["binary", "stochastic_binary", "bernoulli", "ternary", "stochastic_ternary", "quantized_po2", "quantized_relu_po2"],
            kind => Assert.True(counts.GetValueOrDefault(kind) >= 100, $"{kind}: {counts.GetValueOrDefault(kind)}"));
    }

    /// <summary>The name in the documentation, without what stands around it.</summary>
    private static string? NameOf(FormatSpec spec)
    {
        FormatFamily family = FormatFamily.Of(spec);
        string? sentence = family.Notations(spec, family.Build(spec)).SingleOrDefault();
        Assert.True(sentence is null || (sentence.StartsWith("QKeras: <c>", StringComparison.Ordinal) && sentence.EndsWith("</c>.", StringComparison.Ordinal)), sentence);
        return sentence?["QKeras: <c>".Length..^"</c>.".Length];
    }

    /// <summary>The format without what no notation states.</summary>
    private static void Same(FormatSpec spec, string name)
    {
        NotationReading reading = NotationReader.Read(name);
        Assert.True(reading.Spec is not null, $"{name}: {reading.Error}");
        FormatFamily family = FormatFamily.Of(spec);
        FormatSpec format = spec switch
        {
            BinarySpec binary => binary with { NaN = NaNCode.Zero, Block = null },
            TernarySpec ternary => ternary with { NaN = NaNCode.Zero, Block = null },
            PowerOfTwoSpec power => power with { NaN = NaNCode.Zero, Block = null },
            _ => spec,
        };
        Assert.Equal(family.Canonical(format), family.Canonical(reading.Spec));
    }

    private static void Count(Dictionary<string, int> counts, string notation)
    {
        string kind = notation[..notation.IndexOf('(', StringComparison.Ordinal)];
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    private static Gen<double> Scales => Gen.OneOf(Gen.Constant(1.0), Gen.Choose(1, 3000).Select(n => n / 700.0), Gen.Choose(-120, 120).Select(n => Math.ScaleB(1, n)));

    private static Gen<int?> Exponents => Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-110, 110).Select(n => (int?)n));

    private static Gen<double?> Temperatures => Gen.Elements((double?)null, 4, 6, 8, 3.5);

    private static Gen<FormatSpec> Binaries =>
        from scale in Scales
        from alpha in Gen.Elements(Alpha.One, Alpha.Po2, Alpha.Auto)
        from least in Exponents
        from most in Exponents
        from temperature in Temperatures
        from flags in Gen.Choose(0, 31)
        select (FormatSpec)new BinarySpec { IsStochastic = (flags & 8) != 0, IsHardSigmoid = (flags & 16) != 0, WrittenTemperature = temperature, Signed = (flags & 1) == 0, Scale = (flags & 2) == 0 ? 1 : scale, Alpha = alpha, MinExponent = least, MaxExponent = most, NaN = (flags & 4) == 0 ? NaNCode.Zero : NaNCode.Minimum };

    private static Gen<FormatSpec> Ternaries =>
        from scale in Scales
        from threshold in Scales
        from alpha in Gen.Elements(Alpha.One, Alpha.Po2, Alpha.Auto)
        from temperature in Temperatures
        from flags in Gen.Choose(0, 31)
        select (FormatSpec)new TernarySpec { IsStochastic = (flags & 8) != 0, IsHardSigmoid = (flags & 16) != 0, WrittenTemperature = temperature, Scale = (flags & 1) == 0 ? 1 : scale, Threshold = alpha != Alpha.One || (flags & 2) == 0 ? null : threshold, Alpha = alpha, Block = (flags & 4) == 0 ? null : 8 };

    private static Gen<FormatSpec> PowersOfTwo =>
        from bits in Gen.Choose(1, 8)
        from most in Exponents
        from least in Gen.OneOf(Gen.Constant(int.MinValue), Gen.Choose(1, 8).Select(n => -(1 << n)), Gen.Choose(-149, 100))
        from rounding in Gen.Choose(0, 2)
        from slope in Gen.OneOf(Gen.Constant(0), Gen.Choose(-8, 8))
        from flags in Gen.Choose(0, 31)
        select (FormatSpec)new PowerOfTwoSpec
        {
            IsStochastic = (flags & 16) != 0,
            Bits = bits,
            Signed = (flags & 1) == 0,
            MaxValue = most is { } exponent ? Math.ScaleB(1, exponent) : null,
            MinExponent = least == int.MinValue ? null : least,
            HasZero = (flags & 6) == 6,
            Rounding = (ExponentRounding)rounding,
            Quadratic = (flags & 8) != 0,
            Slope = Math.ScaleB(1, slope),
        };

    private static string RandomNotation(System.Random random)
    {
        string number = Pick(random, "1.0", "0.5", "2", (random.Next(1, 3000) / 700.0).ToString("R", CultureInfo.InvariantCulture)), alpha = "alpha=" + Pick(random, "None", "'auto'", "'auto_po2'", number);
        bool isFitted = alpha.Contains("auto", StringComparison.Ordinal);
        string threshold = isFitted ? "" : ",threshold=" + Pick(random, "None", "0.33", (random.Next(1, 3000) / 700.0).ToString("R", CultureInfo.InvariantCulture));
        string max = ",max_value=" + Pick(random, "None", Math.ScaleB(1, random.Next(-9, 9)).ToString("R", CultureInfo.InvariantCulture), number);
        string rounded = Pick(random, "", ",use_stochastic_rounding=True");
        string flags = rounded + Pick(random, "", ",quadratic_approximation=True") + Pick(random, "", ",log2_rounding='floor'");
        string draws = Pick(random, "", ",temperature=6.0", ",temperature=8", ",temperature=" + (random.Next(1, 3000) / 700.0).ToString("R", CultureInfo.InvariantCulture)) + Pick(random, "", ",use_real_sigmoid=False", ",use_real_sigmoid=True");
        return random.Next(7) switch
        {
            0 => $"binary({alpha},use_01={Pick(random, "True", "False")},min_po2_exponent={Pick(random, "None", "-7")},max_po2_exponent={Pick(random, "None", "9", "120")}{rounded})",
            1 => $"stochastic_binary({alpha}{draws})",
            2 => $"bernoulli({alpha}{draws})",
            3 => $"ternary({alpha}{threshold}{(isFitted ? rounded : "")})",
            4 => $"stochastic_ternary({alpha}{threshold}{draws})",
            5 => FormattableString.Invariant($"quantized_po2({random.Next(2, 9)}{max}{flags})"),
            _ => FormattableString.Invariant($"quantized_relu_po2({random.Next(1, 9)}{max},negative_slope={Pick(random, "0", "0.25", "1", "4.0")}{flags})"),
        };
    }

    private static T Pick<T>(System.Random random, params T[] values) => values[random.Next(values.Length)];
}
