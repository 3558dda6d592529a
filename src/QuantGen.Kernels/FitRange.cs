namespace QuantGen.Kernels;

using System;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Extends a range by every finite element.</summary>
    private protected static void Extend(Channel channel, ref float least, ref float most)
    {
        for (int at = 0; at < channel.Count;)
        {
            ReadOnlySpan<float> elements = channel.From(at);
            at += elements.Length;
            if (Vector512.IsHardwareAccelerated && elements.Length >= Vector512<float>.Count)
                Extend512(ref elements, ref least, ref most);
            if (Vector256.IsHardwareAccelerated && elements.Length >= Vector256<float>.Count)
                Extend256(ref elements, ref least, ref most);
            if (Vector128.IsHardwareAccelerated && elements.Length >= Vector128<float>.Count)
                Extend128(ref elements, ref least, ref most);
            Extend(elements, ref least, ref most);
        }
    }

    private static void Extend(ReadOnlySpan<float> elements, ref float least, ref float most)
    {
        // Not foreach: with the spans of net10.0 that is an error for compilers of C# 11 and 12.
        for (int i = 0; i < elements.Length; i++)
        {
            float value = Finite(elements[i]);
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
    }

    /// <summary>How many neighbouring channels a vector holds; 0 where there are too few of them.</summary>
    private protected static int LanesAcross(int channels) =>
        Vector512.IsHardwareAccelerated && channels >= Vector512<float>.Count ? Vector512<float>.Count
        : Vector256.IsHardwareAccelerated && channels >= Vector256<float>.Count ? Vector256<float>.Count
        : Vector128.IsHardwareAccelerated && channels >= Vector128<float>.Count ? Vector128<float>.Count
        : 0;

    /// <summary>The range of each channel and 0; of the rest of a row behind the last whole one every channel has an element less.</summary>
    private protected static void ExtendAcross(ReadOnlySpan<float> source, int rows, int rest, int channels, Span<FactorFit> fits)
    {
        Span<float> least = stackalloc float[16], most = stackalloc float[16];
        if (fits.Length == 16)
            ExtendRows512(source, rows, channels, 0f, 0f, least, most);
        else if (fits.Length == 8)
            ExtendRows256(source, rows, channels, 0f, 0f, least, most);
        else
            ExtendRows128(source, rows, channels, 0f, 0f, least, most);
        for (int lane = 0; lane < fits.Length; lane++)
        {
            Extend(source.Slice(lane < rest ? rows * channels + lane : 0, lane < rest ? 1 : 0), ref least[lane], ref most[lane]);
            fits[lane].Least = least[lane];
            fits[lane].Most = most[lane];
        }
    }
}
