using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Conditions;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Core.Members;
using QuantGen.Core.Pipelines;

namespace QuantGen.Analyzers.CallSites;

/// <summary>QG0306 to QG0308 at the methods of accumulators, requantizers, lookups and layers.</summary>
internal static class PipelineRules
{
    public static void Call(CallSite site, IInvocationOperation invocation)
    {
        switch (site.Sources.Pipelines.Find(invocation.TargetMethod.ContainingType))
        {
            case AccumulatorPipeline sum:
                Codes(site, invocation, "input", sum.Input);
                Codes(site, invocation, "weights", sum.Weight);
                Codes(site, invocation, "weight", sum.Weight);
                if (sum.Bias is { } bias)
                    Codes(site, invocation, "bias", bias);
                else if (sum.Sum.BiasBits is not null && PipelineMethods.Argument(invocation, "bias") is { } number)
                    site.Report(CodeFaults.OfBias(sum.Name, sum.Sum, new RangeReader(site.Sources).Read(number)), number, number);
                Lengths(site, invocation, "input", "weights");
                Lengths(site, invocation, "weights", "input");
                break;
            case RequantizerPipeline requantizer:
                if (requantizer.From is { } from)
                    Codes(site, invocation, "code", "source", from);
                else if (requantizer.Sums is { } sums && PipelineMethods.Argument(invocation, "sum") is { } value)
                    Sum(site, sums, value);
                Lengths(site, invocation, "source", "destination");
                break;
            case DensePipeline dense:
                Codes(site, invocation, "input", dense.Input);
                if (!dense.Layer.IsPacked)
                    Codes(site, invocation, "kernel", dense.Weight);
                if (dense.Bias is { } ofBias)
                    Codes(site, invocation, "bias", ofBias);
                if (dense.Output is { } output && invocation.TargetMethod.Name == DenseMembers.ArgMax)
                    Codes(site, invocation, "output", output);
                Shapes(site, invocation, dense.Layer);
                break;
            case LookupPipeline lookup:
                Codes(site, invocation, "code", "source", lookup.From);
                Lengths(site, invocation, "source", "destination");
                break;
        }
    }

    private static void Codes(CallSite site, IInvocationOperation invocation, string one, string many, Quantizer quantizer)
    {
        Codes(site, invocation, one, quantizer);
        Codes(site, invocation, many, quantizer);
    }

    private static void Codes(CallSite site, IInvocationOperation invocation, string parameter, Quantizer quantizer)
    {
        if (PipelineMethods.Argument(invocation, parameter) is not { } argument)
            return;
        if (NumberTypes.Of(argument.Type) is not null)
            CodeRules.Argument(site, quantizer, argument, invocation.TargetMethod.Name);
        else
            CodeRules.Elements(site, quantizer, argument, invocation.TargetMethod.Name);
    }

    /// <summary>A sum of another accumulator, or none of this one.</summary>
    private static void Sum(CallSite site, AccumulatorPipeline sums, IOperation value)
    {
        if (CodeOrigin.OfSum(value, site.Sources) is { } giver)
            site.Report(CodeFaults.OfOtherSum(giver.Name, giver.Sum.Scale, sums.Name, sums.Sum.Scale), value);
        else
            site.Report(CodeFaults.OfSum(sums.Name, sums.Sum, new RangeReader(site.Sources).Read(value)), value, value);
    }

    /// <summary>The buffers of a layer, each of which has one length.</summary>
    private static void Shapes(CallSite site, IInvocationOperation invocation, DenseLayer layer)
    {
        var reader = new RangeReader(site.Sources);
        foreach ((string name, int expected) in new[] { ("input", layer.Inputs), ("kernel", (int)layer.KernelLength), ("bias", layer.Outputs), ("folded", layer.Outputs), ("output", layer.Outputs) })
        {
            // Arrays that come with an index may be longer.
            if (PipelineMethods.Argument(invocation, name) is { } buffer && PipelineMethods.Argument(invocation, name + "Index") is null && ElementReader.Length(buffer, reader) is { } length && !Guards.SpeakOfLength(buffer))
                site.Report(CodeFaults.OfShape(invocation.TargetMethod.Name, name, length, expected), buffer, buffer);
        }
    }

    private static void Lengths(CallSite site, IInvocationOperation invocation, string needing, string needed)
    {
        if (PipelineMethods.Argument(invocation, needing) is not { } from || PipelineMethods.Argument(invocation, needed) is not { } to)
            return;
        var reader = new RangeReader(site.Sources);
        if (ElementReader.Length(from, reader) is { } least && ElementReader.Length(to, reader) is { } length && !Guards.SpeakOfLength(from) && !Guards.SpeakOfLength(to))
            site.Report(CodeFaults.OfLength(invocation.TargetMethod.Name, least, length, needed), to, from, to);
    }
}
