using System;
using static System.FormattableString;

namespace QuantGen.Calibration;

/// <summary>The finite elements of all batches, in memory that is allocated once.</summary>
internal sealed class KeptElements
{
    private readonly float[] _elements;

    public KeptElements(int capacity)
    {
        if (capacity < 1)
            throw new ArgumentOutOfRangeException(nameof(capacity), Invariant($"capacity = {capacity} is no number of elements to keep: it must be at least 1."));
        _elements = new float[capacity];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<float> All => _elements.AsSpan(0, Count);

    /// <summary>Throws if the finite elements of a batch have no place.</summary>
    public void Reserve(ReadOnlySpan<float> batch)
    {
        int left = _elements.Length - Count;
        if (batch.Length <= left)
            return;
        int finite = Extremes.Of(batch).Finite;
        if (finite > left)
            throw new InvalidOperationException(Invariant($"The batch has {finite} finite elements, and there is place for {left}: the capacity is {_elements.Length}, and {Count} are kept. State a larger capacity."));
    }

    /// <summary>Appends the finite elements of a block, and gives the place where they are kept.</summary>
    public Span<float> Add(ReadOnlySpan<float> block, in Extremes extremes)
    {
        Span<float> added = _elements.AsSpan(Count, extremes.Finite);
        Count += extremes.Finite;
        if (extremes.AllFinite)
        {
            block.CopyTo(added);
            return added;
        }

        int place = 0;
        foreach (float element in block)
        {
            if (Extremes.IsFinite(element))
                added[place++] = element;
        }

        return added;
    }

    public void Clear() => Count = 0;
}
