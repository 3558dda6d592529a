using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of a function and its parameters.</summary>
internal static class FunctionFaults
{
    /// <summary>The slope of a Relu is 2^−MostExponent … 2^MostExponent, and so are the parameters of HardSwish.</summary>
    public const int MostExponent = 30;

    /// <summary>An integer of at most this size is a double, so that a 64-bit integer has the code of its double.</summary>
    private static readonly Dyadic MostReach = Dyadic.PowerOfTwo(53);

    /// <summary>The parameters of each function.</summary>
    private static readonly (string Argument, Function[] Functions)[] Parameters =
    [
        (nameof(UniformSpec.Symmetric), [Function.Sigmoid, Function.HardSigmoid, Function.SmoothSigmoid, Function.Tanh, Function.HardTanh, Function.SmoothTanh, Function.MuLaw, Function.ALaw]),
        (nameof(UniformSpec.Slope), [Function.Relu]), (nameof(UniformSpec.UpperBound), [Function.Relu, Function.HardSwish]), (nameof(UniformSpec.LowerBound), [Function.Relu]),
        (nameof(UniformSpec.Shift), [Function.HardSwish]), (nameof(UniformSpec.Mu), [Function.MuLaw]),
    ];

    /// <summary>The arguments that have no effect with the function.</summary>
    public static IEnumerable<(string Argument, string Message)> WithoutEffect(UniformSpec spec)
    {
        foreach ((string argument, Function[] functions) in Parameters)
        {
            if (UniformSpec.Arguments.Find(argument)!.Text(spec) is not null && !functions.Contains(spec.Function))
                yield return (argument, Invariant($"{argument} belongs to Function = {string.Join(", ", functions)}, and the function is {spec.Function}"));
        }

        if (spec is { Function: Function.Relu, Slope: 0, LowerBound: not null })
            yield return (nameof(spec.LowerBound), "LowerBound limits negative results, and without Slope there are none");
    }

    /// <summary>The faults that do not depend on the grid.</summary>
    public static IEnumerable<Fault> OfArguments(UniformSpec spec)
    {
        switch (spec.Function)
        {
            case Function.None:
                yield break;
            case Function.Relu:
                if (spec.Slope != 0 && !IsPowerOfTwo(spec.Slope))
                    yield return Invalid(nameof(spec.Slope), spec.Slope, Invariant($"a slope is 0 or a power of two, 2^-{MostExponent} to 2^{MostExponent}{NearestPowers(spec.Slope, MostExponent)}"));
                if (spec.UpperBound is { } upper && !(upper > 0 && IsFinite(upper)))
                    yield return Invalid(nameof(spec.UpperBound), upper, "a bound above 0 is a positive number");
                if (spec.Slope != 0 && spec.LowerBound is { } lower && !(lower < 0 && IsFinite(lower)))
                    yield return Invalid(nameof(spec.LowerBound), lower, "a bound below 0 is a negative number");
                break;
            case Function.HardSwish:
                if (!IsModerate(spec.Shift))
                    yield return Invalid(nameof(spec.Shift), spec.Shift, Invariant($"it is positive, 2^-{MostExponent} to 2^{MostExponent}"));
                else if (!IsModerate(Bound(spec)) || Dyadic.FromDouble(Bound(spec)).TimesPowerOfTwo(1) < Dyadic.FromDouble(spec.Shift))
                    yield return Invalid(nameof(spec.UpperBound), Bound(spec), Invariant($"it is at least half of Shift = {NumberText.OfDouble(spec.Shift)}, and 2^-{MostExponent} to 2^{MostExponent}"));
                break;
            case Function.MuLaw when !(spec.Mu >= FunctionDefaults.LeastMu && spec.Mu <= FunctionDefaults.MostMu):
                yield return Invalid(nameof(spec.Mu), spec.Mu, "it is 2^-10 to 2^20, and 255 in telephony");
                break;
            case var function when !QuantizerFunctions.Has(function) && Enum.IsDefined(typeof(Function), function):
                yield return NotSupported(nameof(spec.Function), Invariant($"Function = {function} is for a [Lookup] only; a quantizer has {string.Join(", ", QuantizerFunctions.All.Skip(1))}"));
                yield break;
        }

        foreach (Fault fault in Combinations(spec))
            yield return fault;
    }

    /// <summary>The faults of a grid with a function, whose other arguments have none.</summary>
    public static IEnumerable<Fault> OfGrid(UniformSpec spec, GridArguments arguments)
    {
        if (FunctionBuilder.Build(spec, arguments) is not { } function)
            yield break;
        if (Reach(spec, arguments) >= MostReach)
        {
            yield return NotSupported(spec.Scale is not null ? nameof(spec.Scale) : nameof(spec.Integer), Invariant($"Function = {spec.Function} needs arguments and values of less than 2^53"));
            yield break;
        }

        Fault[] faults = [.. spec.Function == Function.Relu ? ReluFaults(spec, arguments) : Companded(spec, arguments)];
        foreach (Fault fault in faults)
            yield return fault;
        if (faults.Length > 0)
            yield break;
        if (function is HardSwish { Lower: { } least } swish)
        {
            if (GridBuilder.Build(spec, arguments).Round(swish.LeastAt) < arguments.MinCode)
            {
                Dyadic nearest = BinaryFormat.Single.Nearest(-FunctionPoint.Quotient(-least.Dividend, least.Divisor, 100).Floor)!.Value;
                yield return NotSupported(nameof(spec.Function), Invariant($"HardSwish has results down to {NumberText.Brief(nearest)}, and the values begin at {NumberText.Decimal(arguments.Scale * (arguments.MinCode - arguments.ZeroPoint))}; state {(arguments.Signed ? spec.Scale is null ? "a larger Integer" : "a larger Scale" : arguments.ZeroPoint == 0 ? "Signed = true, or a zero point" : "a larger zero point")}"));
            }
        }

        if (spec.Symmetric && function.Mirror is { } mirror && SymmetryFault(spec, arguments, mirror) is { } symmetry)
        {
            yield return symmetry;
            yield break;
        }

        NumberGrid grid = GridBuilder.Build(spec, arguments);
        if (grid.MinCode >= grid.MaxCode)
            yield return NotSupported(nameof(spec.Function), Invariant($"Function = {spec.Function} leaves a single code, {grid.MinCode}, of this format; state more bits"));
        else if (grid.Bits > FunctionLowering.MaxBitsOfSearch && FunctionLowering.IsSearched(grid))
        {
            string line = spec.Function switch
            {
                // A notation states its function in its own terms.
                Function.Sigmoid when spec.Notation is not null => ", or leave out use_real_sigmoid: then no table is needed",
                Function.Tanh when spec.Notation is not null => ", or leave out use_real_tanh: then no table is needed",
                Function.Sigmoid => ", or HardSigmoid, which needs no table",
                Function.Tanh => ", or HardTanh, which needs no table",
                Function.HardSigmoid or Function.SmoothSigmoid => ", or a power of two of at most 0.5 as Scale, with which no table is needed",
                _ => "",
            };
            yield return new Fault(FaultCode.TooManyBitsForFunction, spec.WrittenBits is null ? nameof(spec.Function) : nameof(spec.Bits),
                Invariant($"{(spec.Notation is null ? "Function = " : "")}{spec.Function} is a search in a table of thresholds, which is supported up to {FunctionLowering.MaxBitsOfSearch} bits, and this format has {grid.Bits}; state {(spec.Notation is null ? $"Bits = {FunctionLowering.MaxBitsOfSearch}" : $"{FunctionLowering.MaxBitsOfSearch} bits")}{line}"));
        }
    }

    /// <summary>The warnings about bounds that are not values, for a spec without an error.</summary>
    public static IEnumerable<Fault> Rounded(UniformSpec spec, NumberGrid grid)
    {
        if (grid.Function is not Relu relu)
            yield break;
        foreach ((string argument, double? written, Dyadic? bound) in new[] { (nameof(spec.UpperBound), spec.UpperBound, relu.UpperBound), (nameof(spec.LowerBound), spec.LowerBound, relu.LowerBound) })
        {
            if (written is { } number && bound is { } value && value != Dyadic.FromDouble(number))
            {
                yield return new Fault(FaultCode.BoundRounded, argument,
                    Invariant($"{argument} = {NumberText.OfDouble(number)} is not a value of the format; the bound is {NumberText.Decimal(value)} (code {grid.Values.ZeroPoint + (long)Rational.RoundQuotient(value, grid.Scale, Rounding.HalfToEven)})"));
            }
        }
    }

    private static IEnumerable<Fault> Combinations(UniformSpec spec)
    {
        if (spec.Alpha != Alpha.One)
            yield return NotSupported(nameof(spec.Alpha), Invariant($"Alpha = {spec.Alpha} fits a scale, and a scale cannot be fitted through Function = {spec.Function}; leave out Alpha"));
        if (spec.Profile != Profile.Exact)
            yield return NotSupported(nameof(spec.Profile), Invariant($"Profile = {spec.Profile} is the arithmetic of a system that has no quantizer with a function; leave out Profile"));
        if (spec.Overflow != Overflow.Saturate)
            yield return NotSupported(nameof(spec.Overflow), Invariant($"Overflow = {spec.Overflow} wraps, and the codes of Function = {spec.Function} saturate; leave out Overflow"));
        if (spec.Function is Function.MuLaw or Function.ALaw)
        {
            if (spec.ValueAlpha != 1)
                yield return NotSupported(nameof(spec.ValueAlpha), Invariant($"ValueAlpha scales values at equal distances, and those of {spec.Function} are not; leave out ValueAlpha"));
            if (spec.Kind is GridKind.Range or GridKind.RangeWithScale)
                yield return NotSupported(nameof(spec.Function), Invariant($"A range chooses a scale for values at equal distances, and those of {spec.Function} are not; state Integer with Bits"));
        }
    }

    private static IEnumerable<Fault> ReluFaults(UniformSpec spec, GridArguments arguments)
    {
        string scale = NumberText.Decimal(arguments.Scale);
        if (spec.UpperBound is { } upper && Dyadic.FromDouble(upper) < arguments.Scale)
            yield return Invalid(nameof(spec.UpperBound), upper, Invariant($"it is at least the scale, {scale}: otherwise 0 is the only result that is not negative"));
        if (spec.Slope == 0)
            yield break;
        if (arguments.MinCode >= arguments.ZeroPoint)
            yield return NotSupported(nameof(spec.Slope), Invariant($"With a slope there are negative results, and the format has no negative value; state Signed = true or leave out Slope"));
        if (spec.LowerBound is { } lower && -Dyadic.FromDouble(lower) < arguments.Scale)
            yield return Invalid(nameof(spec.LowerBound), lower, Invariant($"it is at most -{scale}, the first value below 0"));
        if (!Limits.IsScale(arguments.Scale.TimesPowerOfTwo(-Dyadic.FromDouble(spec.Slope).Exponent)))
            yield return Invalid(nameof(spec.Slope), spec.Slope, Invariant($"the scale divided by it is 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}"));
    }

    private static IEnumerable<Fault> Companded(UniformSpec spec, GridArguments arguments)
    {
        if (spec.Function is not (Function.MuLaw or Function.ALaw))
            yield break;
        if (!arguments.Signed)
            yield return NotSupported(nameof(spec.Signed), Invariant($"{spec.Function} compands positive and negative numbers, and these codes are unsigned; leave out Signed"));
        if (!RoundingDefinition.IsToNearest(spec.Rounding))
            yield return NotSupported(nameof(spec.Rounding), Invariant($"The value of a code of {spec.Function} is rounded to a float, which Rounding = {spec.Rounding} could take to the neighbouring code; state a rounding to nearest"));
        if (arguments.ZeroPoint != 0)
            yield return NotSupported(nameof(spec.ZeroPoint), Invariant($"{spec.Function} compands around 0, and ZeroPoint = {arguments.ZeroPoint} moves it; leave out ZeroPoint"));
    }

    private static Fault? SymmetryFault(UniformSpec spec, GridArguments arguments, Dyadic mirror)
    {
        if (!FunctionCodes.HasCentre(mirror, arguments.Scale))
            return NotSupported(nameof(spec.Symmetric), Invariant($"With the scale {NumberText.Decimal(arguments.Scale)} one half is not a value, and a symmetric sigmoid has its centre there; state a power of two of at most 0.5"));
        IReadOnlyList<Rounding> symmetric = FunctionCodes.SymmetricRoundings(mirror);
        return symmetric.Contains(spec.Rounding) ? null
            : NotSupported(nameof(spec.Rounding), Invariant($"Rounding = {spec.Rounding} does not round mirrored numbers to mirrored codes; with Symmetric = true state {string.Join(", ", symmetric.Take(symmetric.Count - 1))} or {symmetric[symmetric.Count - 1]}"));
    }

    /// <summary>The largest magnitude of values, and of arguments that give them.</summary>
    private static Dyadic Reach(UniformSpec spec, GridArguments arguments)
    {
        Dyadic values = arguments.Scale.TimesPowerOfTwo(arguments.Bits + 1);
        return spec is { Function: Function.Relu, Slope: not 0 and < 1 } ? values.TimesPowerOfTwo(-Dyadic.FromDouble(spec.Slope).Exponent) : values;
    }

    private static double Bound(UniformSpec spec) => spec.UpperBound ?? FunctionDefaults.Bound;

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static bool IsModerate(double value) => value >= 1.0 / (1 << MostExponent) && value <= 1 << MostExponent;

    private static bool IsPowerOfTwo(double value) => value > 0 && IsFinite(value) && Dyadic.FromDouble(value) is { Mantissa.IsOne: true, Exponent: >= -MostExponent and <= MostExponent };

    /// <summary>"; the nearest are 0.25 and 0.5", unless one of them is beyond the limit.</summary>
    public static string NearestPowers(double slope, int most) => PowersAround(slope, most) is { Count: 2 } powers
        ? "; the nearest are " + string.Join(" and ", powers.OrderBy(power => power).Select(NumberText.OfDouble)) : "";

    /// <summary>The powers of two below and above a number that is none, the nearer one first, if they are 2^-most to 2^most.</summary>
    public static IReadOnlyList<double> PowersAround(double slope, int most)
    {
        if (!(slope > 0 && IsFinite(slope)) || Dyadic.FromDouble(slope) is not { Mantissa.IsOne: false } number)
            return [];
        int below = number.FloorLog2;
        return
        [
            .. from exponent in new[] { below, below + 1 }
               where Math.Abs(exponent) <= most
               let power = BinaryFormat.ToDouble(Dyadic.PowerOfTwo(exponent))
               orderby Math.Abs(power - slope)
               select power,
        ];
    }

    private static Fault Invalid(string argument, double value, string valid) =>
        new(FaultCode.FunctionArgumentInvalid, argument, Invariant($"{argument} = {NumberText.OfDouble(value)} is not supported: {valid}"));

    private static Fault NotSupported(string argument, string message) => new(FaultCode.FunctionNotSupported, argument, message);
}
