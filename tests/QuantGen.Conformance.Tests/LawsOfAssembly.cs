using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests;

/// <summary>The laws for a few quantizers in an assembly of their own, with the vectors of this process.</summary>
internal static class LawsOfAssembly
{
    private const string Scope =
        "using QuantGen; using static QuantGen.Alpha; using static QuantGen.Fit; using static QuantGen.NaNCode; using static QuantGen.Overflow; using static QuantGen.Profile; using static QuantGen.Rounding; using static QuantGen.Function;\n";

    /// <summary>The generated text of an assembly, for several checks.</summary>
    /// <param name="specs">What is declared.</param>
    /// <param name="isChecked">Whether the assembly has arithmetic checked for overflow.</param>
    public static Compilation Generate(IReadOnlyList<FormatSpec> specs, bool isChecked = false) =>
        GeneratedAssembly.Generate("Few", Scope + string.Concat(specs.Select((spec, i) => $"[{FormatFamily.Of(spec).Canonical(spec)}] public static partial class {NameOf(i)};\n")), isChecked);

    /// <param name="specs">What is declared.</param>
    /// <param name="isChecked">Whether the assembly has arithmetic checked for overflow.</param>
    public static Report Check(IReadOnlyList<FormatSpec> specs, bool isChecked = false) => Check(specs, GeneratedAssembly.Load(Generate(specs, isChecked)), untilFailure: false);

    /// <summary>With a changed text, up to the first quantizer that fails.</summary>
    /// <param name="specs">What is declared.</param>
    /// <param name="generated">What is generated for that.</param>
    /// <param name="change">What happens to each generated text before it is compiled.</param>
    public static Report CheckBroken(IReadOnlyList<FormatSpec> specs, Compilation generated, Func<string, string> change) =>
        Check(specs, GeneratedAssembly.Load(generated, change), untilFailure: true);

    private static Report Check(IReadOnlyList<FormatSpec> specs, Assembly assembly, bool untilFailure)
    {
        MethodInfo check = typeof(LawsOfAssembly).GetMethod(nameof(CheckOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        var report = new Report();
        for (int i = 0; i < specs.Count && !(untilFailure && report.FailureCount > 0); i++)
        {
            Type type = assembly.GetType(NameOf(i), throwOnError: true)!;
            check.MakeGenericMethod(type.GetField("MinCode")!.FieldType).Invoke(null, [type, specs[i], report, untilFailure]);
        }

        return report;
    }

    private static void CheckOne<TCode>(Type type, FormatSpec spec, Report report, bool untilFailure)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Subject<TCode> subject = ReflectedSubject.Of<TCode, TCode>(type, spec, spans: true, withVectors: true);
        Sample sample = Sampling.Of(subject.Grid);
        // Random rounding first: few quantizers have it, and what is broken of it fails there alone.
        Action[] laws =
        [
            () => StochasticLaws.Check(subject, new SpanStochasticSubject<TCode, TCode>(type), sample, report), () => ScalarLaws.Check(subject, sample, report),
            () => SpanLaws.Check(subject, sample, report), () => RefusalLaws.Check(subject, report), () => AlphaLaws.Check<TCode, TCode>(subject, report),
        ];
        for (int i = 0; i < laws.Length && !(untilFailure && report.FailureCount > 0); i++)
            laws[i]();
    }

    private static string NameOf(int index) => FormattableString.Invariant($"Format{index}");
}
