using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A run of <c>_get_integer_bits</c>: the integer bits of many ranges, and how many of them the recording itself finds wrong.</summary>
internal sealed record IntegerBitsCase(string Notation, IntegerBitsRule Rule, float[] Min, float[] Max, long[] Integer, int LawMismatch);

/// <summary><c>golden/qkeras-integer-bits.zip</c>: <c>_get_integer_bits</c> and <c>QAdaptiveActivation</c>, which calls it.</summary>
internal static class IntegerBitsRecording
{
    public static IReadOnlyList<IntegerBitsCase> ReadRanges() => Read("integerBits", (zip, item) => new IntegerBitsCase(
        Text(item, "notation"),
        new IntegerBitsRule(item.GetProperty("bits").GetInt32(), Flag(item, "symmetric"), Flag(item, "keepNegative"), Flag(item, "isClipping")),
        zip.Singles(Text(item, "min")),
        zip.Singles(Text(item, "max")),
        zip.Integers(Text(item, "integer")),
        item.GetProperty("lawMismatch").GetInt32()));

    public static IReadOnlyList<AdaptiveCase> ReadSequences() => Read("adaptive", (zip, item) =>
    {
        int[] shape = [.. item.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())];
        return new AdaptiveCase
        {
            Notation = Text(item, "notation"),
            Relu = Flag(item, "relu"),
            Bits = item.GetProperty("bits").GetInt32(),
            Symmetric = Flag(item, "symmetric"),
            Delay = item.GetProperty("delay").GetInt32(),
            FreezeDelay = Optional(item, "freeze", freeze => freeze.GetInt32()),
            Decay = item.GetProperty("decay").GetSingle(),
            PowerOfTwoRounding = Flag(item, "po2Rounding"),
            Slope = item.GetProperty("slope").GetSingle(),
            Bound = Optional(item, "bound", bound => bound.GetSingle()),
            Calls = shape[0],
            BatchLength = shape[1] * shape[2],
            Channels = Flag(item, "perChannel") ? shape[2] : 1,
            Training = [.. item.GetProperty("training").EnumerateArray().Select(flag => flag.GetBoolean())],
            Input = zip.Singles(Text(item, "input")),
            Output = zip.Singles(Text(item, "output")),
            AverageMin = zip.Singles(Text(item, "emaMin")),
            AverageMax = zip.Singles(Text(item, "emaMax")),
            Integer = zip.Integers(Text(item, "integer")),
        };
    });

    private static List<T> Read<T>(string name, Func<GoldenZip, JsonElement, T> read)
    {
        using var zip = new GoldenZip("qkeras-integer-bits.zip");
        return [.. zip.Manifest.RootElement.GetProperty(name).EnumerateArray().Select(item => read(zip, item))];
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static bool Flag(JsonElement item, string name) => item.GetProperty(name).GetBoolean();

    private static T? Optional<T>(JsonElement item, string name, Func<JsonElement, T> read)
        where T : struct =>
        item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? read(value) : null;
}
