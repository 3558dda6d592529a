using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using QuantGen.TestKit;

namespace QuantGen.TypedCodes.Tests;

/// <summary>In JSON a typed code is the number that it stands for.</summary>
public class JsonTests
{
    public static TheoryData<string> Names => Subject.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_code_reads_back(string name)
    {
        Subject subject = Subject.Of(name);
        using var culture = new CultureScope(CultureScope.Culture("minus"));
        foreach (long code in subject.Codes)
        {
            object written = subject.Box(code);
            string json = JsonSerializer.Serialize(written, subject.Type);
            object? read = JsonSerializer.Deserialize(json, subject.Type);
            Assert.True(written.Equals(read), FormattableString.Invariant($"{name}: code {code} is written as {json} and read as {read}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_code_reads_back_as_a_key(string name)
    {
        Subject subject = Subject.Of(name);
        Type dictionary = typeof(Dictionary<,>).MakeGenericType(subject.Type, typeof(int));
        var written = (IDictionary)Activator.CreateInstance(dictionary)!;
        foreach (long code in subject.Codes)
            written.Add(subject.Box(code), (int)code);
        using var culture = new CultureScope(CultureScope.Culture("minus"));
        string json = JsonSerializer.Serialize(written, dictionary);
        var read = (IDictionary)JsonSerializer.Deserialize(json, dictionary)!;
        Assert.Equal(written.Count, read.Count);
        Assert.All(subject.Codes, code => Assert.Equal((int)code, read[subject.Box(code)]));
    }

    [Fact]
    public void Key_is_the_value()
    {
        Assert.Equal("""{"21.5":3,"-40":0}""", JsonSerializer.Serialize(new Dictionary<Celsius, int> { [Celsius.Quantize(21.5f)] = 3, [default] = 0 }));
        Assert.Equal(3, JsonSerializer.Deserialize<Dictionary<Celsius, int>>("""{"21.549":3}""")![Celsius.Quantize(21.5f)]);
    }

    [Theory]
    [InlineData("164.7501")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("warm")]
    public void Key_that_is_no_number_in_the_range_is_refused(string key)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Celsius, int>>("{\"" + key + "\":3}"));
        Assert.Contains("Celsius, -40 … 164.7", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21.5", 615)]
    [InlineData("21.549", 615)]
    [InlineData("21.56", 616)]
    [InlineData("-40", 0)]
    [InlineData("2e1", 600)]
    [InlineData("0", 400)]
    [InlineData("-0.0", 400)]
    [InlineData("-40.05", 0)]
    [InlineData("164.75", 2047)]
    public void Number_is_quantized(string json, int code) => Assert.Equal(code, JsonSerializer.Deserialize<Celsius>(json).Code);

    [Theory]
    [InlineData("-40.0501")]
    [InlineData("164.7501")]
    [InlineData("1e300")]
    [InlineData("-1e999")]
    [InlineData("\"21.5\"")]
    [InlineData("\"NaN\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void What_is_no_number_in_the_range_is_refused_with_the_range(string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Celsius>(json));
        Assert.Contains("Celsius, -40 … 164.7", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_that_would_wrap_is_refused() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Phase>("8"));

    [Fact]
    public void Text_is_the_short_one() => Assert.Equal("[21.5,-3,164.7]", JsonSerializer.Serialize(new[] { (Celsius)21.5f, (Celsius)(-3f), Celsius.FromCode(Celsius.MaxCode) }));

    [Fact]
    public void Members_lists_and_nullable_ones_are_numbers()
    {
        var record = new Record(Celsius.Quantize(20f), null, [Pixel.Quantize(0.5f)]);
        string json = JsonSerializer.Serialize(record);
        Assert.Equal("""{"Outside":20,"Inside":null,"Pixels":[0.5]}""", json);
        Record read = JsonSerializer.Deserialize<Record>(json)!;
        Assert.Equal((record.Outside, record.Inside, record.Pixels[0]), (read.Outside, read.Inside, read.Pixels[0]));
    }

    /// <summary>No attribute names the converter there, but it is, and it can be registered.</summary>
    [Fact]
    public void In_a_generic_type_the_converter_can_be_registered()
    {
        var options = new JsonSerializerOptions { Converters = { new Channel<int>.Gain.JsonConverter() } };
        Assert.Equal("1.25", JsonSerializer.Serialize(Channel<int>.Gain.Quantize(1.25f), options));
        Assert.Equal(Channel<int>.Gain.Quantize(1.25f), JsonSerializer.Deserialize<Channel<int>.Gain>("1.25", options));
    }

    private sealed record Record(Celsius Outside, Celsius? Inside, IReadOnlyList<Pixel> Pixels);
}
