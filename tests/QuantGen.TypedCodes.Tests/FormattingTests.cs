using System;
using System.Globalization;
using System.Linq;
using System.Text;
using QuantGen.Core.Numbers;
using QuantGen.TestKit;

namespace QuantGen.TypedCodes.Tests;

/// <summary>A typed code as text is its value as text: the nearest float's, or of more than 24 bits the double's.</summary>
public class FormattingTests
{
    private static readonly string?[] Formats = [null, "", "G", "R", "F2", "E3", "N1", "P0", "0.000"];

    public static TheoryData<string, string> NamesAndCultures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string culture in new[] { "", "minus", "de-DE", "fa-IR", "sv-SE" })
            {
                foreach (string name in new[] { "Celsius", "Sample", "Fine", "Turn", "Floored" })
                    data.Add(name, culture);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndCultures))]
    public void Text_is_that_of_the_value(string name, string culture)
    {
        Subject subject = Subject.Of(name);
        CultureInfo chosen = CultureScope.Culture(culture);
        foreach (long code in subject.Codes.Where((_, i) => i % 37 == 0))
        {
            IFormattable value = Value(subject, code);
            var actual = (ISpanFormattable)subject.Box(code);
            using (new CultureScope(chosen))
                Assert.Equal(value.ToString(null, chosen), actual.ToString());
            foreach (string? format in Formats)
            {
                string expected = value.ToString(format, chosen);
                Assert.Equal(expected, actual.ToString(format, chosen));
                var buffer = new char[expected.Length];
                Assert.True(actual.TryFormat(buffer, out int written, format, chosen), $"{name}: TryFormat of code {code} as '{format}'");
                Assert.Equal(expected, new string(buffer, 0, written));
                Assert.False(actual.TryFormat(buffer.AsSpan(1), out written, format, chosen), $"{name}: TryFormat of code {code} into too short a span");
                Assert.Equal(0, written);
                byte[] utf8 = Encoding.UTF8.GetBytes(expected), bytes = new byte[utf8.Length];
                var utf8Actual = (IUtf8SpanFormattable)subject.Box(code);
                Assert.True(utf8Actual.TryFormat(bytes, out written, format, chosen), $"{name}: TryFormat of code {code} as '{format}' in UTF-8");
                Assert.Equal(utf8, bytes[..written]);
                Assert.False(utf8Actual.TryFormat(bytes.AsSpan(1), out written, format, chosen), $"{name}: TryFormat of code {code} into too few bytes");
            }
        }
    }

    [Fact]
    public void Interpolation_honours_format_and_culture()
    {
        Celsius reading = Celsius.Quantize(21.5f);
        Assert.Equal("21.50 °C", string.Create(CultureInfo.InvariantCulture, $"{reading:F2} °C"));
        Assert.Equal("21,50 °C", string.Create(CultureScope.Culture("de-DE"), $"{reading:F2} °C"));
    }

    [Fact]
    public void Debugger_shows_value_and_code()
    {
        object[] attributes = typeof(Celsius).GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), inherit: false);
        Assert.Equal("{ToString(),nq} (code {Code})", Assert.IsType<System.Diagnostics.DebuggerDisplayAttribute>(Assert.Single(attributes)).Value);
    }

    private static IFormattable Value(Subject subject, long code)
    {
        Dyadic value = subject.Grid.ValueFactor * subject.Grid.ValueOf(code);
        return subject.Grid.Bits > 24 ? BinaryFormat.ToDouble(value) : (IFormattable)BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(value)!.Value);
    }
}
