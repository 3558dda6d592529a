using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Collections;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Finds the faults of a dense layer's arguments, and builds it.</summary>
internal static class DenseChecker
{
    /// <summary>The most bits of a bias: a sum has one more.</summary>
    private const int MaxBiasBits = 63;

    /// <summary>The bits of sums with inputs of more than 8 bits, as TensorFlow Lite's arithmetic supports them.</summary>
    private const int WideSumBits = 48;

    private static readonly RecentCache<DenseSpec, DenseLayer> Built = new(capacity: 64, BuildNew);

    /// <summary>Whether every format is known and has no error.</summary>
    public static bool HasOperands(DenseSpec spec) => spec is { Input.Spec: not null, Weight.Spec: not null } && (spec.Output is null || spec.Output.Spec is not null) && (spec.Bias is null || spec.Bias.Spec is not null);

    /// <summary>Every fault. An operand with an error of its own has been reported already.</summary>
    public static IReadOnlyList<Fault> Check(DenseSpec spec)
    {
        Fault[] faults = [.. AccumulatorChecker.OfOperands(spec.Products with { Bias = spec.Bias }), .. OfOutput(spec), .. OfSizes(spec), .. OfBias(spec), .. OfArguments(spec)];
        return faults.Any(fault => fault.IsError) || !HasOperands(spec) ? faults : [.. faults, .. OfRange(spec)];
    }

    /// <summary>The layer of a spec whose operands and arguments have no error.</summary>
    public static DenseLayer Build(DenseSpec spec) => Built[spec];

    private static DenseLayer BuildNew(DenseSpec spec)
    {
        DenseLayer layer = WithoutMap(spec);
        return spec.Output is null ? layer : layer with { Map = RequantizerChecker.Build(MapOf(spec, layer)) };
    }

    private static DenseLayer WithoutMap(DenseSpec spec)
    {
        Accumulation products = AccumulatorChecker.Build(spec.Products);
        LayerBias bias = spec.Bias is { } format ? LayerBias.Of(Operands.Of(format)) : LayerBias.OfBits(spec.BiasBits ?? DefaultBiasBits(products));
        Dyadic[] factors = [.. RequantizerChecker.FactorsOf(spec.WeightExponents, spec.WeightAlphas).DefaultIfEmpty(1)];
        Dyadic? unit = spec.Bias is null ? null : Operands.Of(spec.Bias).Unit;
        return new(products, spec.Outputs!.Value, spec.KernelOrder, bias, [.. factors.Select(factor => unit is { } ofBias ? LayerChannel.Of(products.Scale * factor, ofBias) : new(1, 1, products.Scale * factor))]) { IsPacked = spec.PackedKernel == true };
    }

    /// <summary>The bits of a bias that leave sums an int, or a number of 48 bits, or if products alone are more a long; at least 1.</summary>
    private static int DefaultBiasBits(Accumulation products)
    {
        int most = products.SafeBits < SumType.Int32.Bits && products.Input.CodeType.Bits <= 8 ? SumType.Int32.Bits : WideSumBits;
        return products.BiasBitsFor(most) is > 0 and var bits ? bits : System.Math.Max(1, products.BiasBitsFor(SumType.Int64.Bits));
    }

    /// <summary>The map with the range of the sums. Their units are stated if a product or a bias counts more than once.</summary>
    private static RequantizerSpec MapOf(DenseSpec spec, DenseLayer layer)
    {
        bool isAligned = layer.Channels.Any(channel => !channel.SumFactor.IsOne) || (layer.HasChannels && spec.Bias is not null);
        return spec.Map with { Sums = new(layer.Type!.Keyword, layer.Min, layer.Max, isAligned ? new EquatableArray<Dyadic>(layer.Channels.Select(channel => channel.Unit)) : null) };
    }

    private static IEnumerable<Fault> OfOutput(DenseSpec spec)
    {
        const string argument = nameof(DenseAttribute.Output);
        if (spec.Output is { } output)
            return [.. OperandFaults.OfQuantizer(output, argument), .. RequantizerChecker.OfTo(spec.Map, argument)];
        return new (string Argument, bool IsStated)[]
        {
            (nameof(spec.Profile), spec.Profile is not null), (nameof(spec.Rounding), spec.Rounding is not null), (nameof(spec.Function), spec.Function is not null), (nameof(spec.LowerBound), spec.LowerBound is not null), (nameof(spec.UpperBound), spec.UpperBound is not null),
            (nameof(spec.WeightExponents), spec.WeightExponents is not null), (nameof(spec.WeightAlphas), spec.WeightAlphas is not null), (nameof(spec.SingleRounding), spec.SingleRounding is not null),
        }.Where(pair => pair.IsStated).Select(pair => OperandFaults.WithoutEffect(pair.Argument, $"{pair.Argument} belongs to a layer that names a format of its outputs, and these outputs are sums; leave it out, or name the format"));
    }

    private static IEnumerable<Fault> OfSizes(DenseSpec spec)
    {
        foreach ((string argument, int? size) in new[] { (nameof(spec.Inputs), spec.Inputs), (nameof(spec.Outputs), spec.Outputs) })
        {
            if (size is not >= 1)
            {
                yield return new(FaultCode.LayerSizeInvalid, argument, size is { } stated
                    ? Invariant($"{argument} = {stated} is no size of a layer; state 1 to {int.MaxValue}")
                    : Invariant($"The number of {argument.ToLowerInvariant()} is missing; state {argument}, 1 to {int.MaxValue}"));
            }
        }

        if (spec is { Inputs: >= 1 and var inputs, Outputs: >= 1 and var outputs } && (long)inputs * outputs > int.MaxValue)
            yield return new(FaultCode.LayerSizeInvalid, nameof(spec.Outputs), Invariant($"{inputs} inputs and {outputs} outputs have {(long)inputs * outputs} weights, and a span has up to {int.MaxValue} elements; divide the outputs among several layers"));
    }

    private static IEnumerable<Fault> OfBias(DenseSpec spec)
    {
        if (spec.BiasBits is < 1 or > MaxBiasBits)
            yield return new(FaultCode.BitsOutOfRange, nameof(spec.BiasBits), Invariant($"BiasBits = {spec.BiasBits} is not supported; a bias has 1 to {MaxBiasBits}"));
        if (spec is { Bias: not null, BiasBits: not null })
            yield return AccumulatorChecker.TwoBiases();
    }

    private static IEnumerable<Fault> OfArguments(DenseSpec spec)
    {
        if (spec.KernelOrder is not (KernelOrder.OutputsByInputs or KernelOrder.InputsByOutputs))
            yield return OperandFaults.Undefined(nameof(spec.KernelOrder), spec.KernelOrder, "OutputsByInputs or InputsByOutputs");
        if (spec is { PackedKernel: true, Weight.Spec: not null } && Operands.GridOf(spec.Weight) is { Bits: not (1 or 2 or 4) and var bits })
            yield return new(FaultCode.BitsOutOfRange, nameof(spec.PackedKernel), Invariant($"The codes of '{spec.Weight.Name}' have {bits} bits, and packed weights have 1, 2 or 4; leave out PackedKernel, or name another quantizer"));
        if (spec.Target is not (Target.Any or Target.IntegerOnly))
            yield return OperandFaults.Undefined(nameof(spec.Target), spec.Target, "Any or IntegerOnly");
        if (spec.Output is null)
            yield break;
        foreach (Fault fault in RequantizerChecker.OfArguments(spec.Map).Concat(RequantizerChecker.OfFactors(spec.Map)))
            yield return fault;
        foreach ((string argument, int? count) in new[] { (nameof(spec.WeightExponents), spec.WeightExponents?.Count), (nameof(spec.WeightAlphas), spec.WeightAlphas?.Count) })
        {
            if (count is > 0 && spec.Outputs is >= 1 && count != spec.Outputs)
                yield return new(FaultCode.FactorsInvalid, argument, Invariant($"{argument} has {count} entries, and the layer has {spec.Outputs} outputs; state one for each"));
        }
    }

    private static IEnumerable<Fault> OfRange(DenseSpec spec)
    {
        DenseLayer layer = WithoutMap(spec);
        if (spec.Bias is { } bias && spec.Profile is not (null or Profile.Exact) && layer.Channels.Any(channel => !channel.SumFactor.IsOne || layer.HasChannels))
        {
            yield return new(FaultCode.BiasNotCombinable, nameof(spec.Bias), $"Profile = {spec.Profile} adds a bias in steps of the sum, {Wording.StepOfSum(layer.Products.Scale)}{(layer.HasChannels ? " times the factor of its output" : "")}, and that of '{bias.Name}' is {Wording.Step(Operands.Of(bias).Unit)}; leave out Bias, and pass biases in steps of the sum");
            yield break;
        }

        if (layer.Type is null)
        {
            yield return new(FaultCode.SumNotHeld, nameof(spec.Inputs), $"A sum of {NumberText.Integer(layer.Inputs)} products and a bias lies between {NumberText.Integer(layer.Min)} and {NumberText.Integer(layer.Max)}, more than a long holds; name quantizers with fewer bits{(spec.BiasBits is null ? "" : ", or state fewer BiasBits")}");
            yield break;
        }

        if (spec.Output is null)
            yield break;
        foreach (Fault fault in RequantizerChecker.OfResult(MapOf(spec, layer)))
            yield return fault;
    }
}
