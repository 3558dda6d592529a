using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>
/// The laws for the text of the portable tiers, compiled as C# 7.3 without a warning: for the quantizers that cover every pair of features (<see cref="PairCover"/>),
/// and as static classes for every fourth of the others as well.
/// </summary>
public sealed class PortableTests(ITestOutputHelper output)
{
    [Fact]
    public void Spans() => Check(Tier.PortableSpans, isTyped: false, isChecked: false);

    [Fact]
    public void Arrays() => Check(Tier.PortableArrays, isTyped: false, isChecked: true);

    [Fact]
    public void Spans_of_typed_codes() => Check(Tier.PortableSpans, isTyped: true, isChecked: true);

    [Fact]
    public void Arrays_of_typed_codes() => Check(Tier.PortableArrays, isTyped: true, isChecked: false);

    private void Check(Tier tier, bool isTyped, bool isChecked)
    {
        Type[] covering = [.. PairCover.Of(Declarations.All)], others = [.. Declarations.All.Except(covering).Where((_, i) => !isTyped && i % 4 == 0)];
        FormatSpec[] specs = [.. covering.Concat(others).Select(Declarations.SpecOf)];
        IReadOnlyList<Type> types = PortableAssembly.Load(specs, tier, isTyped, isChecked);
        var report = new Report();
        MethodInfo check = typeof(PortableTests).GetMethod(nameof(CheckOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        for (int i = 0; i < specs.Length; i++)
        {
            Type code = CodeTypeOf(Declarations.GridOf(specs[i]).CodeType);
            check.MakeGenericMethod(isTyped ? types[i] : code, code).Invoke(null, [types[i], specs[i], tier, report]);
        }

        output.WriteLine(FormattableString.Invariant($"{specs.Length} quantizers, {report.Comparisons} comparisons, {report.FailureCount} failures"));
        Assert.True(report.FailureCount == 0, string.Join("\n", report.Failures.Take(20)));
        Assert.InRange(specs.Length, isTyped ? 70 : 230, int.MaxValue);
        Assert.InRange(report.Comparisons, isTyped ? 1_500_000 : 5_000_000, long.MaxValue);
    }

    private static void CheckOne<TElement, TCode>(Type type, FormatSpec spec, Tier tier, Report report)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        bool spans = tier == Tier.PortableSpans;
        Subject<TCode> subject = ReflectedSubject.Of<TElement, TCode>(type, spec, spans);
        Sample sample = Sampling.Of(subject.Grid);
        ScalarLaws.Check(subject, sample, report);
        CodeLaws.Check(subject, sample, report);
        SpanLaws.Check(subject, sample, report);
        StochasticLaws.Check(subject, spans ? new SpanStochasticSubject<TElement, TCode>(type) : new ArrayStochasticSubject<TElement, TCode>(type), sample, report);
        if (!spans)
        {
            ArrayPackingLaw.Check<TElement, TCode>(type, subject.Grid, report);
            ArrayBlockLaw.Check<TElement>(type, subject.Grid, spec.Block, report);
            if (subject.Fitting is { FitsZeroPoint: true } affine)
            {
                if (affine.Alpha == Alpha.Po2)
                    AffineLaws.Check(subject, new ArrayAffineSubject<TElement, TCode, int>(type, affine), report);
                else
                    AffineLaws.Check(subject, new ArrayAffineSubject<TElement, TCode, float>(type, affine), report);
            }
            else if (subject.Fitting is { Alpha: Alpha.Po2 } exponents)
                AlphaLaws.Check(subject, new ArrayAlphaSubject<TElement, TCode, int>(type, exponents), report);
            else if (subject.Fitting is { } alphas)
            {
                float[] one = [0.5f];
                var thrown = Assert.Throws<TargetInvocationException>(() => type.GetMethod("FitAlphas")!.Invoke(null, [one, 0, 1, 1, one]));
                Assert.Equal("alphas", Assert.IsType<ArgumentException>(thrown.InnerException).ParamName);
                AlphaLaws.Check(subject, new ArrayAlphaSubject<TElement, TCode, float>(type, alphas), report);
            }

            return;
        }

        AlphaLaws.Check<TElement, TCode>(subject, report);
        RefusalLaws.Check(subject, report);
        AllocationLaw.Check(subject, sample, report);
        // These take plain codes.
        if (typeof(TElement) != typeof(TCode))
            return;
        PackLaws.Check(subject, report);
        BlockLaws.Check(subject, sample, report);
    }

    private static Type CodeTypeOf(CodeType code) => code.Keyword switch
    {
        "sbyte" => typeof(sbyte),
        "byte" => typeof(byte),
        "short" => typeof(short),
        "ushort" => typeof(ushort),
        "int" => typeof(int),
        _ => typeof(uint),
    };
}
