using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Embedded;
using QuantGen.Core.Collections;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Embedded.Tests;

/// <summary>The digest of the pipelines by definition: sums of integers of any size, the rule of each requantizer, and the entries of each table.</summary>
internal static class PipelineDigest
{
    private static OperandSpec Named(string name) => new(name, Golden.Quantizers.Single(quantizer => quantizer.Name == name).Spec, IsQuantizer: true);

    private static OperandSpec Sum(AccumulatorSpec spec) => new("sum", null, IsQuantizer: false) { IsAccumulator = true, Sum = spec };

    private static readonly AccumulatorSpec Hidden = new() { Input = Named("Pixel"), Weight = Named("Weights"), Terms = 784 }, Affine = new() { Input = Named("S8Affine"), Weight = Named("Weights"), Terms = 100 };

    public static Digest Compute()
    {
        Accumulation hidden = AccumulatorChecker.Build(Hidden), affine = AccumulatorChecker.Build(Affine), saturating = AccumulatorChecker.Build(Affine with { Bits = 18, Overflow = Overflow.Saturate });
        RequantizerSpec fromHidden = new() { From = Sum(Hidden), To = Named("S8Affine") }, fromAffine = fromHidden with { From = Sum(Affine) };
        Requantization byShift = Of(fromHidden with { To = Named("U6HalfDown") }), toSigmoid = Of(fromHidden with { To = Named("U8Sigmoid") }), byMultiplier = Of(fromHidden), wide = Of(fromHidden with { To = Named("S16AffineFloor") }),
            byChannel = Of(fromHidden with { WeightAlphas = new EquatableArray<float>([0.5f, 0.3f, 1.25f, 0.011f]) }), reference = Of(fromAffine with { Profile = Profile.TfLiteReference }),
            optimized = Of(fromAffine with { Profile = Profile.TfLiteOptimized, Layer = Layer.Dense }), xnnpack = Of(fromAffine with { Profile = Profile.Xnnpack }),
            relu6 = Of(fromAffine with { Profile = Profile.Xnnpack, Function = Function.Relu, UpperBound = 6 }), ofCodes = Of(new RequantizerSpec { From = Named("S8Affine"), To = Named("U8Affine"), Rounding = Rounding.HalfAwayFromZero });
        LookupTable softplus = Of(new LookupSpec { From = Named("S8Affine"), To = Named("U8Affine"), Function = Function.Softplus }), gelu = Of(new LookupSpec { From = Named("S11HalfDown"), To = Named("S16AffineFloor"), Function = Function.Gelu }),
            tanh = Of(new LookupSpec { From = Named("S8Affine"), To = Named("S8Affine"), Function = Function.Tanh, Profile = Profile.TfLiteReference });
        var digest = new Digest();
        var inputs = new PipelineInputs(2463534242);
        for (int round = 0; round < PipelineInputs.Rounds; round++)
        {
            var terms = Enumerable.Range(0, hidden.Terms).Select(_ => (Pixel: inputs.Next(0, 255), Weight: inputs.Next(-128, 127), Code: inputs.Next(-128, 127))).ToList();
            Add(hidden, terms.Select(term => (term.Pixel, term.Weight)));
            Add(affine, terms.Take(100).Select(term => (term.Code, term.Weight)));
            Add(saturating, terms.Take(100).Select(term => (term.Code, term.Weight)));
            int[] sums = [.. Enumerable.Range(0, Inputs.Chunk).Select(_ => inputs.Next((int)hidden.MinCode, (int)hidden.MaxCode))];
            Map(sums, byShift, toSigmoid, byMultiplier, byMultiplier);
            for (int i = 0; i < 996; i++)
                digest.Add((int)byChannel.CodeOf(sums[i], i % 4));
            for (int i = 0; i < 996; i++)
                digest.Add((int)byChannel.CodeOf(sums[i], i / 83 % 4));
            Map(sums, wide);
            for (int i = 0; i < 100; i++)
            {
                Map([sums[i]], byShift, toSigmoid, byMultiplier, byMultiplier);
                digest.Add((int)byChannel.CodeOf(sums[i], i % 4));
                Map([sums[i]], wide);
            }

            sums = [.. Enumerable.Range(0, Inputs.Chunk).Select(_ => inputs.Next((int)affine.MinCode, (int)affine.MaxCode))];
            Map(sums, reference, optimized, relu6, xnnpack);
            for (int i = 0; i < 100; i++)
                Map([sums[i]], reference, optimized, relu6, xnnpack);
            int[] codes = [.. Enumerable.Range(0, Inputs.Chunk).Select(_ => inputs.Next(-128, 127))];
            Map(codes, ofCodes);
            LookUp(softplus, codes);
            LookUp(tanh, codes);
            for (int i = 0; i < 100; i++)
            {
                Map([codes[i]], ofCodes);
                LookUp(softplus, codes[i]);
                LookUp(tanh, codes[i]);
                LookUp(gelu, inputs.Next(-1024, 1023));
            }
        }

        return digest;

        void Add(Accumulation sum, IEnumerable<(int Input, int Weight)> terms) =>
            digest.Add((int)terms.Aggregate(BigInteger.Zero, (total, term) => sum.Add(total, (term.Input - (BigInteger)sum.Input.ZeroPoint) * (term.Weight - sum.Weight.ZeroPoint))));

        void Map(int[] sources, params Requantization[] maps)
        {
            foreach (Requantization map in maps)
            {
                foreach (int source in sources)
                    digest.Add((int)map.CodeOf(source));
            }
        }

        void LookUp(LookupTable table, params int[] codes)
        {
            foreach (int code in codes)
                digest.Add((int)table.Entries[(int)(code - table.From.MinCode)]);
        }
    }

    private static Requantization Of(RequantizerSpec spec) => RequantizerChecker.Build(spec);

    private static LookupTable Of(LookupSpec spec) => LookupChecker.Build(spec);
}
