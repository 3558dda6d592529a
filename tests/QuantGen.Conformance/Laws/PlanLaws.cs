using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Laws;

/// <summary>The rung between grid and text: exact grid = plan interpreter. The same whatever the process runs on, so one process is enough.</summary>
internal static class PlanLaws
{
    public static void Check(string name, QuantizerPlan plan, Sample sample, Report report)
    {
        for (int i = 0; i < sample.Singles.Length; i++)
            report.Code(name, "Plan", sample.Singles[i], sample.OfSingles[i].Code, PlanInterpreter.Quantize(plan, sample.Singles[i]));
        for (int i = 0; i < sample.Doubles.Length; i++)
            report.Code(name, "Plan", sample.Doubles[i], sample.OfDoubles[i].Code, PlanInterpreter.Quantize(plan, sample.Doubles[i]));
        for (int i = 0; i < sample.Integers.Length; i++)
            report.Code(name, "Plan", sample.Integers[i], sample.OfIntegers[i].Code, PlanInterpreter.Quantize(plan, sample.Integers[i]));
        for (int i = 0; i < sample.Unsigned.Length; i++)
            report.Code(name, "Plan", sample.Unsigned[i], sample.OfUnsigned[i].Code, PlanInterpreter.Quantize(plan, sample.Unsigned[i]));
        var exact = new Exact(plan.Grid);
        if (plan.Grid.Bulk is { } body)
        {
            foreach (float x in sample.Singles)
                report.Code(name, "Plan, in the body of a span", x, body.Quantize(x), PlanInterpreter.QuantizeInBulk(plan, x));
            foreach (long code in sample.Codes)
                report.Value(name, "Plan, dequantize in the body of a span", code, exact.InBulk(code), PlanInterpreter.DequantizeInBulk(plan, code));
        }

        foreach (long code in sample.Codes)
            report.Value(name, "Plan, dequantize", code, Exact.NearestSingleByIntegers(plan.Grid, code), PlanInterpreter.Dequantize(plan, code));
    }
}
