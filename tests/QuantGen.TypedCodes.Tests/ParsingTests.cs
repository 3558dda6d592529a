using System;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.TestKit;

namespace QuantGen.TypedCodes.Tests;

/// <summary>Text becomes the double that the framework reads in it, and the grid says which code that is.</summary>
public class ParsingTests
{
    public static TheoryData<string> Names => Subject.Names;

    public static TheoryData<string, string> NamesAndCultures => FormattingTests.NamesAndCultures;

    /// <summary>Beside each threshold, where a double that went through float would have another code.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Text_of_a_double_beside_a_threshold_has_the_code_of_the_grid(string name)
    {
        Subject subject = Subject.Of(name);
        int seen = 0;
        foreach (long code in subject.Codes.Where((_, i) => i % 29 < 2))
        {
            Threshold threshold = subject.Grid.ThresholdOf(code);
            foreach (Dyadic? beside in new[] { threshold.LastBelow(BinaryFormat.Double), threshold.First(BinaryFormat.Double) })
            {
                if (beside is not { } number)
                    continue;
                // The parsed number is an output value.
                double value = BinaryFormat.ToDouble(number), given = value * BinaryFormat.ToDouble(subject.Grid.ValueFactor);
                if (given / BinaryFormat.ToDouble(subject.Grid.ValueFactor) != value)
                    continue;
                seen++;
                string text = given.ToString("G17", CultureInfo.InvariantCulture);
                long? expected = subject.Grid.IsOutside(value) ? null : subject.Grid.Quantize(value);
                Assert.True(expected == subject.TryParse(text, CultureInfo.InvariantCulture), $"{name}: TryParse of {text}, expected {expected}");
                if (expected is { } inside)
                    Assert.True(inside == subject.Parse(text, CultureInfo.InvariantCulture), $"{name}: Parse of {text}, expected {inside}");
                else
                    Assert.Throws<OverflowException>(() => subject.Parse(text, CultureInfo.InvariantCulture));
            }
        }

        Assert.True(seen > 0, name);
    }

    /// <summary>A directed rounding may step down from a value that is rounded to be shown; the others have their own text back.</summary>
    [Theory]
    [MemberData(nameof(NamesAndCultures))]
    public void Own_text_is_read_as_the_same_code(string name, string culture)
    {
        Subject subject = Subject.Of(name);
        CultureInfo chosen = CultureScope.Culture(culture);
        foreach (long code in subject.Codes.Where((_, i) => i % 37 == 0))
        {
            string text = ((IFormattable)subject.Box(code)).ToString(subject.Grid.RoundsToNearest ? null : "G17", chosen);
            if (subject.Grid.RoundsToNearest)
                Assert.True(code == subject.Parse(text, chosen), $"{name}: code {code} is '{text}'");
            string exact = subject.ToDouble(code).ToString("G17", chosen);
            Assert.True(code == subject.Parse(exact, chosen), $"{name}: code {code} is '{exact}'");
        }
    }

    [Theory]
    [InlineData("21.5", 615)]
    [InlineData("21.549", 615)]
    [InlineData(" 2e1 ", 600)]
    [InlineData("-0", 400)]
    [InlineData("-40.05", 0)]
    [InlineData("164.75", 2047)]
    public void Number_is_quantized(string text, long code)
    {
        Assert.Equal(code, Subject.Of("Celsius").Parse(text, CultureInfo.InvariantCulture));
        Assert.Equal(code, Subject.Of("Celsius").TryParse(text, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("-40.0501", typeof(OverflowException))]
    [InlineData("164.7501", typeof(OverflowException))]
    [InlineData("1e999", typeof(OverflowException))]
    [InlineData("-Infinity", typeof(OverflowException))]
    [InlineData("NaN", typeof(FormatException))]
    [InlineData("", typeof(FormatException))]
    [InlineData("21.5 °C", typeof(FormatException))]
    public void What_is_no_number_in_the_range_is_refused(string text, Type exception)
    {
        Assert.IsType(exception, Record.Exception(() => Celsius.Parse(text, CultureInfo.InvariantCulture)));
        Assert.IsType(exception, Record.Exception(() => Celsius.Parse(text.AsSpan(), CultureInfo.InvariantCulture)));
        Assert.Null(Subject.Of("Celsius").TryParse(text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Refusal_names_the_range_and_null_is_null()
    {
        Assert.Contains("Celsius, -40 … 164.7.", Assert.Throws<OverflowException>(() => Celsius.Parse("200", CultureInfo.InvariantCulture)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Celsius.Parse((string)null!, CultureInfo.InvariantCulture));
        Assert.Null(Subject.Of("Celsius").TryParse(null, CultureInfo.InvariantCulture));
    }

#pragma warning disable CA1305 // The culture is what this test is about.
    [Fact]
    public void Without_a_provider_the_current_culture_decides()
    {
        using var culture = new CultureScope(CultureScope.Culture("de-DE"));
        Assert.Equal(Celsius.FromCode(615), Celsius.Parse("21,5"));
        Assert.Equal(Celsius.FromCode(615), Celsius.Parse("21,5".AsSpan()));
        Assert.True(Celsius.TryParse("21,5", out Celsius text) && Celsius.TryParse("21,5"u8, out Celsius utf8) && text == utf8);
        Assert.Equal(Celsius.FromCode(615), text);
        Assert.False(Celsius.TryParse("210,5", out text));
        Assert.Equal(default, text);
    }
#pragma warning restore CA1305

    [Fact]
    public void Culture_decides_how_a_number_is_written() => Assert.Equal(615, Subject.Of("Celsius").Parse("21,5", CultureScope.Culture("de-DE")));
}
