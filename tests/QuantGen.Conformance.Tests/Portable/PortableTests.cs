using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Emit;
using QuantGen.Core.Grid;
using QuantGen.Core.Spec;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>The laws for the text of the portable tiers: every fourth declared quantizer and every profile, compiled as C# 7.3 without a warning.</summary>
public sealed class PortableTests(ITestOutputHelper output)
{
    [Fact]
    public void Spans() => Check(Tier.PortableSpans, isChecked: false);

    [Fact]
    public void Arrays() => Check(Tier.PortableArrays, isChecked: true);

    private void Check(Tier tier, bool isChecked)
    {
        QuantizerSpec[] specs = [.. Declarations.All.Select(Declarations.SpecOf).Where((spec, i) => i % 4 == 0 || spec.Profile != Profile.Exact)];
        IReadOnlyList<Type> types = PortableAssembly.Load(specs, tier, isChecked);
        var report = new Report();
        MethodInfo check = typeof(PortableTests).GetMethod(nameof(CheckOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        for (int i = 0; i < specs.Length; i++)
            check.MakeGenericMethod(CodeTypeOf(GridBuilder.Build(specs[i]).CodeType)).Invoke(null, [types[i], specs[i], tier, report]);
        output.WriteLine(FormattableString.Invariant($"{specs.Length} quantizers, {report.Comparisons} comparisons, {report.FailureCount} failures"));
        Assert.True(report.FailureCount == 0, string.Join("\n", report.Failures.Take(20)));
        Assert.InRange(specs.Length, 160, int.MaxValue);
        Assert.InRange(report.Comparisons, 5_000_000, long.MaxValue);
    }

    private static void CheckOne<TCode>(Type type, QuantizerSpec spec, Tier tier, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        bool spans = tier == Tier.PortableSpans;
        Subject<TCode> subject = PortableSubject.Of<TCode>(type, spec, spans);
        Sample sample = Sampling.Of(subject.Grid);
        ScalarLaws.Check(subject, sample, report);
        CodeLaws.Check(subject, sample, report);
        SpanLaws.Check(subject, sample, report);
        if (!spans)
            return;
        RefusalLaws.Check(subject, report);
        AllocationLaw.Check(subject, sample, report);
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
