using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;

namespace QuantGen.Conformance.Laws;

/// <summary>Every law for every quantizer of the assembly, or for a set that covers every pair of their features.</summary>
internal static class LawsCommand
{
    public static int Run(TextWriter output, bool withPlans, bool covering)
    {
        var clock = Stopwatch.StartNew();
        var report = new Report();
        IReadOnlyList<Type> quantizers = covering ? PairCover.Of(Declarations.All) : Declarations.All;
        foreach (Type quantizer in quantizers)
        {
            bool namesInterface = Declarations.NamesInterface(quantizer);
            Type code = Declarations.CodeTypeOf(quantizer), element = namesInterface || quantizer.IsValueType ? quantizer : code;
            typeof(LawsCommand).GetMethod(namesInterface ? nameof(Check) : nameof(CheckReflected), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(element, code).Invoke(null, [quantizer, report, withPlans]);
        }

        RequantizeLaws.Check(name => typeof(LawsCommand).Assembly.GetType("QuantGen.Conformance.Requantizers." + name, throwOnError: true)!, report);
        PackLaws.CheckCoverage(report);
        BlockLaws.CheckCoverage(report);
        StochasticLaws.CheckCoverage(report);
        SignDrawLaws.CheckCoverage(report);
        RandomPowerLaws.CheckCoverage(report);
        foreach (string failure in report.Failures)
            output.WriteLine("FAILED " + failure);
        string culture = CultureInfo.CurrentCulture.NumberFormat.NegativeSign == "-" ? "" : ", culture with U+2212 as minus";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"laws: {quantizers.Count} quantizers, {report.Comparisons} comparisons, {report.FailureCount} failures, {(withPlans ? "plans included, " : "")}{InstructionSet.Runtime}, {InstructionSet.Description}{culture}, {clock.Elapsed.TotalSeconds:F1} s"));
        return report.FailureCount == 0 ? 0 : 1;
    }

    private static void Check<TQuantizer, TCode>(Type _, Report report, bool withPlans)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        CheckAll<TCode, TCode>(Subject.Of<TQuantizer, TCode>(), report, withPlans);

    /// <summary>A static class or a typed code. <typeparamref name="TElement"/> is what its methods take and give: the plain code, or the struct itself.</summary>
    private static void CheckReflected<TElement, TCode>(Type type, Report report, bool withPlans)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        CheckAll<TElement, TCode>(ReflectedSubject.Of<TElement, TCode>(type, Declarations.SpecOf(type), spans: true, withVectors: true), report, withPlans);

    private static void CheckAll<TElement, TCode>(Subject<TCode> subject, Report report, bool withPlans)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Sample sample = Sampling.Of(subject.Grid);
        ConstantLaws.Check(subject, sample, report);
        if (withPlans)
            PlanLaws.Check(subject.Name, subject.Plan, sample, report);
        ScalarLaws.Check(subject, sample, report);
        CodeLaws.Check(subject, sample, report);
        SpanLaws.Check(subject, sample, report);
        NaNLaws.Check(subject, report);
        RefusalLaws.Check(subject, report);
        AllocationLaw.Check(subject, sample, report);
        AlphaLaws.Check<TElement, TCode>(subject, report);
        StochasticLaws.Check(subject, new SpanStochasticSubject<TElement, TCode>(subject.Type), sample, report);

        // These take plain codes.
        if (typeof(TElement) != typeof(TCode))
            return;
        PackLaws.Check(subject, report);
        BlockLaws.Check(subject, sample, report);
    }
}
