using System;
using System.Globalization;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>What the cases of integer arithmetic in <c>golden/tflite.zip</c> have in common.</summary>
internal static class TfLiteIntegers
{
    public static JsonElement Array(GoldenZip zip, string name) => zip.Manifest.RootElement.GetProperty("arrays").GetProperty(name);

    /// <summary>The integers of an array.</summary>
    public static long[] Read(GoldenZip zip, string name) => zip.Integers(Array(zip, name).GetProperty("file").GetString()!);

    /// <summary>A scale is recorded by its bits.</summary>
    public static float ScaleOf(JsonElement scale) => BitConverter.UInt32BitsToSingle(Convert.ToUInt32(scale.GetProperty("bits").GetString(), 16));

    /// <summary>The profile of a flavour with codes of 8 bits.</summary>
    public static Profile ProfileOf(string flavour) => flavour[^4..] switch
    {
        "_ref" => Profile.TfLiteReference,
        "_opt" => Profile.TfLiteOptimized,
        "_xnn" => Profile.Xnnpack,
        _ => throw new ArgumentOutOfRangeException(nameof(flavour), flavour, "Not a flavour of TensorFlow Lite."),
    };

    /// <summary>Whether the multiplier is 1 or more; a float product of scales may round up to 1.</summary>
    public static bool ShiftsLeft(JsonElement parameters) => parameters.GetProperty("shift").GetInt32() > 0
        || (parameters.TryGetProperty("effective_scale_double", out JsonElement scale) && double.Parse(scale.GetString()!, CultureInfo.InvariantCulture) > 1 - 1e-6);
}
