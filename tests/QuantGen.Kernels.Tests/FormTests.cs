using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Kernels.Tests;

/// <summary>The models of one lane, which the proofs execute, are the kernels: at every threshold of 1,000 random scales, at 128 bits and at the widest vectors.</summary>
public sealed class FormTests
{
    private const int Scales = 1000;

    [Fact]
    public void Candidate_and_residual_to_the_nearest() => Residual<HalfToEven>(Rounding.HalfToEven);

    [Fact]
    public void Candidate_and_residual_in_a_direction() => Residual<Floor>(Rounding.Floor);

    private static void Residual<TRounding>(Rounding rounding)
        where TRounding : Kernels.IRounding
    {
        var random = new Random(1);
        for (int n = 0; n < Scales; n++)
        {
            NumberGrid grid = Thresholds.Grid(random, rounding);
            Specification.Use(grid);
            var form = new ResidualForm(grid);
            float[] source = Thresholds.Around(grid);
            Same(grid, source, form.Quantize, CodeKernels<Specification, TRounding, Kernels.Bytes<sbyte>, sbyte, Kernels.ConstantScale<Specification>>.Quantize);
        }
    }

    [Fact]
    public void Reciprocal_in_two_terms()
    {
        var random = new Random(2);
        for (int n = 0; n < Scales; n++)
        {
            NumberGrid grid = Thresholds.Grid(random, Rounding.HalfToEven, Profile.Onnx);
            Specification.Use((grid with { Profile = null }).AtScale(1));
            Quotient.Use(grid);
            var form = new TwoTermForm(grid);
            Same(grid, Thresholds.Around(grid), form.Quantize, (source, destination, _, _) =>
                CodeKernels<Specification, HalfToEven, Kernels.Bytes<sbyte>, sbyte, Kernels.ConstantScale<Specification>>.QuantizeProfile<Quotient>(source, destination));
        }
    }

    private delegate void Kernel(ReadOnlySpan<float> source, Span<sbyte> destination, float scale = 0f, float inverse = 0f);

    private static void Same(NumberGrid grid, float[] source, Func<float, long> form, Kernel kernel)
    {
        sbyte[] widest = new sbyte[source.Length], narrow = new sbyte[source.Length];
        kernel(source, widest);
        for (int i = 0; i < source.Length; i += 16)
            kernel(source.AsSpan(i, 16), narrow.AsSpan(i, 16));
        for (int i = 0; i < source.Length; i++)
        {
            // The model has no NaN: a kernel replaces it first.
            long expected = float.IsNaN(source[i]) ? grid.NaNCode : form(source[i]);
            if (expected != widest[i] || expected != narrow[i])
                Assert.Fail(FormattableString.Invariant($"Scale {BinaryFormat.ToSingle(grid.Scale):R}, zero point {grid.ZeroPoint}: the form gives {expected} for {source[i]:R}, the kernels {widest[i]} and {narrow[i]}."));
        }
    }

    private readonly struct Quotient : Kernels.IQuotient
    {
        [ThreadStatic]
        private static (float Scale, float High, float Low) t_terms;

        [ThreadStatic]
        private static (float First, float Last) t_held;

        public static void Use(NumberGrid grid)
        {
            (Dyadic high, Dyadic low) = TwoTermForm.Reciprocal(grid.Scale);
            t_terms = (BinaryFormat.ToSingle(grid.Scale), BinaryFormat.ToSingle(high), BinaryFormat.ToSingle(low));
            (Dyadic? first, Dyadic? last) = ProfileLowering.FitsInt32(grid);
            t_held = (first is { } least ? BinaryFormat.ToSingle(least) : float.NegativeInfinity, last is { } most ? BinaryFormat.ToSingle(most) : float.PositiveInfinity);
        }

        public static float Scale => t_terms.Scale;
        public static float High => t_terms.High;
        public static float Low => t_terms.Low;
        public static float First => t_held.First;
        public static float Last => t_held.Last;
    }
}
