using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Digest;

/// <summary>The recipes of the documentation for typed codes in a context, and what becomes of a value without one.</summary>
static class JsonTexts
{
    public static void Print()
    {
        Print("options", new Recipe1.Reading("Oslo", Recipe1.Celsius.Quantize(21.5f)), Recipe1.Readings.Exact.Reading, reading => reading.Outside.Code);
        Print("factory", new Recipe2.Reading("Oslo", Recipe2.Celsius.Quantize(21.5f)), Recipe2.ConvertedReadings.Default.Reading, reading => reading.Outside.Code);
        Print("library", new OfLibrary("Oslo", Library.Celsius.Quantize(21.5f)), Contexts.Default.OfLibrary, reading => reading.Outside.Code);
        Library.Celsius key = Library.Celsius.Quantize(21.5f);
        Print("keys", new Dictionary<Library.Celsius, int> { [key] = 3 }, Contexts.Default.DictionaryCelsiusInt32, all => all[key]);
#pragma warning disable QG0501 // The loss is what this line shows.
        Print("nothing", new Recipe1.Reading("Oslo", Recipe1.Celsius.Quantize(21.5f)), Recipe1.Readings.Default.Reading, reading => reading.Outside.Code);
#pragma warning restore QG0501
    }

    private static void Print<T>(string name, T value, JsonTypeInfo<T> type, Func<T, int> read)
    {
        string json = JsonSerializer.Serialize(value, type);
        Console.WriteLine(name + " " + json + " read as " + read(JsonSerializer.Deserialize(json, type)));
    }
}

sealed record OfLibrary(string Place, Library.Celsius Outside);

[JsonSerializable(typeof(OfLibrary))]
[JsonSerializable(typeof(Dictionary<Library.Celsius, int>))]
sealed partial class Contexts : JsonSerializerContext;
