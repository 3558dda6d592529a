using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

internal delegate void StochasticMethod<TElement>(ReadOnlySpan<float> source, ulong seed, ulong firstIndex, Span<TElement> destination);

internal delegate void StochasticFactorMethod<TElement, TFactor>(ReadOnlySpan<float> source, TFactor factor, ulong seed, ulong firstIndex, Span<TElement> destination);

internal delegate void StochasticChannelMethod<TElement, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, ulong seed, ulong firstIndex, Span<TElement> destination);

internal delegate void StochasticAffineMethod<TElement, TFactor>(ReadOnlySpan<float> source, TFactor factor, int zeroPoint, ulong seed, ulong firstIndex, Span<TElement> destination);

internal delegate void StochasticAffineChannelMethod<TElement, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, ulong seed, ulong firstIndex, Span<TElement> destination);

internal delegate void StochasticDeviationMethod<TElement, TFactor>(ReadOnlySpan<float> source, TFactor factor, float deviation, ulong seed, ulong firstIndex, Span<TElement> destination);

internal delegate void StochasticDeviationsMethod<TElement, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<float> deviations, int innerLength, ulong seed, ulong firstIndex, Span<TElement> destination);

/// <summary>The methods of a quantizer that round at random, over plain codes, whatever they take themselves.</summary>
internal abstract class StochasticSubject<TCode>
    where TCode : unmanaged
{
    protected const string Name = "QuantizeStochastic";

    /// <summary>Whether the methods are over spans, so that memory may overlap.</summary>
    public abstract bool HasSpans { get; }

    /// <summary>How many methods of the name there are.</summary>
    public abstract int Count { get; }

    public abstract Func<double, ulong, ulong, TCode> One();

    public abstract StochasticMethod<TCode> Many();

    public abstract Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor)
        where TFactor : unmanaged;

    public abstract StochasticMethod<TCode> Many<TFactor>(TFactor factor)
        where TFactor : unmanaged;

    public abstract StochasticChannelMethod<TCode, TFactor> ByChannel<TFactor>()
        where TFactor : unmanaged;

    public abstract Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor, int zeroPoint)
        where TFactor : unmanaged;

    public abstract StochasticMethod<TCode> Many<TFactor>(TFactor factor, int zeroPoint)
        where TFactor : unmanaged;

    public abstract StochasticAffineChannelMethod<TCode, TFactor> ByAffineChannel<TFactor>()
        where TFactor : unmanaged;

    /// <summary>Those with a factor and a deviation, which draw signs.</summary>
    public abstract Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor, float deviation)
        where TFactor : unmanaged;

    public abstract StochasticMethod<TCode> Many<TFactor>(TFactor factor, float deviation)
        where TFactor : unmanaged;

    public abstract StochasticDeviationsMethod<TCode, TFactor> ByChannelWithDeviations<TFactor>()
        where TFactor : unmanaged;

    /// <summary>The deterministic methods with factors, which refuse what those at random refuse.</summary>
    public abstract FactorMethod<float, TFactor, TCode> Deterministic<TFactor>()
        where TFactor : unmanaged;

    public abstract ChannelMethod<float, TFactor, TCode> DeterministicByChannel<TFactor>()
        where TFactor : unmanaged;

    public abstract AffineMethod<float, TFactor, TCode> DeterministicAffine<TFactor>()
        where TFactor : unmanaged;

    public abstract AffineChannelMethod<float, TFactor, TCode> DeterministicByAffineChannel<TFactor>()
        where TFactor : unmanaged;
}

/// <summary>Those over spans. <typeparamref name="TElement"/> is what they give: the plain code, or the struct of its size.</summary>
internal sealed class SpanStochasticSubject<TElement, TCode>(Type type) : StochasticSubject<TCode>
    where TElement : unmanaged
    where TCode : unmanaged
{
    public override bool HasSpans => true;

    public override int Count => Array.FindAll(type.GetMethods(), method => method.Name == Name).Length;

    public override Func<double, ulong, ulong, TCode> One()
    {
        Func<double, ulong, ulong, TElement> method = Find<Func<double, ulong, ulong, TElement>>();
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, seed, index));
    }

    public override StochasticMethod<TCode> Many()
    {
        StochasticMethod<TElement> method = Find<StochasticMethod<TElement>>();
        return (source, seed, firstIndex, destination) => method(source, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor)
    {
        Func<double, TFactor, ulong, ulong, TElement> method = Find<Func<double, TFactor, ulong, ulong, TElement>>();
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, factor, seed, index));
    }

    public override StochasticMethod<TCode> Many<TFactor>(TFactor factor)
    {
        StochasticFactorMethod<TElement, TFactor> method = Find<StochasticFactorMethod<TElement, TFactor>>();
        return (source, seed, firstIndex, destination) => method(source, factor, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override StochasticChannelMethod<TCode, TFactor> ByChannel<TFactor>()
    {
        StochasticChannelMethod<TElement, TFactor> method = Find<StochasticChannelMethod<TElement, TFactor>>();
        return (source, factors, innerLength, seed, firstIndex, destination) => method(source, factors, innerLength, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor, int zeroPoint)
    {
        Func<double, TFactor, int, ulong, ulong, TElement> method = Find<Func<double, TFactor, int, ulong, ulong, TElement>>();
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, factor, zeroPoint, seed, index));
    }

    public override StochasticMethod<TCode> Many<TFactor>(TFactor factor, int zeroPoint)
    {
        StochasticAffineMethod<TElement, TFactor> method = Find<StochasticAffineMethod<TElement, TFactor>>();
        return (source, seed, firstIndex, destination) => method(source, factor, zeroPoint, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override StochasticAffineChannelMethod<TCode, TFactor> ByAffineChannel<TFactor>()
    {
        StochasticAffineChannelMethod<TElement, TFactor> method = Find<StochasticAffineChannelMethod<TElement, TFactor>>();
        return (source, factors, zeroPoints, innerLength, seed, firstIndex, destination) => method(source, factors, zeroPoints, innerLength, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor, float deviation)
    {
        Func<double, TFactor, float, ulong, ulong, TElement> method = Find<Func<double, TFactor, float, ulong, ulong, TElement>>();
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, factor, deviation, seed, index));
    }

    public override StochasticMethod<TCode> Many<TFactor>(TFactor factor, float deviation)
    {
        StochasticDeviationMethod<TElement, TFactor> method = Find<StochasticDeviationMethod<TElement, TFactor>>();
        return (source, seed, firstIndex, destination) => method(source, factor, deviation, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override StochasticDeviationsMethod<TCode, TFactor> ByChannelWithDeviations<TFactor>()
    {
        StochasticDeviationsMethod<TElement, TFactor> method = Find<StochasticDeviationsMethod<TElement, TFactor>>();
        return (source, factors, deviations, innerLength, seed, firstIndex, destination) => method(source, factors, deviations, innerLength, seed, firstIndex, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override FactorMethod<float, TFactor, TCode> Deterministic<TFactor>()
    {
        FactorMethod<float, TFactor, TElement> method = EmittedMethod.Find<FactorMethod<float, TFactor, TElement>>(type, "Quantize");
        return (source, factor, destination) => method(source, factor, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override ChannelMethod<float, TFactor, TCode> DeterministicByChannel<TFactor>()
    {
        ChannelMethod<float, TFactor, TElement> method = EmittedMethod.Find<ChannelMethod<float, TFactor, TElement>>(type, "Quantize");
        return (source, factors, innerLength, destination) => method(source, factors, innerLength, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override AffineMethod<float, TFactor, TCode> DeterministicAffine<TFactor>()
    {
        AffineMethod<float, TFactor, TElement> method = EmittedMethod.Find<AffineMethod<float, TFactor, TElement>>(type, "Quantize");
        return (source, factor, zeroPoint, destination) => method(source, factor, zeroPoint, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    public override AffineChannelMethod<float, TFactor, TCode> DeterministicByAffineChannel<TFactor>()
    {
        AffineChannelMethod<float, TFactor, TElement> method = EmittedMethod.Find<AffineChannelMethod<float, TFactor, TElement>>(type, "Quantize");
        return (source, factors, zeroPoints, innerLength, destination) => method(source, factors, zeroPoints, innerLength, MemoryMarshal.Cast<TCode, TElement>(destination));
    }

    private TDelegate Find<TDelegate>()
        where TDelegate : Delegate => EmittedMethod.Find<TDelegate>(type, Name);
}
