using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Grid;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Tests;

/// <summary>The laws for a few quantizers in an assembly of their own, with the vectors of this process.</summary>
internal static class LawsOfAssembly
{
    private const string Scope =
        "using QuantGen; using static QuantGen.Alpha; using static QuantGen.NaNCode; using static QuantGen.Overflow; using static QuantGen.Profile; using static QuantGen.Rounding;\n";

    /// <param name="specs">What is declared.</param>
    /// <param name="change">What happens to each generated text before it is compiled.</param>
    /// <param name="isChecked">Whether the assembly has arithmetic checked for overflow.</param>
    public static Report Check(IReadOnlyList<QuantizerSpec> specs, Func<string, string>? change = null, bool isChecked = false)
    {
        string source = Scope + string.Concat(specs.Select((spec, i) => $"[{FormatNames.Canonical(spec)}] public static partial class {NameOf(i)};\n"));
        Assembly assembly = GeneratedAssembly.Load("Few", source, change, isChecked);
        MethodInfo check = typeof(LawsOfAssembly).GetMethod(nameof(CheckOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        var report = new Report();
        for (int i = 0; i < specs.Count; i++)
        {
            Type type = assembly.GetType(NameOf(i), throwOnError: true)!;
            check.MakeGenericMethod(type.GetField("MinCode")!.FieldType).Invoke(null, [type, specs[i], report]);
        }

        return report;
    }

    private static void CheckOne<TCode>(Type type, QuantizerSpec spec, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Subject<TCode> subject = ReflectedSubject.Of<TCode, TCode>(type, spec, spans: true, withVectors: true);
        Sample sample = Sampling.Of(subject.Grid);
        ScalarLaws.Check(subject, sample, report);
        SpanLaws.Check(subject, sample, report);
        RefusalLaws.Check(subject, report);
        AlphaLaws.Check<TCode, TCode>(subject, report);
    }

    private static string NameOf(int index) => FormattableString.Invariant($"Format{index}");
}
