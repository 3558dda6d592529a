using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Collections;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Finds the faults of a requantizer's arguments, and builds it.</summary>
internal static class RequantizerChecker
{
    /// <summary>The most bits of results: so many codes are compared with the rule.</summary>
    private const int MaxBits = 16;

    /// <summary>The most channels.</summary>
    private const int MaxChannels = 65536;

    private static readonly RecentCache<RequantizerSpec, Requantization> Built = new(capacity: 64, BuildNew);

    /// <summary>The most thresholds of all channels, which the compiler finds and compares: some seconds.</summary>
    private const int MaxThresholds = 1 << 19;

    /// <summary>Whether both formats are known and have no error.</summary>
    public static bool HasOperands(RequantizerSpec spec) => (spec.From.Spec is not null || spec.From.Sum is not null) && spec.To.Spec is not null;

    /// <summary>Every fault. An operand with an error of its own has been reported already.</summary>
    public static IReadOnlyList<Fault> Check(RequantizerSpec spec)
    {
        Fault[] faults = [.. OfFrom(spec.From), .. OperandFaults.OfQuantizer(spec.To, nameof(RequantizerAttribute.To)), .. OfTo(spec, nameof(RequantizerAttribute.To)), .. OfArguments(spec), .. OfFactors(spec)];
        return faults.Any(fault => fault.IsError) || !HasOperands(spec) ? faults : [.. faults, .. OfResult(spec)];
    }

    /// <summary>The requantizer of a spec whose operands and arguments have no error.</summary>
    public static Requantization Build(RequantizerSpec spec) => Built[spec];

    private static Requantization BuildNew(RequantizerSpec spec)
    {
        RequantizeTarget to = TargetOf(spec);
        (BigInteger min, BigInteger max) = CodesOf(spec, to.Grid, spec.Profile ?? Profile.Exact);
        (RequantizerSource source, IReadOnlyList<RequantizeRule> rules, IReadOnlyList<RequantizeRule>? blocks) = PartsOf(spec);
        return new(source, to.Grid, min, max, rules, blocks);
    }

    /// <summary>What is requantized, the rule of each channel, and that of the blocks of a span if it is another one.</summary>
    private static (RequantizerSource Source, IReadOnlyList<RequantizeRule> Rules, IReadOnlyList<RequantizeRule>? Blocks) PartsOf(RequantizerSpec spec)
    {
        Profile profile = spec.Profile ?? Profile.Exact;
        var rules = new RequantizeRules(TargetOf(spec), profile, spec.Layer ?? Layer.Convolution, spec.SingleRounding == true);
        Dyadic[] factors = [.. FactorsOf(spec)];
        if (spec.From.Sum is { } sumSpec)
        {
            Accumulation sum = AccumulatorChecker.Build(sumSpec);
            bool isWide = sum.Input.Grid.Bits == 16, byChannel = factors.Length > 0;
            IEnumerable<RequantizeRule> ofSums = spec.Sums?.Units is { } ofLayer
                ? ofLayer.Select(unit => rules.OfSum(unit, 1, isWide, byChannel))
                : (byChannel ? factors : [1]).Select(factor => rules.OfSum(sum.Input.Unit, Weight(sum.Weight.Unit * factor, profile), isWide, byChannel));
            return (spec.Sums is { } sums ? new(spec.From.Name, IsSum: true, SumType.Named(sums.Type), sums.Min, sums.Max, 0) : new(spec.From.Name, IsSum: true, sum.Type, sum.MinCode, sum.MaxCode, 0), [.. ofSums], null);
        }

        Operand from = Operands.Of(spec.From);
        SumType type = SumType.Named(from.CodeType.Keyword);
        Dyadic[] units = factors.Length > 0 ? [.. factors.Select(factor => Weight(from.Unit * factor, profile))] : [from.Unit];
        RequantizeRule[] blocks = factors.Length > 0 ? [] : [.. units.Select(unit => rules.OfBlocks(unit, from.CodeType)).OfType<RequantizeRule>()];
        return (new(from.Name, IsSum: false, type, from.Grid.MinCode, from.Grid.MaxCode, from.ZeroPoint), [.. units.Select(unit => rules.OfCodes(unit, from.CodeType))], blocks.Length == 0 ? null : blocks);
    }

    /// <summary>A profile knows scales as floats.</summary>
    private static Dyadic Weight(Dyadic scale, Profile profile) => profile == Profile.Exact ? scale : BinaryFormat.Single.Nearest(scale)!.Value;

    private static RequantizeTarget TargetOf(RequantizerSpec spec)
    {
        NumberGrid grid = Operands.GridOf(spec.To);
        return new(grid with { Profile = null, Rounding = spec.Rounding ?? grid.Rounding });
    }

    private static IEnumerable<Dyadic> FactorsOf(RequantizerSpec spec) => FactorsOf(spec.WeightExponents, spec.WeightAlphas);

    /// <summary>The factor of each channel; none if there are no channels.</summary>
    public static IEnumerable<Dyadic> FactorsOf(EquatableArray<int>? weightExponents, EquatableArray<float>? weightAlphas) => weightExponents is { } exponents
        ? exponents.Select(Dyadic.PowerOfTwo)
        : weightAlphas is { } alphas ? alphas.Select(alpha => Dyadic.FromDouble(alpha)) : [];

    /// <summary>The codes at which results saturate: those of the format, of 0 with a Relu, and of the bounds.</summary>
    private static (BigInteger Min, BigInteger Max) CodesOf(RequantizerSpec spec, NumberGrid grid, Profile profile)
    {
        (BigInteger min, BigInteger max) = (grid.MinCode, grid.MaxCode);
        if (spec.Function == Function.Relu)
            min = BigInteger.Max(min, CodeOf(0));
        if (spec.LowerBound is { } lower)
            min = BigInteger.Max(min, CodeOf(lower));
        if (spec.UpperBound is { } upper)
            max = BigInteger.Min(max, CodeOf(upper));
        return (min, max);

        // The systems round the quotient of floats half away from zero.
        BigInteger CodeOf(double bound) => profile == Profile.Exact
            ? grid.Quantize(Dyadic.FromDouble(bound))
            : BigInteger.Max(grid.MinCode, BigInteger.Min(grid.MaxCode, BinaryFormat.Single.NearestQuotient(BinaryFormat.NearestSingle(bound), grid.Scale)!.Value.RoundToInteger(Rounding.HalfAwayFromZero) + grid.ZeroPoint));
    }

    private static IEnumerable<Fault> OfFrom(OperandSpec from)
    {
        const string argument = nameof(RequantizerAttribute.From);
        if (from.IsAccumulator && !from.IsCircular)
            yield break;
        foreach (Fault fault in OperandFaults.OfQuantizer(from, argument, "or [Accumulator]"))
            yield return fault;
        if (from.Spec is not null && !Operand.IsLinear(Operands.GridOf(from)))
            yield return new(FaultCode.OperandNotLinear, argument, $"The values of '{from.Name}' are not at equal distances, so that a multiplier does not map its codes; write a [Lookup], which has an entry for each code");
    }

    /// <summary>The faults of the format of the results, which an argument names.</summary>
    public static IEnumerable<Fault> OfTo(RequantizerSpec spec, string argument)
    {
        if (spec.To.Spec is null)
            yield break;
        RequantizeTarget to = TargetOf(spec);
        string name = spec.To.Name;
        if (to.Grid.Bits > MaxBits)
            yield return new(FaultCode.ResultNotSupported, argument, Invariant($"The codes of '{name}' have {to.Grid.Bits} bits, and results have up to {MaxBits}; name a quantizer with fewer"));
        else if (!to.Grid.Overflow.DoesSaturate)
            yield return new(FaultCode.ResultNotSupported, argument, $"'{name}' has Overflow = {to.Grid.Overflow.Mode}, and a requantizer saturates; name a quantizer that saturates");
        else if (!to.KeepsOrder)
            yield return new(FaultCode.ResultNotSupported, argument, $"The codes of '{name}' do not have the order of their values; name a [Quantizer], [BinaryQuantizer] or [TernaryQuantizer]");
        else if (spec.Profile is not (null or Profile.Exact) && !to.IsLinear)
            yield return new(FaultCode.ResultNotSupported, argument, $"Profile = {spec.Profile} has results at equal distances without a function, and '{name}' has others; state Profile = Exact");
    }

    public static IEnumerable<Fault> OfArguments(RequantizerSpec spec)
    {
        bool isExact = spec.Profile is null or Profile.Exact;
        foreach ((string argument, object? value, bool isDefined, string valid) in new (string, object?, bool, string)[]
        {
            (nameof(spec.Profile), spec.Profile, spec.Profile is null or (>= Profile.Exact and <= Profile.CmsisNN), "Exact or the name of a system"),
            (nameof(spec.Rounding), spec.Rounding, spec.Rounding is null or (>= Rounding.HalfToEven and <= Rounding.Outward), "HalfToEven or another rounding"),
            (nameof(spec.Layer), spec.Layer, spec.Layer is null or Layer.Convolution or Layer.Dense, "Convolution or Dense"),
            (nameof(spec.Target), spec.Target, spec.Target is Target.Any or Target.IntegerOnly, "Any or IntegerOnly"),
        })
        {
            if (!isDefined)
                yield return OperandFaults.Undefined(argument, value!, valid);
        }

        if (spec.Rounding is { } rounding && !isExact)
            yield return new(FaultCode.ConflictingArguments, nameof(spec.Rounding), $"Profile = {spec.Profile} rounds as that system does, so that Rounding = {rounding} has no meaning; leave it out, or leave out Profile");
        if (spec.Layer is { } layer && spec.Profile is not (Profile.TfLiteReference or Profile.TfLiteOptimized))
            yield return OperandFaults.WithoutEffect(nameof(spec.Layer), $"Layer = {layer} belongs to the profiles TfLiteReference and TfLiteOptimized; leave it out");
        if (spec.SingleRounding == true && spec.Profile != Profile.CmsisNN)
            yield return OperandFaults.WithoutEffect(nameof(spec.SingleRounding), "SingleRounding belongs to Profile = CmsisNN; leave it out");
        if (spec.Function is not (null or Function.None or Function.Relu))
            yield return new(FaultCode.FunctionNotSupported, nameof(spec.Function), $"A requantizer has Function = Relu or none; for {spec.Function} write a [Lookup] behind it, or name a quantizer with that function as the result");
        foreach ((string argument, double? bound) in new[] { (nameof(spec.LowerBound), spec.LowerBound), (nameof(spec.UpperBound), spec.UpperBound) })
        {
            if (bound is { } number && (double.IsNaN(number) || double.IsInfinity(number)))
                yield return new(FaultCode.FunctionArgumentInvalid, argument, $"{argument} = {NumberText.OfDouble(number)} is no number; state a finite one");
        }

        if (spec is { LowerBound: { } lower, UpperBound: { } upper } && lower > upper)
            yield return new(FaultCode.ConflictingArguments, nameof(spec.UpperBound), $"UpperBound = {NumberText.OfDouble(upper)} is below LowerBound = {NumberText.OfDouble(lower)}; exchange them");
        if (spec is { Function: Function.Relu, UpperBound: < 0 and var negative })
            yield return new(FaultCode.FunctionArgumentInvalid, nameof(spec.UpperBound), $"UpperBound = {NumberText.OfDouble(negative)} is below 0, and a Relu has no such results; state a positive number");
    }

    public static IEnumerable<Fault> OfFactors(RequantizerSpec spec)
    {
        const string exponents = nameof(spec.WeightExponents), alphas = nameof(spec.WeightAlphas);
        if (spec is { WeightExponents: not null, WeightAlphas: not null })
            yield return new(FaultCode.ConflictingArguments, alphas, $"{exponents} and {alphas} both state a factor for each channel; leave out one of them");
        foreach ((string argument, int? count) in new[] { (exponents, spec.WeightExponents?.Count), (alphas, spec.WeightAlphas?.Count) })
        {
            if (count is 0 or > MaxChannels)
                yield return new(FaultCode.FactorsInvalid, argument, Invariant($"{argument} has {count} entries; state one for each channel, 1 to {MaxChannels}"));
        }

        if (spec is { From.Sum.Bias: { } bias } && (spec.WeightExponents ?? (object?)spec.WeightAlphas) is not null)
            yield return new(FaultCode.BiasNotCombinable, spec.WeightExponents is null ? alphas : exponents, $"The factor of a channel would multiply the biases of '{bias.Name}' as well, which are part of the sums of '{spec.From.Name}'; state BiasBits in place of Bias there, and pass biases in steps of the sums of their channel");
        if (spec.WeightExponents?.Where(exponent => exponent is < -126 or > 127).Cast<int?>().FirstOrDefault() is { } exponentOutside)
            yield return new(FaultCode.FactorsInvalid, exponents, Invariant($"{exponents} has the entry {exponentOutside}; exponents lie between -126 and 127"));
        if (spec.WeightAlphas?.Where(alpha => !(alpha > 0) || float.IsInfinity(alpha)).Cast<float?>().FirstOrDefault() is { } alphaOutside)
            yield return new(FaultCode.FactorsInvalid, alphas, $"{alphas} has the entry {NumberText.OfDouble(alphaOutside)}; factors are positive floats");
    }

    /// <summary>What only the built requantizer shows.</summary>
    public static IEnumerable<Fault> OfResult(RequantizerSpec spec)
    {
        if ((BeyondFloat(spec) ?? BeyondIntegers(spec)) is { } overflow)
        {
            yield return overflow;
            yield break;
        }

        int channels = spec.WeightExponents?.Count ?? spec.WeightAlphas?.Count ?? 1;
        (BigInteger min, BigInteger max) = CodesOf(spec, TargetOf(spec).Grid, spec.Profile ?? Profile.Exact);
        if (channels > 1 && channels * (max - min) > MaxThresholds)
        {
            yield return new(FaultCode.FactorsInvalid, spec.WeightExponents is null ? nameof(spec.WeightAlphas) : nameof(spec.WeightExponents),
                Invariant($"{channels} channels with {max - min + 1} codes each have more thresholds than the {MaxThresholds} that the compiler compares; state at most {MaxThresholds / (max - min)} channels, or name a result with fewer bits"));
            yield break;
        }

        if (min == max && TargetOf(spec).Grid is var grid && grid.MinCode != grid.MaxCode)
        {
            yield return new(FaultCode.FunctionArgumentInvalid, spec.UpperBound is null ? nameof(spec.LowerBound) : nameof(spec.UpperBound),
                Invariant($"Every result would be the code {min}: the codes of '{spec.To.Name}' lie between {grid.MinCode} and {grid.MaxCode}, and the bounds leave one of them; state bounds that leave more"));
            yield break;
        }

        Requantization built = Build(spec);
        if (built.Form is null || built is { BulkRules: not null, BulkForm: null })
            yield return new(FaultCode.RequantizerNotProved, "", $"No integer multiplier of 62 bits gives every code of '{spec.To.Name}' for {Interval(built.Source)} and there are too many codes for a table; {(spec.Profile is null or Profile.Exact ? "state Rounding = HalfUp, or " : "")}name a format with up to 12 bits");
    }

    /// <summary>A profile knows scales and bounds as floats, and some multiply in float: what is beyond floats has no result there.</summary>
    private static Fault? BeyondFloat(RequantizerSpec spec)
    {
        if (spec.Profile is null or Profile.Exact)
            return null;
        Dyadic scale = TargetOf(spec).Scale;
        foreach ((string argument, double? bound) in new[] { (nameof(spec.LowerBound), spec.LowerBound), (nameof(spec.UpperBound), spec.UpperBound) })
        {
            if (bound is { } number && (IsBeyond(Dyadic.FromDouble(System.Math.Abs(number)), 1) || IsBeyond(Dyadic.FromDouble(System.Math.Abs(number)), scale)))
                return NotSupported(argument, $"{argument} = {NumberText.OfDouble(number)} or its quotient by the scale is beyond them; state a smaller one");
        }

        (Dyadic input, Dyadic weight, BigInteger min, BigInteger max) = UnitsOf(spec);
        var largest = new Dyadic(BigInteger.Max(BigInteger.Abs(min), BigInteger.Abs(max)), 0);
        foreach (Dyadic factor in FactorsOf(spec).DefaultIfEmpty(1))
        {
            Dyadic product = input * weight * factor;
            if (IsBeyond(weight * factor, 1) || IsBeyond(product * largest, 1) || IsBeyond(product, scale) || IsBeyond(product * largest, scale))
                return NotSupported(nameof(spec.Profile), $"the numbers of '{spec.From.Name}' in steps of '{spec.To.Name}' are beyond them; state Profile = Exact");
        }

        return null;

        Fault NotSupported(string argument, string reason) => new(FaultCode.ProfileNotSupported, argument, $"Profile = {spec.Profile} computes with floats, and {reason}");

        static bool IsBeyond(Dyadic dividend, Dyadic divisor) => dividend > divisor.TimesPowerOfTwo(127);
    }

    /// <summary>The scales of input and weights, and the least and the largest integer. Codes count as weights of one input.</summary>
    private static (Dyadic Input, Dyadic Weight, BigInteger Min, BigInteger Max) UnitsOf(RequantizerSpec spec)
    {
        if (spec.From.Sum is { } sumSpec)
        {
            Accumulation sum = AccumulatorChecker.Build(sumSpec);
            return (sum.Input.Unit, sum.Weight.Unit, spec.Sums?.Min ?? sum.MinCode, spec.Sums?.Max ?? sum.MaxCode);
        }

        Operand codes = Operands.Of(spec.From);
        return (1, codes.Unit, codes.Min, codes.Max);
    }

    /// <summary>What the integers of a system do not hold: sums of 32 bits, those of 49 bits with inputs of 16 bits, and both shifted left by a scale above 1.</summary>
    private static Fault? BeyondIntegers(RequantizerSpec spec)
    {
        if (spec.Profile is null or Profile.Exact)
            return null;
        (RequantizerSource source, IEnumerable<RequantizeRule> rules) = RulesOf(spec);
        foreach (RequantizeRule rule in rules)
        {
            (int bits, int shift) = rule switch
            {
                TwoRoundingsRule two => (SumType.Int32.Bits, System.Math.Max(two.Shift, 0)),
                OneRoundingRule one => (SumType.Int32.Bits, System.Math.Max(one.Shift, 0)),
                FloatRule => (SumType.Int32.Bits, 0),
                DoubleRule when !IsWide(spec) => (SumType.Int32.Bits, 0),
                ReducedRule => (ReducedRule.MaxBits, 0),
                _ => (SumType.Int64.Bits, 0),
            };
            if (SumType.BitsOf(source.MinInteger, BigInteger.Max(source.MaxInteger, -source.MinInteger - (shift == 0 ? 1 : 0)) << shift) > bits)
                return NotSupported(Invariant($"{Interval(source)}{(shift > 0 ? Invariant($" shifted left by {shift}") : "")} need more than its {bits} bits; {Fewer(spec, bits - shift)}, or Profile = Exact"));
            if (rule is ReducedRule { Shift: > ReducedRule.MaxShift } reduced)
                return NotSupported(Invariant($"a number of '{source.Name}' counts 2^{reduced.Shift - 1} or more steps of '{spec.To.Name}', and it shifts left by at most {ReducedRule.MaxShift}; state Profile = Exact"));
        }

        return null;

        Fault NotSupported(string reason) => new(FaultCode.ProfileNotSupported, nameof(spec.Profile), $"Profile = {spec.Profile} computes in integers, and {reason}");
    }

    private static bool IsWide(RequantizerSpec spec) => spec.From.Sum is { } sum && Operands.GridOf(sum.Input).Bits == 16;

    /// <summary>What makes sums shorter: fewer bits of a bias if there is one, or fewer terms.</summary>
    private static string Fewer(RequantizerSpec spec, int bits) => spec.From.Sum is not { } sum ? "name another source"
        : sum.BiasBits is not null && AccumulatorChecker.Build(sum).BiasBitsFor(bits) is > 0 and var fewer ? Invariant($"state BiasBits = {fewer} for '{spec.From.Name}'")
        : spec.Sums is null ? "state fewer Terms" : "state fewer BiasBits";

    private static (RequantizerSource Source, IEnumerable<RequantizeRule> Rules) RulesOf(RequantizerSpec spec)
    {
        (RequantizerSource source, IReadOnlyList<RequantizeRule> rules, IReadOnlyList<RequantizeRule>? blocks) = PartsOf(spec);
        return (source, rules.Concat(blocks ?? []));
    }

    private static string Interval(RequantizerSource source) => $"{(source.IsSum ? "the sums" : "the codes")} of '{source.Name}', {NumberText.Integer(source.Min)} to {NumberText.Integer(source.Max)},";
}
