using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Intrinsics.X86;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests;

/// <summary>Each condition of the kernels is there for some value: where a file is without it, the laws fail.</summary>
public sealed class BrokenKernelTests
{
    private static readonly UniformSpec[] Specs =
    [
        new() { Bits = 8, Integer = 0 },
        new() { Bits = 8, Integer = -2, NaN = NaNCode.Maximum, NarrowRange = true },
        new() { Bits = 8, Scale = 0.1f, ZeroPoint = -13, Rounding = Rounding.HalfAwayFromZero },
        new() { Bits = 8, Scale = 0.0371f, ZeroPoint = 7, Rounding = Rounding.Floor },
        new() { Bits = 16, Integer = 1 },
        new() { Bits = 11, Integer = 5 },
        new() { Bits = 16, Scale = 0.0371f, ZeroPoint = 40_000, Signed = false, Rounding = Rounding.HalfDown },
        new() { Bits = 8, Integer = 118 },
    ];

    /// <summary>What is broken, whether only in the fast path for x86, the file of src/QuantGen.Kernels, what it has there, and what stands in its place.</summary>
    public static TheoryData<string, bool, string, string, string> Broken => new()
    {
        { "NaN and what is beyond int, among words", true, "Widths/Bytes512", "Kernels.HasLeast(Vector512.Min(a.AsInt16(), b.AsInt16()))", "false" },
        { "NaN and what is beyond int, among the words of two steps", true, "Widths/Bytes512", "Kernels.HasLeast(Vector512.Min(Vector512.Min(a, b), Vector512.Min(c, d)))", "false" },
        { "NaN and what is beyond int, of 16-bit codes", true, "Widths/Words512", "Vector512.EqualsAny(Vector512.Min(Vector512.Min(a, b), Vector512.Min(c, d)), Vector512.Create(int.MinValue))", "false" },
        { "a candidate that might not be the code", true, "Widths/Quantize512", "Vector512.GreaterThanOrEqualAny(largest, TScale.Times(TScale.Half() - ResidualError, scales).AsInt32())", "false" },
        { "the correction of a direction", true, "Widths/Quantize512", "k2 = TRounding.Correct(k2, c, r2, half);", "" },
        { "the zero point of words", true, "Widths/Bytes512", "high = Integers512.AddSaturate(high, zeroPoint);", "" },
        { "the bounds of bytes", true, "Widths/Bytes512", "low = Vector512.Min(Vector512.Max(low, least), most);", "" },
        { "the bounds of words", true, "Widths/Words512", "d = Vector512.Min(Vector512.Max(d, least), most);", "" },
        { "two products with the neighbours of the inverse that differ", false, "Widths/Enclosure512", "return Vector512.EqualsAll(differences.AsInt32(), Vector512<int>.Zero)", "return true" },
        { "the neighbours of the inverse", false, "Widths/Enclosure512",
            "below = (inverse.AsInt32() - Vector512.Create(1)).AsSingle(), above = (inverse.AsInt32() + Vector512.Create(1)).AsSingle()", "below = inverse, above = inverse" },
        { "the zero point of sums", true, "Widths/Quantize512", "12582912f + TSpecification.ZeroPoint", "12582912f" },
        { "the order of packed codes", true, "Instructions", InOrder, "packed" },
        { "NaN of values that are replaced", false, "Widths/FakeQuantize512", "!Vector512.EqualsAll(sum, sum)", "false" },
        { "an end that does not stay", false, "FakeQuantize", "if (!TRounding.IsToNearest && !TScale.IsPowerOfTwo())", "if (false)" },
        { "the code of NaN", false, "Widths/Round512", "Vector512.ConditionalSelect(Vector512.Equals(value, value), Max(value, low), nan)", "Max(value, low)" },
        { "the upper end", false, "Widths/Round512", "Min(Max(value, low) & Vector512.Equals(value, value), high)", "(Max(value, low) & Vector512.Equals(value, value))" },
        { "the upper end of values that are replaced", false, "Widths/FakeQuantize512", "Min(Max(b, low), high)", "Max(b, low)" },
        { "the upper end of what is enclosed", false, "Widths/FakeQuantize512", "Min(Max((s2 - magic) * scale, low), high)", "Max((s2 - magic) * scale, low)" },
        { "the lower end", false, "Widths/Round512", "Min(Max(value, low) & Vector512.Equals(value, value), high)", "Min(value & Vector512.Equals(value, value), high)" },
        { "the lower end of values that are replaced", false, "Widths/FakeQuantize512", "Min(Max(c, low), high)", "Min(c, high)" },
        { "scales too large for a sum", false, "Widths/FakeQuantize512", "TSpecification.Scale > ", "TSpecification.Scale < 0f * " },
        { "the correction of a rounded inverse", false, "Widths/Round512", "code = code - up.AsInt32() + down.AsInt32();", "" },
        { "the step in front of a cache line", false, "Traverse", "if (start > 0)", "if (start < 0)" },
        { "the last step", false, "Traverse", "for (; i != length; ", "for (; i <= last; " },
    };

    /// <summary>The order in which AVX2 packs words; the widest vectors of the machine that runs this are not known here.</summary>
    private const string InOrder = "Integers256.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte()";

    /// <summary>Fitted scales; of two of them a product with a code is rounded, and a rounding may take it to the neighbour.</summary>
    private static readonly UniformSpec[] Fitted =
    [
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2 },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError },
        new() { Bits = 8, Scale = 0.1f, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Po2 },
        new() { Bits = 16, Scale = 0.0371f, ZeroPoint = -300, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Auto },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Auto },
    ];

    /// <summary>Profiles: a sum that wraps below the codes and one that wraps above them, a rounding with a correction, and each code of NaN without an int; two of words.</summary>
    private static readonly UniformSpec[] Profiled =
    [
        new() { Bits = 8, Scale = 0.3f, ZeroPoint = 200, Signed = false, Profile = Profile.Onnx },
        new() { Bits = 16, Scale = 0.00123f, ZeroPoint = -300, Profile = Profile.Onnx },
        new() { Bits = 8, Scale = 0.0235f, ZeroPoint = -5, Profile = Profile.TfLiteReference },
        new() { Bits = 8, Scale = 0.1f, ZeroPoint = 7, Profile = Profile.OnnxRuntime },
        new() { Bits = 16, Scale = 0.00123f, ZeroPoint = -100, Profile = Profile.OnnxRuntime },
        new() { Bits = 8, Scale = 0.3f, ZeroPoint = 127, Signed = false, Profile = Profile.Xnnpack },
    ];

    /// <summary>Fitted zero points: codes of both widths, each rule whose arithmetic is its own, and a code of NaN that is an end.</summary>
    private static readonly UniformSpec[] Affine =
    [
        new() { Bits = 8, Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, FitsZeroPoint = true },
        new() { Bits = 8, Scale = 1, Signed = false, Alpha = Alpha.Auto, FitsZeroPoint = true, Fit = Fit.TfLite },
        new() { Bits = 8, Scale = 1, Signed = false, Alpha = Alpha.Auto, FitsZeroPoint = true, Fit = Fit.OnnxDynamic },
        new() { Bits = 12, Scale = 0.1f, Signed = false, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, FitsZeroPoint = true, Fit = Fit.TensorFlowNudged },
        new() { Bits = 16, Integer = 3, Rounding = Rounding.HalfToOdd, Alpha = Alpha.Po2, FitsZeroPoint = true, Fit = Fit.Midpoint },
    ];

    /// <summary>The same at random: free scales and powers of two, and a code of NaN that is an end.</summary>
    private static readonly UniformSpec[] AffineAtRandom =
    [
        new() { Bits = 8, Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true, IsStochastic = true },
        new() { Bits = 16, Integer = 3, Alpha = Alpha.Po2, FitsZeroPoint = true, Fit = Fit.Midpoint, IsStochastic = true },
        new() { Bits = 12, Scale = 0.1f, Signed = false, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, FitsZeroPoint = true, IsStochastic = true },
    ];

    private static readonly Lazy<Compilation> GeneratedAffineAtRandom = new(() => LawsOfAssembly.Generate(AffineAtRandom));

    /// <summary>Profiles at scales that are known at run time: an int with a sum that wraps either way, no int with each code of NaN, both roundings, a reciprocal, blocks of elements, and constant zero points.</summary>
    private static readonly UniformSpec[] GivenProfiles =
    [
        new() { Bits = 8, Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true, Profile = Profile.Onnx },
        new() { Bits = 16, Scale = 1, ZeroPoint = -300, Alpha = Alpha.Auto, Profile = Profile.TfLiteReference },
        new() { Bits = 8, Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true, Profile = Profile.OnnxRuntime },
        new() { Bits = 8, Scale = 1, Signed = false, Alpha = Alpha.Auto, FitsZeroPoint = true, Profile = Profile.Xnnpack },
        new() { Bits = 8, Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true, Profile = Profile.TfLiteOptimized },
    ];

    private static readonly Lazy<Compilation> GeneratedGivenProfiles = new(() => LawsOfAssembly.Generate(GivenProfiles));

    private static readonly Lazy<Compilation> GeneratedAffine = new(() => LawsOfAssembly.Generate(Affine));

    /// <summary>Random rounding: scales below 1 and above it, other scales, codes of NaN, factors.</summary>
    private static readonly UniformSpec[] AtRandom =
    [
        new() { Bits = 8, Integer = 0, IsStochastic = true },
        new() { Bits = 8, Integer = 30, NaN = NaNCode.Minimum, NarrowRange = true, IsStochastic = true },
        new() { Bits = 8, Scale = 0.1f, ZeroPoint = -13, IsStochastic = true },
        new() { Bits = 7, Scale = 0.3f, IsStochastic = true },
        new() { Bits = 16, Scale = 0.0371f, ZeroPoint = 40_000, Signed = false, NaN = NaNCode.Maximum, IsStochastic = true },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, IsStochastic = true },
        new() { Bits = 16, Scale = 0.0371f, Alpha = Alpha.Auto, IsStochastic = true },
    ];

    /// <summary>Drawn signs: each sigmoid, and three codes with a fitted threshold.</summary>
    private static readonly FormatSpec[] Drawn =
    [
        new BinarySpec { IsStochastic = true }, new BinarySpec { Signed = false, IsStochastic = true, IsHardSigmoid = true }, new TernarySpec { Alpha = Alpha.Auto, IsStochastic = true },
    ];

    /// <summary>Functions whose results are rounded at random: two sigmoids, a parabola, lines at scales that have no exact quotient, and a line that ends between two codes.</summary>
    private static readonly UniformSpec[] Curves =
    [
        new() { Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid, IsStochastic = true },
        new() { Bits = 12, Integer = 0, Function = Function.Tanh, IsStochastic = true },
        new() { Bits = 8, Integer = 3, Function = Function.HardSwish, IsStochastic = true },
        new() { Bits = 8, Scale = 0.28f, Function = Function.HardSigmoid, IsStochastic = true },
        new() { Bits = 8, Scale = 0.0685f, Function = Function.SmoothTanh, IsStochastic = true },
        new() { Bits = 8, Scale = 0.28f, Function = Function.HardTanh, IsStochastic = true },
        new() { Bits = 8, Integer = 0, Function = Function.Relu, Slope = 0.25f, IsStochastic = true },
    ];

    private static readonly Lazy<Compilation> GeneratedDrawn = new(() => LawsOfAssembly.Generate(Drawn));

    /// <summary>Powers of two at random: with a zero and without, each stride, and a slope.</summary>
    private static readonly FormatSpec[] PowersAtRandom =
    [
        new PowerOfTwoSpec { Bits = 4, IsStochastic = true }, new PowerOfTwoSpec { Bits = 5, HasZero = true, Slope = 0.25, IsStochastic = true }, new PowerOfTwoSpec { Bits = 4, Signed = false, Quadratic = true, IsStochastic = true },
    ];

    private static readonly Lazy<Compilation> GeneratedPowersAtRandom = new(() => LawsOfAssembly.Generate(PowersAtRandom));

    private static readonly Lazy<Compilation> Generated = new(() => LawsOfAssembly.Generate(Specs)), GeneratedFitted = new(() => LawsOfAssembly.Generate(Fitted)), GeneratedProfiled = new(() => LawsOfAssembly.Generate(Profiled)),
        GeneratedAtRandom = new(() => LawsOfAssembly.Generate(AtRandom)), GeneratedCurves = new(() => LawsOfAssembly.Generate(Curves));

    /// <summary>What is broken of random rounding, whether only in vectors, and the laws fail.</summary>
    [Theory]
    [InlineData(false, "RandomSteps", "above >= low : above > low", "above >= low : above >= low")]
    [InlineData(false, "RandomSteps", "above >= low : above > low", "above > low : above > low")]
    [InlineData(false, "RandomSteps", "(isNegative ? 1 : 0)", "0")]
    [InlineData(false, "RandomSteps", "? ~word : word", "? word : word")]
    [InlineData(false, "RandomSteps", "value <= 0 || value > 0 ? minSteps : nanSteps", "minSteps")]
    [InlineData(false, "RandomSteps", "if (value >= maxSteps * scale)", "if (value >= (maxSteps + 1) * scale)")]
    [InlineData(false, "RandomWord", "17, 29, 16, 24", "17, 29, 16, 23")]
    [InlineData(false, "RandomWord", "(uint)(index >> 33) + k1", "k1")]
    [InlineData(false, "RandomWord", "0x1BD11BDA", "0x1BD11BDB")]
    [InlineData(true, "RandomWords", "if ((firstIndex & 1) != 0 && words.Length > 0)", "if (false)")]
    [InlineData(true, "RandomWords", "unchecked(firstIndex + (ulong)i), ref rest[0]", "firstIndex, ref rest[0]")]
    [InlineData(true, "Widths/RandomWords512", "ref h, 6);", "ref h, 7);")]
    [InlineData(true, "RandomWords", "2 * ((1L << 32) - low)", "2 * (1L << 32)")]
    [InlineData(true, "Widths/RandomWords512", "(uint)(counter >> 32) + (uint)(seed >> 32)", "(uint)(seed >> 32)")]
    [InlineData(true, "Widths/RandomWords512", "high << 13 | high >> 19", "high << 13")]
    [InlineData(true, "Widths/Stochastic512", "CeilingToInt32(rest)", "ToInt32(rest)")]
    [InlineData(true, "Widths/Stochastic512", "54043199823413248f", "54043195528445952f")]
    [InlineData(true, "Widths/Stochastic512", "Vector512.Equals(Vector512.Max(word, share), word)", "~Vector512.Equals(Vector512.Max(word, share), share)")]
    [InlineData(true, "Widths/Stochastic512", "(rest.AsInt32() & share.AsInt32()) >> 31", "rest.AsInt32() >> 31")]
    [InlineData(true, "Widths/Stochastic512", "TSpecification.NaNSteps == 0 ? code", "true ? code")]
    [InlineData(true, "Widths/Stochastic512", "(bits & Vector512.Create(NaNBit)) != Vector512<uint>.Zero ||", "")]
    [InlineData(true, "Widths/Stochastic512", "unchecked(firstIndex + (ulong)i), out", "firstIndex, out")]
    [InlineData(true, "Widths/Stochastic512", "HighPairs(c, d)", "LowPairs(c, d)")]
    [InlineData(true, "Stochastic", "scale <= 1f && ", "")]
    [InlineData(true, "Stochastic", "inRegisters && !isOdd", "inRegisters")]
    [InlineData(true, "Stochastic", "EndOfHalf(firstIndex, start, source.Length)", "source.Length")]
    [InlineData(true, "Stochastic", "words.IndexOf(0U) < 0", "true")]
    [InlineData(true, "Stochastic", "if (least < 5.048709793414476e-29f)", "if (false)")]
    [InlineData(true, "Stochastic", "LeastOf(scales.Slice(0, part.Length))", "float.PositiveInfinity")]
    [InlineData(true, "Stochastic", "firstIndex + (ulong)at", "firstIndex")]
    [InlineData(true, "Stochastic", "channel + 1 == factors.Length ? 0 : channel + 1", "channel")]
    public void Random_rounding_needs(bool isInVectors, string file, string text, string replacement)
    {
        if (!isInVectors || InstructionSet.VectorBits > 0)
            Assert.NotEqual(0, Break(AtRandom, GeneratedAtRandom.Value, file, text, replacement).FailureCount);
    }

    /// <summary>What is broken of results that are rounded at random, and the laws fail.</summary>
    [Theory]
    [InlineData("RandomCurve", "steps <= 0 || steps > 0 ? minSteps : nanSteps", "minSteps")]
    [InlineData("RandomCurve", "4294967296.0) + 0.5)", "4294967296.0) + 1)")]
    [InlineData("RandomCurve", "4294967296.0) + 0.5)", "4294967296.0))")]
    [InlineData("RandomCurve", "word < parts", "word <= parts")]
    [InlineData("RandomCurve", "value >= identityFrom ? value : ", "")]
    [InlineData("RandomCurve", "value <= -shift ? 0 : ", "")]
    [InlineData("RandomCurve", "result < least ? least : ", "")]
    [InlineData("RandomCurve", "result > 1 ? 1 : ", "")]
    [InlineData("Sigmoid", "(x < 0 ? power : 1) /", "1 /")]
    [InlineData("Sigmoid", "2.168404344971009E-19", "2.168404344972009E-19")]
    [InlineData("Sigmoid", "x > 0 ? 1 : x < 0 ? 0 : x", "x > 0 ? 1 : 0")]
    public void Random_rounding_of_results_needs(string file, string text, string replacement) =>
        Assert.NotEqual(0, Break(Curves, GeneratedCurves.Value, file, text, replacement).FailureCount);

    /// <summary>What is broken of drawn signs, and the laws fail.</summary>
    [Theory]
    [InlineData("RandomSign", "word - 2147483648.0", "word - 2147483647.0")]
    [InlineData("RandomSign", "return x > 0;", "return x < 0;")]
    [InlineData("RandomSign", "factor = x < 0 ? rest : word", "factor = word")]
    [InlineData("RandomSign", "return product < rest << 31;", "return product <= rest << 30;")]
    [InlineData("RandomSign", "bound < product ||", "bound <= product + 0x80000000UL ||")]
    [InlineData("PowerOfHalf", "0xE35846B82505FC5UL", "0xE35846B02505FC5UL")]
    [InlineData("PowerOfHalf", "(64 - (int)(whole >> 57))", "(63 - (int)(whole >> 57))")]
    [InlineData("PowerOfHalf", " + (middle >> 32)", "")]
    [InlineData("RandomSign", "deviation > 0 && deviation <= float.MaxValue", "deviation > 0")]
    public void Drawn_signs_need(string file, string text, string replacement) =>
        Assert.NotEqual(0, Break(Drawn, GeneratedDrawn.Value, file, text, replacement).FailureCount);

    /// <summary>What is broken of random rounding to powers of two, and the laws fail.</summary>
    [Theory]
    [InlineData("threshold < magnitude - ", "threshold <= magnitude - ")]
    [InlineData("word * PowerOfTwo(first - 32) < magnitude", "word * PowerOfTwo(first - 32) <= magnitude")]
    [InlineData("PowerOfTwo(exponent - 32)", "PowerOfTwo(exponent - 31)")]
    [InlineData("stride == 1 ? 1.0 : 3.0", "1.0")]
    [InlineData("word * (stride", "(word | 1) * (stride")]
    [InlineData("exponent = first + stride * place", "exponent = first + place")]
    [InlineData("first + stride * last", "first + stride * (last + 1)")]
    [InlineData("hasZero && ", "")]
    [InlineData("? -1 : 0;", "? 0 : 0;")]
    public void Random_powers_of_two_need(string text, string replacement) =>
        Assert.NotEqual(0, Break(PowersAtRandom, GeneratedPowersAtRandom.Value, "RandomPower", text, replacement).FailureCount);

    /// <summary>A scale that is no power of two has vectors where operations are fused. Codes differ only where a draw is as close to a share as two roundings are off.</summary>
    [Theory]
    [InlineData("Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt))", "false")]
    [InlineData("Vector512.Min(least, word - share)", "word - share")]
    [InlineData("Vector512.Create(-Margin)", "Vector512.Create(Margin)")]
    [InlineData("signed.AsUInt32() << 1", "signed.AsUInt32()")]
    public void Random_rounding_with_any_scale_needs(string text, string replacement)
    {
        if (Fma.IsSupported)
            Assert.NotEqual(0, Break(AtRandom, GeneratedAtRandom.Value, "Widths/Stochastic512", text, replacement).FailureCount);
    }

    [Theory]
    [InlineData(true, "Widths/Profiles512", "HasInt32<TQuotient>() ? k + Vector512.Create(TSpecification.ZeroPoint) : k", "k")]
    [InlineData(true, "Widths/Profiles512", "StoreNarrowed<SumsWithZeroPoint>", "StoreNarrowed<TSpecification>")]
    [InlineData(true, "Widths/Profiles512", "TRounding.Correct(k, y, y - Vector512.ConvertToSingle(k), Vector512.Create(0.5f))", "k")]
    [InlineData(true, "Widths/Profiles512", "Convert512.Min(Vector512.Create(TQuotient.Highest), Vector512.LoadUnsafe(ref from, i))", "Convert512.Min(Vector512.LoadUnsafe(ref from, i), Vector512.Create(TQuotient.Highest))")]
    [InlineData(true, "Widths/Profiles512", "Convert512.Min(Vector512.LoadUnsafe(ref from, i), Vector512.Create(TQuotient.Highest))", "Vector512.LoadUnsafe(ref from, i)")]
    [InlineData(false, "Widths/Quotients512", "Vector512.GreaterThanOrEqual(y, Vector512.Create(TQuotient.First))", "Vector512.Equals(y, y)")]
    [InlineData(false, "Widths/Quotients512", "Vector512.LessThanOrEqual(y, Vector512.Create(TQuotient.Last))", "Vector512.Equals(y, y)")]
    [InlineData(false, "Quotients", "y >= TQuotient.First && y <= TQuotient.Last ? y : float.NaN", "y")]
    public void Profiles_need(bool isFastPath, string file, string text, string replacement)
    {
        if (InstructionSet.VectorBits > 0 && (!isFastPath || Sse41.IsSupported))
            Assert.NotEqual(0, Break(Profiled, GeneratedProfiled.Value, file, text, replacement).FailureCount);
    }

    [Theory]
    [InlineData("GivenScale", "NaNSteps < 0 ? -further", "NaNSteps < 0 ? 0f")]
    [InlineData("GivenScale", "NaNSteps > 0 ? further", "NaNSteps > 0 ? 0f")]
    [InlineData("FactorFit", "NearestExponent((sums.Quotient(count) + Epsilon) / Scale)", "NearestExponent((sums.Quotient(count) + Epsilon + Epsilon) / Scale)")]
    [InlineData("FitSums", "half /= 2", "half /= 4")]
    [InlineData("Widths/FitRange512", "Vector512.LessThanOrEqual(Vector512.Abs(value), Vector512.Create(float.MaxValue))", "Vector512.Equals(value, value)")]
    [InlineData("Widths/Enclosure512", "difference = sum - MultiplyAdd(value, (inverse.AsInt32() + Vector512.Create(1)).AsSingle(), magic)", "difference = Vector512<float>.Zero")]
    public void Fitted_scales_need(string file, string text, string replacement)
    {
        if (InstructionSet.VectorBits > 0)
            Assert.NotEqual(0, Break(Fitted, GeneratedFitted.Value, file, text, replacement).FailureCount);
    }

    /// <summary>What is broken of random rounding with a zero point, whether only where operations are fused, and the laws fail.</summary>
    [Theory]
    [InlineData(true, "Widths/Stochastic512", "signed.AsUInt32() << 1", "signed.AsUInt32()")]
    [InlineData(true, "Widths/StochasticAffine512", "Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt))", "false")]
    [InlineData(true, "Widths/StochasticAffine512", "code = Vector512.Min(Vector512.Max(code, first), last);", "code = Vector512.Max(code, first);")]
    [InlineData(true, "Widths/StochasticAffine512", "TSpecification.NaNSteps == 0 ? code :", "true ? code :")]
    [InlineData(true, "Widths/StochasticAffine512", "Vector512.Create(TSpecification.MinCode - 1) - zeroPoint", "Vector512.Create(TSpecification.MinCode - 1)")]
    [InlineData(false, "Widths/StochasticAffine512", "ref least, ref bits) + zeroPoint;", "ref least, ref bits);")]
    [InlineData(false, "StochasticAffine", "Math.Min(Math.Max(low, 0), high)", "0")]
    [InlineData(false, "StochasticAffine", "magic[i] - MagicBits, words[i]", "magic[0] - MagicBits, words[i]")]
    [InlineData(false, "StochasticAffine", "unchecked(firstIndex + (ulong)start), destination.Slice(start), scale, zeroPoints[channel]", "firstIndex, destination.Slice(start), scale, zeroPoints[channel]")]
    [InlineData(false, "StochasticAffine", "float least = LeastOf(scales.Slice(0, part.Length));", "float least = float.PositiveInfinity;")]
    public void Random_rounding_with_zero_points_needs(bool isFused, string file, string text, string replacement)
    {
        if (InstructionSet.VectorBits > 0 && (!isFused || Fma.IsSupported))
            Assert.NotEqual(0, Break(AffineAtRandom, GeneratedAffineAtRandom.Value, file, text, replacement).FailureCount);
    }

    [Theory]
    [InlineData(false, "Widths/Affine512", "Vector512.ConvertToSingle(d - zeros) * scales", "Vector512.ConvertToSingle(d) * scales")]
    [InlineData(false, "Widths/Affine512", "(ref from, (nuint)i, 0, out Vector512<int> a, out Vector512<int> b, out", "(ref from, (nuint)i, (short)zeroPoint - zeroPoint, out Vector512<int> a, out Vector512<int> b, out")]
    [InlineData(false, "Widths/Affine512", "TSpecification.NaNSteps < 0 ? low : high", "high")]
    [InlineData(false, "Widths/Affine512", "first - zeroPoint - Vector512<int>.One", "first - zeroPoint")]
    [InlineData(true, "Widths/Affine512", "12582912f + zeroPoint", "12582912f")]
    [InlineData(true, "Widths/FakeAffine512", "scales, inverses, zeros, 12582912f + zeroPoint", "scales, inverses, zeros, 12582912f")]
    [InlineData(true, "Widths/FakeAffine512", "Vector512.ConvertToSingle(code - zeroPoint)", "Vector512.ConvertToSingle(code)")]
    [InlineData(true, "Widths/FakeAffine512", "Vector512.Max(sum.AsInt32() - Vector512.Create(MagicBits), Vector512.Create(TSpecification.MinCode))", "sum.AsInt32() - Vector512.Create(MagicBits)")]
    [InlineData(false, "Widths/FakeAffine512", "Vector512.LoadUnsafe(ref inverses, (nuint)i), zeros) - zeros) * scale", "Vector512.LoadUnsafe(ref inverses, (nuint)i), zeros)) * scale")]
    [InlineData(false, "Widths/FakeAffine512", "i < end && length - i >= count; i += count)", "i < end && length - i >= count; i += count) if (i == 0 || length - i >= 2 * count)")]
    [InlineData(false, "FakeAffine", "destination.Slice(start), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), zeroPoints[channel]", "destination.Slice(start), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), zeroPoints[0]")]
    [InlineData(true, "Widths/Affine512", "if (!Vector512.EqualsAll(differences.AsInt32(), Vector512<int>.Zero))", "if (false)")]
    [InlineData(false, "Widths/FitRange512", "Vector512<float> low = Vector512.Create(first), high = Vector512.Create(last);", "Vector512<float> low = Vector512<float>.Zero, high = low;")]
    [InlineData(false, "Affine", "left = innerLength - start % innerLength", "left = innerLength")]
    [InlineData(false, "Affine", "(channel, scale, inverse) = (next, nextScale, nextInverse)", "(scale, inverse) = (nextScale, nextInverse)")]
    [InlineData(false, "GivenScale", "TSpecification.NaNSteps < 0 ? low * scale : TSpecification.NaNSteps > 0 ? high * scale : 0", "0")]
    [InlineData(false, "AffineFit", "StepsBelow(ScaleAt(Exponent)) + StepsAbove(ScaleAt(Exponent)) > steps", "false")]
    [InlineData(false, "AffineFit", "first > 0 ? first : last < 0 ? last : 0", "first")]
    [InlineData(false, "AffineFit", "Math.Floor(Math.Abs(zero) + 0.5) * Math.Sign(zero)", "Math.Round(zero)")]
    [InlineData(false, "AffineFit", "Math.Round(Math.Min(Math.Max(zero, MinCode), MaxCode))", "Math.Floor(Math.Min(Math.Max(zero, MinCode), MaxCode) + 0.5)")]
    [InlineData(false, "AffineFit", "Math.Floor(-a * ((double)Least + Most) / 2)", "Math.Round(-a * ((double)Least + Most) / 2)")]
    [InlineData(false, "AffineFit", "Rule == AffineRule.Midpoint || Rule == AffineRule.TensorFlowNudged", "Rule == AffineRule.Midpoint")]
    public void Fitted_zero_points_need(bool isFastPath, string file, string text, string replacement)
    {
        if (InstructionSet.VectorBits > 0 && (!isFastPath || Fma.IsSupported))
            Assert.NotEqual(0, Break(Affine, GeneratedAffine.Value, file, text, replacement).FailureCount);
    }

    [Theory]
    [InlineData("Widths/GivenProfiles512", "TArithmetic.MultipliesByReciprocal ? 1f / scale : scale", "1f / scale")]
    [InlineData("Widths/GivenProfiles512", "TArithmetic.MultipliesByReciprocal ? value * divisor : value / divisor", "value / divisor")]
    [InlineData("Widths/GivenProfiles512", "Vector512.LoadUnsafe(ref inverses, i) : Vector512.LoadUnsafe(ref scales, i)", "Vector512.LoadUnsafe(ref scales, i) : Vector512.LoadUnsafe(ref scales, i)")]
    [InlineData("Widths/GivenProfiles512", "Vector512.GreaterThanOrEqual(quotient, first) & Vector512.LessThanOrEqual(quotient, last)", "Vector512.LessThanOrEqual(quotient, last)")]
    [InlineData("Widths/GivenProfiles512", "Vector512.GreaterThanOrEqual(quotient, first) & Vector512.LessThanOrEqual(quotient, last)", "Vector512.GreaterThanOrEqual(quotient, first)")]
    [InlineData("Widths/GivenProfiles512", "Vector512.Create(-2147483648f) - multiple", "Vector512.Create(-2147483648f)")]
    [InlineData("Widths/GivenProfiles512", "Vector512.Create(2147483520f) - multiple", "Vector512.Create(2147483520f)")]
    [InlineData("Widths/GivenProfiles512", "zeroPoint & Vector512.Create(~127)", "zeroPoint & Vector512.Create(~255)")]
    [InlineData("Widths/GivenProfiles512", "Vector512.ConditionalSelect(negative, high, low)", "low")]
    [InlineData("Widths/GivenProfiles512", "TArithmetic.IsNaNHighest ? high : low", "low")]
    [InlineData("Widths/GivenProfiles512", "Vector512.ConditionalSelect(fits, quotient, otherwise)", "quotient")]
    [InlineData("Widths/GivenProfiles512", "code = TRounding.Correct(code, quotient, quotient - (sum - Vector512.Create(12582912f)), Vector512.Create(0.5f));", "")]
    [InlineData("Widths/GivenProfiles512", "Vector512.ConvertToSingle(code) * scale + Vector512.ConvertToSingle(-zeroPoint) * scale", "Vector512.ConvertToSingle(code - zeroPoint) * scale")]
    [InlineData("GivenProfiles", "TArithmetic.AddsOffset ? (code * scale) + (-zeroPoint * scale) : ", "")]
    [InlineData("GivenProfiles", "TArithmetic.MultipliesByReciprocal ? value * (1f / scale) : value / scale", "value / scale")]
    [InlineData("GivenProfiles", "TArithmetic.IsNaNHighest ? high : low", "low")]
    [InlineData("GivenProfiles", "Fill(MagicBits + TSpecification.ZeroPoint)", "Fill(MagicBits)")]
    [InlineData("GivenProfiles", "zeroPoints.Length == 0 ? TSpecification.ZeroPoint : zeroPoints[channel]", "zeroPoints.Length == 0 ? TSpecification.ZeroPoint : zeroPoints[0]")]
    [InlineData("ProfileSteps", "quotient < 2147483647.5 - zeroPoint", "quotient < 2147483647.5")]
    [InlineData("ProfileSteps", "quotient > -2147483648.5 - zeroPoint", "quotient > -2147483648.5")]
    [InlineData("ProfileSteps", "return zeroPoint >= 0 ? low : high;", "return low;")]
    [InlineData("ProfileSteps", "rest == 0.5 && value > 0 ? nearest + 1 : rest == -0.5 && value < 0 ? nearest - 1 : nearest", "nearest")]
    public void Profiles_at_given_scales_need(string file, string text, string replacement)
    {
        if (InstructionSet.VectorBits > 0)
            Assert.NotEqual(0, Break(GivenProfiles, GeneratedGivenProfiles.Value, file, text, replacement).FailureCount);
    }

    [Fact]
    public void What_is_not_broken_holds() => Assert.Empty(LawsOfAssembly.Check([.. Specs, .. Fitted, .. Profiled, .. AtRandom, .. Curves, .. Drawn, .. PowersAtRandom, .. Affine, .. AffineAtRandom, .. GivenProfiles]).Failures);

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_laws_fail_without(string what, bool isFastPath, string file, string text, string replacement)
    {
        Report report = Break(Specs, Generated.Value, file, text, replacement);
        if (!isFastPath || Sse41.IsSupported)
            Assert.True(report.FailureCount > 0, "The laws hold without: " + what);
    }

    /// <summary>Breaks a file, and with it each width of one that is written for 512 bits.</summary>
    private static Report Break(IReadOnlyList<FormatSpec> specs, Compilation compilation, string file, string text, string replacement)
    {
        using var reader = new StreamReader(typeof(KernelFile).Assembly.GetManifestResourceStream(file + ".cs")!);
        Assert.Contains(text, reader.ReadToEnd(), StringComparison.Ordinal);
        bool found = false;
        Report report = LawsOfAssembly.CheckBroken(specs, compilation, generated =>
        {
            foreach (int width in file.StartsWith("Widths/", StringComparison.Ordinal) ? KernelFiles.AllWidths : [512])
            {
                string broken = generated.Replace(KernelFile.AtWidth(text, width), KernelFile.AtWidth(replacement, width), StringComparison.Ordinal);
                found |= broken != generated;
                generated = broken;
            }

            return generated;
        });
        Assert.True(found, "The generated text has nothing of " + file + ": " + text);
        return report;
    }
}
