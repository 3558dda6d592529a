using System;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>
/// The first float of each code. Up to 16 bits a table, each entry a threshold of the exact grid. Beyond, the scale is a power of two:
/// where in the unit interval below a code its threshold lies depends on the code's sign and parity only, and the rest is a shift by
/// whole steps, exact in double. That is held against the exact grid at the ends, around 0 and at a sample.
/// </summary>
internal sealed class CodeStarts
{
    private const int MostBitsOfTable = 16, NearCodes = 600, SampledCodes = 2000;

    private readonly NumberGrid _grid;

    private readonly float[]? _table;

    private readonly double _scale;

    /// <summary>For a function that falls first: the magnitudes at which negative numbers get the code after the lowest one, and so on.</summary>
    private readonly float[] _falling;

    /// <summary>By sign (negative, 0 or 1, larger) and parity: the threshold less the code, in steps, and whether it is inclusive.</summary>
    private readonly (double Offset, bool Inclusive)[] _kinds = new (double, bool)[6];

    public CodeStarts(NumberGrid grid)
    {
        _grid = grid;
        _scale = BinaryFormat.ToDouble(grid.Scale);
        if (grid.Bits <= MostBitsOfTable)
        {
            _table = new float[grid.MaxCode - grid.MinCode];
            for (int i = 0; i < _table.Length; i++)
                _table[i] = OfGrid(grid.MinCode + 1 + i);
        }
        else
        {
            foreach (long representative in new long[] { -4, -3, 0, 1, 4, 5 })
            {
                Threshold threshold = grid.ThresholdOf(representative);
                Dyadic offset = threshold.Value.TimesPowerOfTwo(-grid.ScaleExponent!.Value) - representative;
                _kinds[KindOf(representative)] = (BinaryFormat.ToDouble(offset), threshold.Inclusive);
            }
        }

        _falling = grid.Function is { Falls: true }
            ? [.. Enumerable.Range(1, (int)(grid.ZeroPoint - grid.MinCode)).Select(step => BinaryFormat.ToSingle(grid.FunctionMap.FallingThresholdOf(grid.MinCode + step).First(BinaryFormat.Single)!.Value))]
            : [];
        CheckAgainstGrid();
    }

    /// <summary>The magnitude at which a negative number gets the next code, if it lies where the function falls or has the lowest code; null elsewhere.</summary>
    public float? NextFalling(float magnitude, long code) =>
        _falling.Length == 0 || (code > _grid.MinCode && magnitude < _falling[0]) ? null : _falling.Append(float.PositiveInfinity).First(threshold => threshold > magnitude || float.IsPositiveInfinity(threshold));

    /// <summary>The smallest float whose code is this one or a higher one; the code lies above MinCode.</summary>
    public float First(long code) => _table is null ? FirstOfWide(code) : _table[code - _grid.MinCode - 1];

    /// <summary>The code of a number: the last one that begins at it or below.</summary>
    public long CodeOf(float value)
    {
        long low = _grid.MinCode, high = _grid.MaxCode;
        while (low < high)
        {
            long middle = (low + high + 1) >> 1;
            if (First(middle) <= value)
                low = middle;
            else
                high = middle - 1;
        }

        return low == _grid.MinCode ? low + _falling.Count(threshold => threshold <= -value) : low;
    }

    private float FirstOfWide(long code)
    {
        (double offset, bool inclusive) = _kinds[KindOf(code)];
        double threshold = (code + offset) * _scale;
        float first = (float)threshold;
        if (first < threshold)
            first = MathF.BitIncrement(first);
        return first == threshold && !inclusive ? MathF.BitIncrement(first) : first;
    }

    private static int KindOf(long code) => ((code < 0 ? 0 : code <= 1 ? 1 : 2) * 2) + (int)(code & 1);

    /// <summary>An infinity where no finite float is large enough.</summary>
    private float OfGrid(long code) =>
        _grid.ThresholdOf(code).First(BinaryFormat.Single) is { } first ? BinaryFormat.ToSingle(first) : float.PositiveInfinity;

    private void CheckAgainstGrid()
    {
        var random = new Random(1);
        for (int i = 0; i < NearCodes; i++)
        {
            Check(_grid.MinCode + 1 + i);
            Check(_grid.MaxCode - i);
            Check(_grid.ZeroPoint + i - (NearCodes / 2));
        }

        for (int i = 0; i < SampledCodes; i++)
            Check(random.NextInt64(_grid.MinCode + 1, _grid.MaxCode + 1));
    }

    /// <summary>Threshold and map of the grid are two definitions: they have to agree on both sides of where a code begins.</summary>
    private void Check(long code)
    {
        if (code <= _grid.MinCode || code > _grid.MaxCode)
            return;
        float first = First(code), exact = OfGrid(code);
        if (first != exact)
            throw new InvalidOperationException(FormattableString.Invariant($"The first float of code {code} is {Report.Text(exact)}, not {Report.Text(first)}."));
        if (_grid.Quantize(first) < code || _grid.Quantize(MathF.BitDecrement(first)) >= code)
            throw new InvalidOperationException(FormattableString.Invariant($"By the exact grid code {code} does not begin at {Report.Text(first)}."));
    }
}
