using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Collections;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Tests.Pipelines;

/// <summary>Forms and forms in vectors of random formats beside the definition as the laws state it: at every threshold, its neighbours and both ends.</summary>
public class RequantizeProofTests
{
    private static readonly Rounding[] Roundings = Enum.GetValues<Rounding>();

    [Fact]
    public void Forms_of_a_thousand_random_scales_have_the_codes_of_the_definition()
    {
        var random = new Random(22);
        var forms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        for (int i = 0; i < 1000; i++)
        {
            RestatedRequantizer requantizer = Random(random, Roundings[i % Roundings.Length]);
            RequantizerSpec spec = SpecOf(requantizer);
            Fault[] faults = [.. RequantizerChecker.Check(spec).Where(fault => fault.IsError)];
            if (faults.Length > 0)
            {
                // Roundings of 16 bits that need a correction no multiplier has, and bounds with one code between them.
                Assert.All(faults, fault => Assert.True(fault.Code == FaultCode.RequantizerNotProved || requantizer.Codes.Min == requantizer.Codes.Max, fault.Message));
                forms["refused"] = forms.GetValueOrDefault("refused") + 1;
                continue;
            }

            Requantization built = RequantizerChecker.Build(spec);
            Assert.Equal(requantizer.Interval, (built.Source.Min, built.Source.Max));
            Assert.Equal(requantizer.Codes, (built.MinCode, built.MaxCode));
            for (int channel = 0; channel < requantizer.Channels; channel++)
            {
                string kind = Compare(requantizer, built, channel, what => wrong.Add($"{RestatedRequantizer.Declarations([requantizer])}, channel {channel}: {what}"));
                forms[kind] = forms.GetValueOrDefault(kind) + 1;
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n" + string.Join("\n", wrong.Take(10)));
        // Every form occurs, and few are refused.
        string[] expected = ["HighForm", "LinearForm", "SearchForm", "in vectors FloatVectors", "in vectors HighVectors", "in vectors LinearVectors"];
        Assert.True(expected.All(form => forms.Keys.Any(key => key.Contains(form, StringComparison.Ordinal))) && forms.GetValueOrDefault("refused") < 60, string.Join("\n", forms));
    }

    /// <summary>Channels that need the correction of ties, by either parity, and others that do not, have one linear form.</summary>
    [Theory]
    [InlineData(Rounding.HalfToEven)]
    [InlineData(Rounding.HalfToOdd)]
    public void Channels_with_and_without_ties_are_linear(Rounding rounding)
    {
        var unit = new RestatedFormat(8, 1, 0, Signed: true);
        var requantizer = new RestatedRequantizer { From = unit, Weight = unit, To = unit with { Scale = 16 }, Terms = 100, Rounding = rounding, Exponents = [-6, 0, 3, 4, 5, 9] };
        Requantization built = RequantizerChecker.Build(SpecOf(requantizer));
        Assert.All(built.Form!, form => Assert.IsType<LinearForm>(form));
        Assert.Contains(built.Form!, form => ((LinearForm)form).Parity != 0);
        for (int channel = 0; channel < requantizer.Channels; channel++)
            Compare(requantizer, built, channel, what => Assert.Fail($"channel {channel}: {what}"));
    }

    /// <summary>The changes of a step function are all that brute force finds, and its offsets are those with which the quotient has the codes.</summary>
    [Fact]
    public void Steps_are_those_of_brute_force()
    {
        var random = new Random(5);
        for (int i = 0; i < 200; i++)
        {
            var rule = new ExactRule(new Rational(random.Next(1, 60), random.Next(1, 90)), Roundings[i % Roundings.Length], random.Next(-20, 20));
            int min = random.Next(-400, 50), max = min + random.Next(0, 500), minCode = random.Next(-60, 0), maxCode = minCode + random.Next(0, 120);
            var steps = StepFunction.Of(rule, min, max, minCode, maxCode);
            BigInteger[] codes = [.. Enumerable.Range(min, max - min + 1).Select(x => BigInteger.Max(minCode, BigInteger.Min(maxCode, rule.CodeOf(x))))];
            Assert.Equal((codes[0], codes[^1]), (steps.First, steps.Last));
            Assert.Equal(Enumerable.Range(1, codes.Length - 1).Where(n => codes[n] != codes[n - 1]).Select(n => ((BigInteger)min + n, codes[n - 1], codes[n])), steps.Changes);
            Assert.Equal(codes, Enumerable.Range(min, max - min + 1).Select(x => steps.CodeOf(x)));
            int shift = random.Next(0, 8), multiplier = random.Next(1, 40);
            (BigInteger least, BigInteger largest) = steps.Offsets(multiplier, shift);
            for (int offset = -3000; offset <= 3000; offset += 1 + (i % 7))
            {
                bool holds = Enumerable.Range(min, max - min + 1).All(x => BigInteger.Max(minCode, BigInteger.Min(maxCode, ((x * multiplier) + offset) >> shift)) == codes[x - min]);
                Assert.Equal(holds, offset >= least && offset <= largest);
            }
        }
    }

    private static RestatedRequantizer Random(Random random, Rounding rounding)
    {
        int kind = random.Next(3);
        RestatedFormat from = Format(random.Next(4) == 0 ? 16 : random.Next(2) == 0 ? 8 : 4), to = Format(random.Next(20) == 0 ? 16 : random.Next(2) == 0 ? 8 : 4);
        var requantizer = new RestatedRequantizer
        {
            From = from, To = to, Rounding = random.Next(10) == 0 ? null : rounding, Weight = random.Next(3) == 0 ? null : Format(random.Next(3) == 0 ? 4 : 8), Terms = random.Next(4) switch { 0 => 1, 1 => 9, 2 => 784, _ => random.Next(1, 1 << 18) },
            IsRelu = random.Next(5) == 0,
        };
        requantizer = random.Next(8) switch
        {
            0 => requantizer with { Exponents = [.. Enumerable.Range(0, 3).Select(_ => random.Next(-6, 4))] },
            1 => requantizer with { Alphas = [.. Enumerable.Range(0, 3).Select(_ => random.NextSingle() + 0.01f)] },
            2 when from is { Bits: 8, ZeroPoint: 0 } && requantizer.Weight is { Bits: 8, Signed: true, ZeroPoint: 0 } => requantizer with { Terms = 1 << 20, WrappingBits = 32 },
            _ => requantizer,
        };
        // The result of a middle code is the code of a middle sum, more or less.
        (BigInteger min, BigInteger max) = requantizer.Interval;
        double span = (double)BigInteger.Max(BigInteger.Abs(min), BigInteger.Abs(max)) * from.Scale * (requantizer.Weight?.Scale ?? 1), share = Math.Pow(2, random.Next(-3, 4));
        float scale = (float)(span * share / (to.Max - to.Min));
        requantizer = requantizer with { To = to with { Scale = kind == 0 ? MathF.ScaleB(1, (int)Math.Round(Math.Log2(scale))) : kind == 1 ? float.Parse(scale.ToString("G2", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : scale } };
        return random.Next(6) == 0 && !requantizer.IsRelu ? requantizer with { LowerBound = -requantizer.To.Scale * 3, UpperBound = requantizer.To.Scale * random.Next(0, 9) } : requantizer;

        RestatedFormat Format(int bits)
        {
            bool signed = random.Next(2) == 0;
            float unit = kind == 0 ? MathF.ScaleB(1, random.Next(-10, 4)) : kind == 1 ? random.Next(1, 100) / (random.Next(2) == 0 ? 100f : 1000f) : random.NextSingle() + 1e-3f;
            return new(bits, unit, random.Next(2) == 0 ? 0 : random.Next(signed ? -(1 << (bits - 1)) : 0, 1 << (bits - 1)), signed);
        }
    }

    private static RequantizerSpec SpecOf(RestatedRequantizer requantizer)
    {
        OperandSpec from = OperandOf(requantizer.From);
        return new()
        {
            From = requantizer.Weight is not { } weight ? from : new("Sums", null, IsQuantizer: false)
            {
                IsAccumulator = true,
                Sum = new() { Input = from, Weight = OperandOf(weight), Terms = requantizer.Terms, Bits = requantizer.WrappingBits, Overflow = requantizer.WrappingBits is null ? null : Overflow.Wrap },
            },
            To = OperandOf(requantizer.To), Rounding = requantizer.Rounding, Function = requantizer.IsRelu ? Function.Relu : null, LowerBound = requantizer.LowerBound, UpperBound = requantizer.UpperBound,
            WeightExponents = requantizer.Exponents is { } exponents ? new EquatableArray<int>([.. exponents]) : null, WeightAlphas = requantizer.Alphas is { } alphas ? new EquatableArray<float>([.. alphas]) : null,
        };
    }

    private static OperandSpec OperandOf(RestatedFormat format)
    {
        var spec = new UniformSpec { Bits = format.Bits, Signed = format.Signed, Scale = format.Scale, ZeroPoint = format.ZeroPoint };
        return new("X", FormatFamily.Of(spec).WithDefaults(spec), IsQuantizer: true);
    }

    /// <summary>The kinds of the forms.</summary>
    private static string Compare(RestatedRequantizer requantizer, Requantization built, int channel, Action<string> fail)
    {
        RequantizeForm form = built.Form![channel];
        bool hasVectors = QuantGen.Core.Emit.RequantizerEmitter.UsesVectors(built) && (built.Vectors is FloatVectors floats ? channel < floats.Factors.Count : channel == 0);
        foreach ((BigInteger source, BigInteger expected) in Sources(requantizer, built, channel))
        {
            BigInteger x = source - built.Source.ZeroPoint;
            if (Saturated(form.CodeOf(x)) is var code && code != expected)
                fail($"{source} is {expected}, and {code} by {form}");
            if (hasVectors && Saturated(InVectors(built.Vectors!, (int)x, channel)) is var inVectors && inVectors != expected)
                fail($"{source} is {expected}, and {inVectors} in vectors by {built.Vectors}");
        }

        return form.GetType().Name + (hasVectors ? ", in vectors " + built.Vectors!.GetType().Name : "");

        BigInteger Saturated(BigInteger value) => BigInteger.Max(built.MinCode, BigInteger.Min(built.MaxCode, value));
    }

    /// <summary>
    /// Both ends, each integer at which the code changes, and those beside it. The definition keeps the order, so it has no other changes if it has these codes there.
    /// Of 16-bit codes the method takes some.
    /// </summary>
    private static IEnumerable<(BigInteger Source, BigInteger Code)> Sources(RestatedRequantizer requantizer, Requantization built, int channel)
    {
        RequantizerSource source = built.Source;
        var steps = StepFunction.Of(built.Rules[channel], source.MinInteger, source.MaxInteger, built.MinCode, built.MaxCode);
        Assert.Equal((requantizer.CodeOf(source.Min, channel), requantizer.CodeOf(source.Max, channel)), (steps.First, steps.Last));
        yield return (source.Min, steps.First);
        yield return (source.Max, steps.Last);
        int stride = steps.Changes.Count > 4096 ? 61 : 1;
        for (int i = 0; i < steps.Changes.Count; i += stride)
        {
            (BigInteger change, BigInteger below, BigInteger code) = steps.Changes[i];
            BigInteger at = change + source.ZeroPoint;
            Assert.Equal((below, code), (requantizer.CodeOf(at - 1, channel), requantizer.CodeOf(at, channel)));
            yield return (at, code);
            yield return (at - 1, below);
            if (at < source.Max)
                yield return (at + 1, requantizer.CodeOf(at + 1, channel));
        }
    }

    /// <summary>What the kernels compute of one element, in 32 bits: an overflow is an exception.</summary>
    private static int InVectors(RequantizeVectors vectors, int x, int channel)
    {
        checked
        {
            switch (vectors)
            {
                case LinearVectors { Form: var form }:
                    int product = x * (int)form.Multiplier, sum = product + (int)form.Offset;
                    if (form.Parity != 0)
                        sum += form.Parity * ((product >> form.Shift) & 1);
                    return (sum + ((x >> 31) & (int)form.IfNegative)) >> form.Shift;
                case HighVectors high:
                    return ((int)(((long)(x * (1 << high.Left)) * high.Multiplier) >> 32) + high.Offset) >> high.Shift;
                case TwoRoundingsVectors { Rule: var rule }:
                    int first = (int)((((long)x * rule.Multiplier) + (1 << 30)) >> 31), half = (int)((1L << -rule.Shift) >> 1);
                    return ((rule.Shift == 0 ? first : (first + half + (rule.IsHalfUp ? 0 : first >> 31)) >> -rule.Shift)) + (int)rule.ZeroPoint;
                case FloatVectors floats:
                    float value = (float)x * BinaryFormat.ToSingle(floats.Factors[channel]);
                    Assert.True(MathF.Abs(value) < 1 << 22);
                    return (int)MathF.Round(value, MidpointRounding.ToEven) + floats.ZeroPoint;
                default:
                    throw new InvalidOperationException(vectors.ToString());
            }
        }
    }
}
