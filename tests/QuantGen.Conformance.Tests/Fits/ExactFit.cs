using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>
/// The rules of a fit in exact arithmetic. The sums of the library are sums of double: where rounding them may decide, all that it may decide for is allowed,
/// so that there is one result wherever the exact numbers are further apart than that.
/// </summary>
internal sealed class ExactFit
{
    private static readonly Dyadic KerasEpsilon = Dyadic.FromDouble(1e-7f);

    private readonly UniformSpec _spec;
    private readonly NumberGrid _grid;
    private readonly Dyadic _epsilon, _leastStep, _reachBelow, _reachAbove;

    public ExactFit(UniformSpec spec)
    {
        _spec = spec;
        _grid = GridBuilder.Build(spec);
        Dyadic? written = spec.FitEpsilon is { } epsilon ? Dyadic.FromDouble((float)epsilon) : null;
        _epsilon = written ?? KerasEpsilon * _grid.Scale.TimesPowerOfTwo(_grid.Signed ? _grid.Bits - 1 : _grid.Bits);
        _leastStep = written ?? 0;
        bool isTwoSided = _grid.Signed && _grid.ZeroPoint == 0;
        _reachBelow = isTwoSided ? new Dyadic(_grid.MaxCode - _grid.MinCode, -1) : _grid.ZeroPoint - _grid.MinCode;
        _reachAbove = isTwoSided ? _reachBelow : _grid.MaxCode - _grid.ZeroPoint;
        int[] valid = [.. Enumerable.Range(-300, 601).Where(HasFloats)];
        (First, Last) = spec.Alpha == Alpha.Po2 ? (valid[0], valid[^1]) : (Math.Max(valid[0], -126), Math.Min(valid[^1], 126));
    }

    /// <summary>The exponents with which scale, half of it and values are floats; of a free alpha, the exponents of its ends.</summary>
    public int First { get; }

    public int Last { get; }

    public int MinExponent => _spec.MinExponent ?? First;

    public int MaxExponent => _spec.MaxExponent ?? Last;

    /// <summary>The exponents, or the alphas, that the elements of a channel may have.</summary>
    public IReadOnlyList<double> Of(float[] elements, int? minExponent = null, int? maxExponent = null)
    {
        Dyadic[] values = [.. elements.Select(value => float.IsFinite(value) ? Dyadic.FromDouble(value) : 0)];
        int min = minExponent ?? MinExponent, max = maxExponent ?? MaxExponent;
        Fraction step = StepOfLargest(values);
        if (_spec.Alpha == Alpha.Auto)
            return _spec.Fit == Fit.MaxAbs ? Alphas(step, values.Length) : LeastSquaresAlphas(values, step);
        int largest = Math.Clamp(step.IsZero ? 0 : step.Over(_grid.Scale).ExponentAtLeast, min, max);
        return _spec.Fit switch
        {
            Fit.MaxAbs => [largest],
            Fit.LeastSquares => LeastSquaresExponents(values, step, min, max),
            _ => LeastErrors(values, min, max, largest),
        };
    }

    /// <summary><c>Σ (x − s · z)²</c> at an exponent of alpha.</summary>
    public Dyadic ErrorAt(Dyadic[] values, int exponent) => ErrorAt(values, exponent, limit: null)!.Value;

    /// <summary>The same; null as soon as it is beyond a limit.</summary>
    private Dyadic? ErrorAt(Dyadic[] values, int exponent, Dyadic? limit)
    {
        NumberGrid at = AtScale(_grid.Scale.TimesPowerOfTwo(exponent));
        Dyadic sum = 0;
        foreach (Dyadic value in values)
        {
            sum += Square(value - at.ValueOf(at.Quantize(value)));
            if (sum > limit)
                return null;
        }

        return sum;
    }

    private bool HasFloats(int exponent)
    {
        Dyadic scale = _grid.Scale.TimesPowerOfTwo(exponent);
        // Half a step is compared with: with a free alpha, of any float from this power on.
        bool hasHalf = _spec.Alpha == Alpha.Po2 ? BinaryFormat.Single.Holds(scale.TimesPowerOfTwo(-1)) : scale >= Dyadic.PowerOfTwo(-125);
        return hasHalf && scale >= Dyadic.PowerOfTwo(-126) && scale <= Dyadic.PowerOfTwo(126)
            && BinaryFormat.Single.Nearest(scale * (_grid.MaxCode - _grid.ZeroPoint)) is not null
            && BinaryFormat.Single.Nearest(scale * (_grid.MinCode - _grid.ZeroPoint)) is not null;
    }

    private Fraction StepOfLargest(Dyadic[] values)
    {
        var step = new Fraction(_leastStep, 1);
        if (_reachBelow > 0)
            step = Fraction.Max(step, new Fraction(-values.Aggregate(Dyadic.Zero, Dyadic.Min), _reachBelow));
        return _reachAbove > 0 ? Fraction.Max(step, new Fraction(values.Aggregate(Dyadic.Zero, Dyadic.Max), _reachAbove)) : step;
    }

    /// <summary>The sum of products divided by that of squares, at a scale; both means have the same count, so that only the constant keeps it.</summary>
    private Fraction LeastSquares(Dyadic[] values, Dyadic scale)
    {
        NumberGrid at = AtScale(scale);
        Dyadic products = 0, squares = 0;
        foreach (Dyadic value in values)
        {
            Dyadic steps = at.Quantize(value) - at.ZeroPoint;
            products += value * steps;
            squares += Square(steps);
        }

        return new Fraction(products, squares + (KerasEpsilon * Math.Max(values.Length, 1)));
    }

    private IReadOnlyList<double> LeastSquaresExponents(Dyadic[] values, Fraction step, int min, int max)
    {
        int[] exponents = [Math.Clamp(step.Plus(_epsilon).Over(_grid.Scale).NearestExponent, First, Last)];
        for (int iteration = 0; iteration < 5; iteration++)
        {
            exponents = [.. exponents.SelectMany(exponent =>
                LeastSquares(values, _grid.Scale.TimesPowerOfTwo(exponent)).Plus(_epsilon).Over(_grid.Scale).Within(RoundingOf(values.Length))
                    .Select(near => Math.Clamp(near.NearestExponent, min, max))).Distinct()];
        }

        return [.. exponents.Select(exponent => (double)exponent)];
    }

    private IReadOnlyList<double> LeastSquaresAlphas(Dyadic[] values, Fraction step)
    {
        IReadOnlyList<double> alphas = Alphas(step, values.Length);
        for (int iteration = 0; iteration < 5; iteration++)
        {
            alphas = [.. alphas.SelectMany(alpha =>
                Alphas(LeastSquares(values, BinaryFormat.Single.Nearest(_grid.Scale * Dyadic.FromDouble(alpha))!.Value), values.Length)).Distinct()];
        }

        return alphas;
    }

    private IReadOnlyList<double> Alphas(Fraction step, int count) => step.IsZero ? [1] :
        [.. step.Over(_grid.Scale).Within(RoundingOf(count)).Select(near => BinaryFormat.ToDouble(near.NearestFloat(Dyadic.PowerOfTwo(First), Dyadic.PowerOfTwo(Last)))).Distinct()];

    /// <summary>Of all exponents those with the least error, as far as none above that of the largest magnitude has to be tried; of equal ones the largest.</summary>
    private IReadOnlyList<double> LeastErrors(Dyadic[] values, int min, int max, int largest)
    {
        Dyadic margin = Dyadic.FromDouble(1) + RoundingOf(values.Length).TimesPowerOfTwo(1), least = ErrorAt(values, largest);
        var found = new List<(int Exponent, Dyadic Error)>();
        foreach (int exponent in Enumerable.Range(min, max - min + 1).OrderBy(exponent => Math.Abs(exponent - largest)))
        {
            if (ErrorAt(values, exponent, least * margin) is not { } error)
                continue;
            least = Dyadic.Min(least, error);
            found.Add((exponent, error));
        }

        return [.. found.Where(item => item.Exponent <= largest && item.Error <= least * margin).GroupBy(item => item.Error).Select(equal => (double)equal.Max(item => item.Exponent))];
    }

    /// <summary>How far from its exact value, as a factor less 1, a sum of so many doubles of one sign in 16 lanes is, and what is computed from it in a few operations.</summary>
    private static Dyadic RoundingOf(int count) => new Dyadic((count / 16) + 32, -53);

    private NumberGrid AtScale(Dyadic scale) => _grid.AtScale(scale);

    private static Dyadic Square(Dyadic value) => value * value;
}
