using System.Numerics;

namespace Digits;

/// <summary>The codes of a layer beside those that its own system computed.</summary>
/// <param name="FirstDifference">Where the first two codes differ, and which they are; null if none do.</param>
internal sealed record Comparison(string Layer, int Equal, int Count, string? FirstDifference)
{
    public bool IsEqual => Equal == Count;

    /// <param name="recorded">Those of the first images, or of all.</param>
    /// <param name="outputs">The codes of one image.</param>
    public static Comparison Of<T>(string layer, T[] computed, T[] recorded, int outputs)
        where T : struct, IBinaryInteger<T>
    {
        int equal = 0;
        string? first = null;
        for (int i = 0; i < recorded.Length; i++)
        {
            if (computed[i] == recorded[i])
                equal++;
            else
                first ??= $"image {i / outputs}, output {i % outputs}: {computed[i]}, recorded {recorded[i]}";
        }

        return new Comparison(layer, equal, recorded.Length, first);
    }
}
