using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>Factors, each with a zero point if the quantizer fits one, the exact grids of them, and the methods that take them, by the number of the entry.</summary>
/// <param name="Names">For messages.</param>
/// <param name="Grids">The codes at the entry's scale.</param>
/// <param name="One">The method of one value.</param>
/// <param name="Many">The method of many values with one entry.</param>
/// <param name="ByChannel">The method of many values, of the entries of channels and their inner length.</param>
internal sealed record StochasticEntries<TCode>(string[] Names, NumberGrid[] Grids, Func<int, Func<double, ulong, ulong, TCode>> One, Func<int, StochasticMethod<TCode>> Many, Func<int[], int, StochasticMethod<TCode>> ByChannel)
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    private const int AffineEntries = 16;

    public static StochasticEntries<TCode> Of<TFactor>(Subject<TCode> subject, StochasticSubject<TCode> methods, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TFactor : unmanaged
    {
        StochasticChannelMethod<TCode, TFactor> byChannel = methods.ByChannel<TFactor>();
        return new(
            [.. factors.Select(factor => FormattableString.Invariant($"{factor}"))], [.. factors.Select(factor => subject.Grid.AtScale(scaleOf(factor)))], i => methods.One(factors[i]), i => methods.Many(factors[i]),
            (entries, innerLength) =>
            {
                TFactor[] given = [.. entries.Select(entry => factors[entry])];
                return (source, seed, firstIndex, destination) => byChannel(source, given, innerLength, seed, firstIndex, destination);
            });
    }

    /// <summary>Every factor and every zero point in several entries: the ends of both, codes and numbers that are none.</summary>
    public static StochasticEntries<TCode> OfAffine<TFactor>(Subject<TCode> subject, StochasticSubject<TCode> methods, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TFactor : unmanaged
    {
        NumberGrid grid = subject.Grid;
        int[] all = [(int)grid.MinCode, 0, AffineLaws.MostZeroPoint, (int)grid.MaxCode, -1000, (int)grid.MinCode - 1, 1000, -AffineLaws.MostZeroPoint];
        TFactor[] of = [.. Enumerable.Range(0, AffineEntries).Select(i => factors[((i / all.Length) + i) % factors.Length])];
        int[] zeros = [.. Enumerable.Range(0, AffineEntries).Select(i => all[i % all.Length])];
        StochasticAffineChannelMethod<TCode, TFactor> byChannel = methods.ByAffineChannel<TFactor>();
        return new(
            [.. of.Select((factor, i) => FormattableString.Invariant($"{factor} and zero point {zeros[i]}"))], [.. of.Select((factor, i) => GridOf(scaleOf(factor), zeros[i]))],
            i => methods.One(of[i], zeros[i]), i => methods.Many(of[i], zeros[i]),
            (entries, innerLength) =>
            {
                TFactor[] given = [.. entries.Select(entry => of[entry])];
                int[] zeroPoints = [.. entries.Select(entry => zeros[entry])];
                return (source, seed, firstIndex, destination) => byChannel(source, given, zeroPoints, innerLength, seed, firstIndex, destination);
            });

        // The zero point may be no code, and then 0 and NaN have the code nearest to it.
        NumberGrid GridOf(Dyadic scale, int zeroPoint)
        {
            long nan = ((UniformSpec)subject.Spec).NaN switch { NaNCode.Minimum => grid.MinCode, NaNCode.Maximum => grid.MaxCode, _ => Math.Clamp(zeroPoint, grid.MinCode, grid.MaxCode) };
            return grid with { Values = grid.Values with { Scale = scale, ZeroPoint = zeroPoint }, NaNCode = nan };
        }
    }
}
