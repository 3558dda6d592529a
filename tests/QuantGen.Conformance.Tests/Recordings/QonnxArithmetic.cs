using System;
using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// What QONNX' IntQuant computes: <c>round(clamp(x / s + z))</c> in float32, where ours is <c>clamp(round(x / s) + z)</c> of the exact
/// quotient. Each operation is exact here, and rounded to a float where the rule that says so is in force.
/// </summary>
internal sealed class QonnxArithmetic(UniformSpec spec, bool narrow) : Departures
{
    private static readonly Dyadic Half = Dyadic.PowerOfTwo(-1);

    private readonly NumberGrid _grid = GridBuilder.Build(spec);

    public override IReadOnlyList<string> Rules { get; } =
    [
        "the zero point is added before the rounding: round(x / s + z)",
        "float32: the quotient x / s is rounded",
        "float32: its sum with the zero point is rounded",
        "float32: the sum with ½ of HALF_UP and HALF_DOWN is rounded",
        "a narrow range of unsigned codes has no largest code",
        "one signed bit is −1 and +1",
    ];

    protected override long Code(float input, int rules)
    {
        bool isBipolar = rules >= 6 && spec is { Bits: 1, Signed: true };
        long least = isBipolar ? -1 : _grid.MinCode;
        long most = isBipolar ? 1 : rules >= 5 && narrow && !spec.Signed ? _grid.MaxCode - 1 : _grid.MaxCode;
        if (float.IsInfinity(input))
            return input < 0 ? least : most;

        Dyadic value = Dyadic.FromDouble(input);
        if (rules < 2)
            return Clamp(Rational.RoundQuotient(value + (_grid.Scale * _grid.ZeroPoint), _grid.Scale, spec.Rounding), least, most);
        if (Quotient(value) is not { } quotient)
            return input < 0 ? least : most;
        Dyadic sum = quotient + _grid.ZeroPoint;
        if (rules >= 3)
            sum = BinaryFormat.Single.Nearest(sum)!.Value;
        if (isBipolar)
            return sum.Sign < 0 ? least : most;
        return Clamp(rules >= 4 ? RoundInFloat(sum) : sum.RoundToInteger(spec.Rounding), least, most);
    }

    private static long Clamp(BigInteger code, long least, long most) => code < least ? least : code > most ? most : (long)code;

    /// <summary>The float nearest to <c>x / s</c>; null where that is an infinity.</summary>
    private Dyadic? Quotient(Dyadic value) =>
        value.Sign == 0 ? value
        : value.Sign > 0 ? BinaryFormat.Single.NearestQuotient(value, _grid.Scale)
        : -BinaryFormat.Single.NearestQuotient(-value, _grid.Scale);

    /// <summary>Two of its roundings add to the magnitude, in float32, or take away from it.</summary>
    private BigInteger RoundInFloat(Dyadic sum)
    {
        Dyadic magnitude = sum.Sign < 0 ? -sum : sum;
        return spec.Rounding switch
        {
            Rounding.HalfAwayFromZero => sum.Sign * Nearest(magnitude + Half).RoundToInteger(Rounding.Floor),
            Rounding.HalfTowardZero => sum.Sign * Nearest(magnitude - Half).RoundToInteger(Rounding.Ceiling),
            _ => sum.RoundToInteger(spec.Rounding),
        };
    }

    private static Dyadic Nearest(Dyadic exact) => BinaryFormat.Single.Nearest(exact) ?? throw new InvalidOperationException("The sum with ½ of a float is a float.");
}
