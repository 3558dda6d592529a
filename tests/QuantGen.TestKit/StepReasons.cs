using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Generator;

namespace QuantGen.TestKit;

/// <summary>Why each of the generator's own steps ran, and with which values; the compiler's steps beside them are left out.</summary>
internal static class StepReasons
{
    /// <summary>The two output steps, which the compiler does not tell apart by name.</summary>
    public const string QuantizerFiles = nameof(QuantizerFiles), KernelFile = nameof(KernelFile);

    public static readonly IReadOnlyList<string> Steps =
        [StepNames.ReadEnvironment, StepNames.ReadDeclarations, StepNames.Lower, StepNames.UniteKernelParts, QuantizerFiles, KernelFile];

    /// <summary>The reasons of a step's outputs, "Cached, New", in ordinal order: a table is the same whatever order the compiler visits trees in.</summary>
    public static string Of(GeneratorRunResult result, string step) => string.Join(", ",
        Outputs(result, step).Select(output => output.Reason.ToString()).OrderBy(reason => reason, StringComparer.Ordinal));

    public static IReadOnlyList<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRunResult result, string step) => step switch
    {
        QuantizerFiles => FileOutputs(result, static input => input is (Artefact, TargetEnvironment)),
        KernelFile => FileOutputs(result, static input => input is (KernelParts, TargetEnvironment)),
        _ => result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).ToList() : [],
    };

    private static List<(object Value, IncrementalStepRunReason Reason)> FileOutputs(GeneratorRunResult result, Func<object, bool> belongs) => result.TrackedOutputSteps
        .SelectMany(pair => pair.Value)
        .Where(run => run.Inputs.Any(input => belongs(input.Source.Outputs[input.OutputIndex].Value)))
        .SelectMany(run => run.Outputs)
        .ToList();
}
