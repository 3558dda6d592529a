using System;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>
/// The first float of each code, as fast as a table and without its memory: the exact grid says where the threshold lies in the
/// unit interval below a code, which depends only on the code's sign and parity; the rest is a shift by whole steps, exact in double.
/// Held against the exact grid itself, code by code, at the ends, around 0 and at a sample before anything is measured by it.
/// </summary>
internal sealed class CodeStarts
{
    private const int NearCodes = 600, SampledCodes = 2000;

    private readonly NumberGrid _grid;

    private readonly double _scale;

    /// <summary>By sign (negative, 0 or 1, larger) and parity: the threshold less the code, in steps, and whether it is inclusive.</summary>
    private readonly (double Offset, bool Inclusive)[] _kinds = new (double, bool)[8];

    public CodeStarts(NumberGrid grid)
    {
        _grid = grid;
        _scale = BinaryFormat.ToDouble(grid.Scale);
        foreach (long representative in new long[] { -4, -3, 0, 1, 4, 5 })
        {
            Threshold threshold = grid.ThresholdOf(representative);
            Dyadic offset = threshold.Value.TimesPowerOfTwo(-grid.ScaleExponent!.Value) - representative;
            _kinds[KindOf(representative)] = (BinaryFormat.ToDouble(offset), threshold.Inclusive);
        }

        CheckAgainstGrid();
    }

    /// <summary>The smallest float whose code is this one or a higher one; the code lies above MinCode.</summary>
    public float First(long code)
    {
        (double offset, bool inclusive) = _kinds[KindOf(code)];
        double threshold = (code + offset) * _scale;
        float first = (float)threshold;
        if (first < threshold)
            first = MathF.BitIncrement(first);
        return first == threshold && !inclusive ? MathF.BitIncrement(first) : first;
    }

    private static int KindOf(long code) => ((code < 0 ? 0 : code <= 1 ? 1 : 2) * 2) + (int)(code & 1);

    private void CheckAgainstGrid()
    {
        var random = new Random(1);
        for (int i = 0; i < NearCodes; i++)
        {
            Check(_grid.MinCode + 1 + i);
            Check(_grid.MaxCode - i);
            Check(i - (NearCodes / 2));
        }

        for (int i = 0; i < SampledCodes; i++)
            Check(random.NextInt64(_grid.MinCode + 1, _grid.MaxCode + 1));
    }

    private void Check(long code)
    {
        if (code <= _grid.MinCode || code > _grid.MaxCode)
            return;
        float exact = BinaryFormat.ToSingle(_grid.ThresholdOf(code).First(BinaryFormat.Single)!.Value);
        if (First(code) != exact)
            throw new InvalidOperationException(FormattableString.Invariant($"The first float of code {code} is {Report.Text(exact)}, not {Report.Text(First(code))}."));
    }
}
