using System;

namespace QuantGen.Conformance.Laws;

/// <summary>Where an element lies that a system quantizes: alone, in a whole block of eight of a span with one scale, or in an array with a scale for each channel.</summary>
internal enum ElementPlace
{
    Alone,
    InBlock,
    InChannel,
}

/// <summary>What each system computes, as its own source says, in operations of the processor: floats where it has floats, doubles where it has doubles.</summary>
internal static class RestatedProfile
{
    public static long Code(Profile profile, ElementPlace place, float x, float scale, int zeroPoint, long least, long most)
    {
        switch (profile)
        {
            case Profile.Onnx:
                return ThroughInt32(MathF.Round(x / scale, MidpointRounding.ToEven), zeroPoint, least, most);
            case Profile.OnnxRuntime:
                float sum = MathF.Round(x / scale, MidpointRounding.ToEven) + zeroPoint;
                return float.IsNaN(sum) ? least : (long)Math.Min(Math.Max(sum, least), most);
            case Profile.TfLiteOptimized when place == ElementPlace.InBlock:
                return ThroughInt32(MathF.Round(x * (1f / scale), MidpointRounding.ToEven), zeroPoint, least, most);
            case Profile.TfLiteOptimized when place == ElementPlace.Alone:
                return ThroughInt32(AwayFromZero((double)x / scale), zeroPoint, least, most);
            case Profile.TfLiteOptimized or Profile.TfLiteReference:
                return ThroughInt32(AwayFromZero(x / scale), zeroPoint, least, most);
            case Profile.Xnnpack:
                float y = x * (1f / scale);
                y = y < most - zeroPoint ? y : most - zeroPoint;
                y = y > least - zeroPoint ? y : least - zeroPoint;
                return (long)MathF.Round(y, MidpointRounding.ToEven) + zeroPoint;
            default:
                throw new ArgumentOutOfRangeException(nameof(profile), profile, "Not a profile that the laws know.");
        }
    }

    public static float Value(Profile profile, ElementPlace place, long code, float scale, int zeroPoint, bool isByte) =>
        profile == Profile.TfLiteOptimized && place == ElementPlace.InBlock && isByte ? (-zeroPoint * scale) + (scale * code) : scale * (int)(code - zeroPoint);

    /// <summary>The exact tie goes away from 0; a double holds the sum of a number and a half, or the number is an integer.</summary>
    private static double AwayFromZero(double value)
    {
        double whole = Math.Truncate(value), rest = Math.Abs(value - whole);
        return rest >= 0.5 ? whole + Math.Sign(value) : whole;
    }

    /// <summary>cvtss2si gives −2^31 for what an int does not hold, and the sum wraps.</summary>
    private static long ThroughInt32(double rounded, int zeroPoint, long least, long most)
    {
        int converted = rounded is >= -2147483648.0 and < 2147483648.0 ? (int)rounded : int.MinValue;
        return Math.Min(Math.Max(unchecked(converted + zeroPoint), least), most);
    }
}
