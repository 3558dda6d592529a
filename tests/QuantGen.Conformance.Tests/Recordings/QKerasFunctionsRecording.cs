using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/qkeras-functions.zip</c>: quantized_relu, quantized_tanh, quantized_sigmoid and quantized_hswish, by the strings that QKeras was given.</summary>
internal static class QKerasFunctionsRecording
{
    /// <summary>Why a string that the notation refuses has no counterpart, by a part of the string.</summary>
    private static readonly (string Part, string Reason)[] Refused =
    [
        ("quantized_tanh(1", "a tanh of one bit, whose codes are −1 and 0"),
        ("negative_slope=", "a slope that leaves no code below 0"),
        ("alpha='auto", "a scale that is fitted to the data"),
    ];

    public static Recording Read()
    {
        var recording = new Recording();
        foreach (QKerasFunctionRun run in Runs().Where(run => run.IsQuantizer))
        {
            if (ReasonToLeaveOut(run) is { } reason)
                recording.LeaveOut(reason, run.Inputs.Length);
            else
                recording.Add(CaseOf(run));
        }

        return recording;
    }

    public static IReadOnlyList<QKerasFunctionRun> Runs()
    {
        using var zip = new GoldenZip("qkeras-functions.zip");
        return [.. zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Select(item => Run(zip, item))];
    }

    /// <summary>Our declaration, or the reason why there is none. QKeras' setting of its sigmoid is no part of a string.</summary>
    public static (UniformSpec? Spec, string? Error) SpecOf(string notation, string sigmoid)
    {
        NotationReading reading = NotationReader.Read(notation);
        if (reading.Spec is not UniformSpec read)
            return (null, reading.Error?.ToString());
        UniformSpec spec = read with { Notation = null };
        return ((sigmoid, spec.Function) switch
        {
            ("smooth", Function.HardSigmoid) => spec with { Function = Function.SmoothSigmoid },
            ("smooth", Function.HardTanh) => spec with { Function = Function.SmoothTanh },
            ("real", Function.HardSigmoid) => spec with { Function = Function.Sigmoid },
            // 2 · sigmoid(x) − 1 has the codes of a sigmoid with half of the step, less 1 / step.
            ("real", Function.HardTanh) => new() { Bits = spec.Bits, Scale = Math.ScaleB(1, -spec.Bits), ZeroPoint = -(1 << (spec.Bits - 1)), Function = Function.Sigmoid, Symmetric = spec.Symmetric },
            _ => spec,
        }, null);
    }

    private static QKerasFunctionRun Run(GoldenZip zip, JsonElement item) => new(
        item.GetProperty("id").GetString()!,
        item.GetProperty("notation").GetString()!,
        item.GetProperty("sigmoid").GetString() ?? "hard",
        item.GetProperty("params").Clone(),
        item.TryGetProperty("input", out JsonElement input) ? zip.Singles(input.GetString()!) : [])
    {
        Values = item.TryGetProperty("output", out JsonElement output) ? zip.Singles(output.GetString()!) : [],
        Step = item.TryGetProperty("step", out JsonElement step) ? step.GetDouble() : null,
        Law = item.TryGetProperty("law", out JsonElement law) ? zip.Integers(law.GetString()!) : null,
        Exception = item.TryGetProperty("exception", out JsonElement exception) ? exception.GetString() : null,
    };

    private static string? ReasonToLeaveOut(QKerasFunctionRun run)
    {
        if (run.Is("quantized_ulaw"))
            return "quantized_ulaw, which rounds before it compands";
        if (run.Is("quantized_relu") && run.Parameters.GetProperty("use_sigmoid").GetInt32() == 1)
            return "use_sigmoid, which rounds a sigmoid to every second code";
        if (run.Exception is not null)
            return "QKeras raises " + run.Exception;
        (UniformSpec? spec, string? error) = SpecOf(run.Notation, run.Sigmoid);
        return spec is not null ? null
            : Refused.FirstOrDefault(refused => run.Notation.Contains(refused.Part, StringComparison.Ordinal)).Reason ?? throw new InvalidOperationException(run.Notation + ": " + error);
    }

    private static GoldenCase CaseOf(QKerasFunctionRun run)
    {
        UniformSpec spec = SpecOf(run.Notation, run.Sigmoid).Spec!.WithDefaults();
        long[] codes = [.. run.Values.Select(run.CodeOf)];
        return new GoldenCase(FormattableString.Invariant($"{run.Notation}, sigmoid {run.Sigmoid}"), spec, run.Inputs, codes)
        {
            Law = run.Law,
            // The sigmoid that stands for a tanh has other values.
            Values = BinaryFormat.ToDouble(GridBuilder.Build(spec).Output.Scale) == run.Step ? run.Values : null,
            Departures = QKerasFunctionArithmetic.Of(run, spec, codes),
        };
    }
}
