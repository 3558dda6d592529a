using System;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>The Format constant is read back as the quantizer it was written for, and nothing else is read.</summary>
public class FormatReaderTests
{
    /// <summary>Sample grids with a power of two, affine ones, and those with what only the attribute's rarer arguments give.</summary>
    private static readonly UniformSpec[] Specs =
    [
        .. SampleGrids.All,
        .. new[] { 1, 2, 3, 8, 11, 16 }.SelectMany(bits => AffineSamples.OfBits(bits, 100)),
        .. from overflow in Enum.GetValues<Overflow>()
           from bits in new[] { 0, 1, 3 }
           from alpha in Enum.GetValues<Alpha>()
           from nan in Enum.GetValues<NaNCode>()
           select new UniformSpec { Bits = 12, Integer = -3, Overflow = overflow, OverflowBits = overflow is Overflow.Wrap or Overflow.WrapSignMagnitude ? bits : 0, Alpha = alpha, NaN = nan, Rounding = Rounding.HalfUp },
        .. from profile in Enum.GetValues<Profile>()
           from scale in new[] { 0.5, 0.0371 }
           from signed in new[] { true, false }
           select new UniformSpec { Bits = 8, Scale = scale, Signed = signed, ZeroPoint = 7, Profile = profile },
        .. from factor in new[] { 0.3, 2, 1.0000001, 1e-20, 12345.678, 0.5f }
           from bits in new[] { 3, 16 }
           select new UniformSpec { Bits = bits, Integer = 2, ValueAlpha = factor, Rounding = Rounding.Floor },
        new() { Bits = 8, Scale = 0.1, ZeroPoint = 5, ValueAlpha = 0.25 },
        new() { Bits = 30, Integer = 5, ValueAlpha = 4, Overflow = Overflow.Wrap },
        new() { Min = -40, Max = 125, Scale = 0.1 },
        new() { Min = -40, Max = 125 },
        new() { Min = -40, Max = 125, Alpha = Alpha.Po2 },
        new() { Bits = 8, Integer = 4, ZeroPoint = -128 },
        new() { Bits = 16, Scale = 1.5e-38, Signed = false, ZeroPoint = 65535, NaN = NaNCode.Maximum },
        new() { Bits = 16, Scale = 3e33, Rounding = Rounding.HalfAwayFromZero, NarrowRange = true },
        new() { Bits = 32, Integer = 127, NarrowRange = true },
        new() { Bits = 8, Integer = 0, Block = 1 },
        new() { Bits = 8, Scale = 0.1, Profile = Profile.Onnx, Block = 64 },
        new() { Bits = 12, Integer = 3, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Block = 16 },
    ];

    private static readonly string[] Texts = [.. Specs.Where(spec => SpecChecker.Check(spec).All(fault => !fault.IsError)).Select(Canonical.Text).Distinct()];

    [Fact]
    public void Every_sample_is_read_back_as_the_same_grid()
    {
        Assert.True(Texts.Length > 500, $"{Texts.Length} formats");
        foreach (UniformSpec spec in Specs.Where(spec => SpecChecker.Check(spec).All(fault => !fault.IsError)))
        {
            string text = Canonical.Text(spec);
            UniformSpec? read = (UniformSpec?)FormatReader.Read(text);
            Assert.True(read is not null, text + " is not read");
            Assert.True(GridBuilder.Build(spec) == GridBuilder.Build(read), text + ": another grid");
            Assert.True(spec.Alpha == read.Alpha, text + ": another alpha");
            Assert.True(spec.Block == read.Block, text + ": another block");
            Assert.Equal(text, Canonical.Text(read));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Quantizer()")]
    [InlineData("Quantizer(Bits = 8)")]
    [InlineData("Quantizer(Integer = 0, Bits = 8)")]
    [InlineData("Quantizer(Bits = 8,Integer = 0)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0) ")]
    [InlineData("Quantizer(Bits = 8, Integer = +0)")]
    [InlineData("Quantizer(Bits = 8, Integer = 00)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0, Signed = true)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0, Rounding = HalfToEven)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0, Rounding = 3)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0, Alpha = One)")]
    [InlineData("Quantizer(Bits = 33, Integer = 0)")]
    [InlineData("Quantizer(Bits = 8, Integer = 2147483648)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0, Bits = 8)")]
    [InlineData("Quantizer(Bits = 8, Scale = 0.5f)")]
    [InlineData("Quantizer(Bits = 8, Scale = 0.10f)")]
    [InlineData("Quantizer(Bits = 8, Scale = 0.1)")]
    [InlineData("Quantizer(Bits = 8, Scale = 0.1000000001f)")]
    [InlineData("Quantizer(Bits = 8, Scale = 0f)")]
    [InlineData("Quantizer(Bits = 8, Scale = -0.1f)")]
    [InlineData("Quantizer(Bits = 8, Scale = NaNf)")]
    [InlineData("Quantizer(Bits = 8, Scale = 1E999999999f)")]
    [InlineData("Quantizer(Bits = 8, Scale = 1E-999999999f)")]
    [InlineData("Quantizer(Bits = 8, Scale = .f)")]
    [InlineData("Quantizer(Bits = 8, Scale = 1.1.1f)")]
    [InlineData("Quantizer(Bits = 8, Scale = 0.1f, Integer = 0)")]
    [InlineData("Quantizer(Bits = 8, Integer = 0, Undefined = 1)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 8, Integer = 0)")]
    public void Other_text_is_not_read(string? text) => Assert.Null(FormatReader.Read(text));

    /// <summary>What another library calls its format may be anything: damaged text is either not read or, as it stands, canonical.</summary>
    [Fact]
    public void Damaged_text_never_throws_and_is_never_read_as_something_else()
    {
        const string Letters = "0123456789.,-+Ef ()=BitsScaleRoundingWrap\u0660\u2212\0\n";
        var random = new Random(20261121);
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = Texts[random.Next(Texts.Length)];
            for (int damage = random.Next(1, 4); damage > 0 && text.Length > 0; damage--)
            {
                int place = random.Next(text.Length);
                string letter = Letters[random.Next(Letters.Length)].ToString();
                text = random.Next(4) switch
                {
                    0 => text.Remove(place, 1),
                    1 => text.Insert(place, letter),
                    2 => text[..place],
                    _ => text.Remove(place, 1).Insert(place, letter),
                };
            }

            if (FormatReader.Read(text) is not UniformSpec spec)
                continue;
            read++;
            Assert.Equal(text, Canonical.Text(spec));
        }

        // 8 damaged into 9 is a format: that some are read shows that the damage is not too coarse to try anything.
        Assert.InRange(read, 100, 10_000);
    }

    [Fact]
    public void Culture_makes_no_difference() => Cultures.ForEachOdd(() =>
    {
        Assert.Equal(-3, (FormatReader.Read("Quantizer(Bits = 8, Integer = -3)") as UniformSpec)?.Integer);
        Assert.Equal(0.1f, (FormatReader.Read("Quantizer(Bits = 8, Scale = 0.1f)") as UniformSpec)?.Scale);
        Assert.Null(FormatReader.Read("Quantizer(Bits = 8, Integer = \u22123)"));
    });
}
