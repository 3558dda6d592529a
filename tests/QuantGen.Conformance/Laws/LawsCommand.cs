using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;

namespace QuantGen.Conformance.Laws;

/// <summary>Every law for every quantizer of the assembly.</summary>
internal static class LawsCommand
{
    public static int Run(TextWriter output, bool withPlans)
    {
        var clock = Stopwatch.StartNew();
        var report = new Report();
        MethodInfo check = typeof(LawsCommand).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (Type quantizer in Declarations.All)
            check.MakeGenericMethod(quantizer, Declarations.CodeTypeOf(quantizer)).Invoke(null, [report, withPlans]);
        PackLaws.CheckCoverage(report);
        BlockLaws.CheckCoverage(report);
        foreach (string failure in report.Failures)
            output.WriteLine("FAILED " + failure);
        string culture = CultureInfo.CurrentCulture.NumberFormat.NegativeSign == "-" ? "" : ", culture with U+2212 as minus";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"laws: {Declarations.All.Count} quantizers, {report.Comparisons} comparisons, {report.FailureCount} failures, {(withPlans ? "plans included, " : "")}{InstructionSet.Description}{culture}, {clock.Elapsed.TotalSeconds:F1} s"));
        return report.FailureCount == 0 ? 0 : 1;
    }

    private static void Check<TQuantizer, TCode>(Report report, bool withPlans)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Subject<TCode> subject = Subject.Of<TQuantizer, TCode>();
        Sample sample = Sampling.Of(subject.Grid);
        ConstantLaws.Check(subject, sample, report);
        if (withPlans)
            PlanLaws.Check(subject.Name, subject.Plan, sample, report);
        ScalarLaws.Check(subject, sample, report);
        CodeLaws.Check(subject, sample, report);
        SpanLaws.Check(subject, sample, report);
        RefusalLaws.Check(subject, report);
        AllocationLaw.Check(subject, sample, report);
        PackLaws.Check(subject, report);
        BlockLaws.Check(subject, sample, report);
        AlphaLaws.Check<TCode, TCode>(subject, report);
    }
}
