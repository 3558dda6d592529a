using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>A dense layer: sums of products and a bias, and the map to the codes of the outputs.</summary>
/// <param name="Products">The sums of products, without the bias.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Order">The order of the weights.</param>
/// <param name="Bias">The biases.</param>
/// <param name="Channels">How the sum of each output is made of products and bias; one for all outputs, or one for each.</param>
internal sealed record DenseLayer(Accumulation Products, int Outputs, KernelOrder Order, LayerBias Bias, IReadOnlyList<LayerChannel> Channels)
{
    /// <summary>The map to the codes of the outputs; null if the outputs are the sums.</summary>
    public Requantization? Map { get; init; }

    public int Inputs => Products.Terms;

    /// <summary>Whether weights are packed.</summary>
    public bool IsPacked { get; init; }

    /// <summary>The elements of a kernel: weights, or bytes of packed ones.</summary>
    public long KernelLength => IsPacked ? (((long)Inputs * Outputs * Products.Weight.Grid.Bits) + 7) / 8 : (long)Inputs * Outputs;

    /// <summary>The least and the largest sum of any output.</summary>
    public BigInteger Min => Channels.Min(channel => channel.SumFactor * Products.MinOf(Inputs) + channel.BiasFactor * Bias.Min);

    public BigInteger Max => Channels.Max(channel => channel.SumFactor * Products.MaxOf(Inputs) + channel.BiasFactor * Bias.Max);

    /// <summary>The type of a sum: int or long; null if neither holds every sum.</summary>
    public SumType? Type => SumType.Int32.Holds(Min, Max) ? SumType.Int32 : SumType.Int64.Holds(Min, Max) ? SumType.Int64 : null;

    /// <summary>Whether outputs have factors of their own.</summary>
    public bool HasChannels => Channels.Count > 1;
}

/// <summary>The biases of a layer, as its method takes them.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="MinCode">The least code.</param>
/// <param name="MaxCode">The largest one.</param>
/// <param name="ZeroPoint">The zero point of the codes.</param>
/// <param name="Name">The quantizer; null if biases are integers in steps of the sum.</param>
internal sealed record LayerBias(string Type, BigInteger MinCode, BigInteger MaxCode, BigInteger ZeroPoint, string? Name)
{
    /// <summary>The least and the largest integer: a code less the zero point.</summary>
    public BigInteger Min => MinCode - ZeroPoint;

    public BigInteger Max => MaxCode - ZeroPoint;

    /// <summary>Biases of so many bits in steps of the sum.</summary>
    public static LayerBias OfBits(int bits) => new(bits <= 32 ? "int" : "long", -BigInteger.Pow(2, bits - 1), BigInteger.Pow(2, bits - 1) - 1, 0, null);

    public static LayerBias Of(Operand operand) => new(operand.CodeType.Keyword, operand.Grid.MinCode, operand.Grid.MaxCode, operand.ZeroPoint, operand.Name);

    /// <summary>Whether the type holds a number that is no bias.</summary>
    public bool NeedsCheck => SumType.Named(Type) is var type && (type.Min < MinCode || type.Max > MaxCode);
}

/// <summary>The sum of one output: <c>SumFactor · Σ products + BiasFactor · bias</c>, in multiples of a unit.</summary>
/// <param name="SumFactor">What a product counts.</param>
/// <param name="BiasFactor">What a bias counts.</param>
/// <param name="Unit">The value of the sum 1.</param>
internal sealed record LayerChannel(BigInteger SumFactor, BigInteger BiasFactor, Dyadic Unit)
{
    /// <summary>The channel of products and biases with these units: their largest common unit.</summary>
    public static LayerChannel Of(Dyadic product, Dyadic bias)
    {
        int exponent = System.Math.Min(product.Exponent, bias.Exponent);
        BigInteger products = product.Mantissa << (product.Exponent - exponent), biases = bias.Mantissa << (bias.Exponent - exponent), common = BigInteger.GreatestCommonDivisor(products, biases);
        return new(products / common, biases / common, new(common, exponent));
    }
}

/// <summary>The range of sums that a requantizer reads, where it is not that of its accumulator.</summary>
/// <param name="Type">Their type.</param>
/// <param name="Min">The least sum.</param>
/// <param name="Max">The largest sum.</param>
/// <param name="Units">The value of the sum 1 of each channel; null if the scales of input and weight give it.</param>
internal sealed record LayerSums(string Type, BigInteger Min, BigInteger Max, Collections.EquatableArray<Dyadic>? Units);
