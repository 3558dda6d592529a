using System;

namespace QuantGen.Calibration;

/// <summary>Estimates the range of data that arrive in batches. NaN and infinities are counted and otherwise left out, so that every range is finite.</summary>
/// <remarks>
/// <para>How the data are cut into batches does not change the range, except for <see cref="MovingAverageRange"/>, whose rule is by batch.</para>
/// <para>No batch allocates memory. An estimator is not thread-safe.</para>
/// </remarks>
public abstract class RangeEstimator
{
    /// <summary>Elements that are looked at together: they stay in the first cache.</summary>
    private protected const int Block = 2048;

    private protected RangeEstimator()
    {
    }

    /// <summary>How many finite elements were added.</summary>
    public long Count { get; private set; }

    /// <summary>How many elements were NaN. They do not change the range.</summary>
    public long NaNCount { get; private set; }

    /// <summary>How many elements were infinite. They do not change the range.</summary>
    public long InfinityCount { get; private set; }

    /// <summary>The range of the elements that were added: 0 … 0 if there are none. A zero in it has no sign.</summary>
    public abstract CalibratedRange Range { get; }

    /// <summary>Adds a batch, which may be empty.</summary>
    /// <exception cref="InvalidOperationException">An estimator that keeps all elements has no place for so many. Nothing of the batch was added.</exception>
    public void Add(ReadOnlySpan<float> batch)
    {
        Reserve(batch);
        Extremes all = Extremes.None;
        for (int start = 0; start < batch.Length; start += Block)
        {
            ReadOnlySpan<float> block = batch.Slice(start, Math.Min(Block, batch.Length - start));
            var extremes = Extremes.Of(block);
            if (extremes.Finite > 0)
                AddBlock(block, extremes);
            all = all.With(extremes);
            Count += extremes.Finite;
        }

        NaNCount += all.NaNs;
        InfinityCount += all.Infinities;
        if (all.Finite > 0)
            EndBatch(all.Min, all.Max);
    }

    /// <summary>Forgets all elements, as if the estimator were new.</summary>
    public void Reset()
    {
        Count = NaNCount = InfinityCount = 0;
        Clear();
    }

    /// <summary>Throws if the batch has no place.</summary>
    private protected virtual void Reserve(ReadOnlySpan<float> batch)
    {
    }

    /// <summary>A part of a batch with at least one finite element. <see cref="Count"/> is how many came before it.</summary>
    private protected virtual void AddBlock(ReadOnlySpan<float> block, in Extremes extremes)
    {
    }

    /// <summary>The extremes of a batch with at least one finite element, after its blocks.</summary>
    private protected virtual void EndBatch(float min, float max)
    {
    }

    private protected abstract void Clear();
}
