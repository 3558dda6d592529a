using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using QuantGen.Conformance.Laws;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>
/// The methods over arrays that round at random; not from the start of the arrays on, so that a forgotten index shows.
/// <typeparamref name="TElement"/> is what is in the arrays: the plain code, or the struct of its size.
/// </summary>
internal sealed class ArrayStochasticSubject<TElement, TCode>(Type type) : StochasticSubject<TCode>
    where TElement : unmanaged
    where TCode : unmanaged
{
    private const int Before = 3, BeforeDestination = 1;

    private delegate void Method(float[] source, int sourceIndex, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void OfFactor<TFactor>(float[] source, int sourceIndex, TFactor factor, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void OfChannels<TFactor>(float[] source, int sourceIndex, TFactor[] factors, int innerLength, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void OfDeviation<TFactor>(float[] source, int sourceIndex, TFactor factor, float deviation, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void OfDeviations<TFactor>(float[] source, int sourceIndex, TFactor[] factors, float[] deviations, int innerLength, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void DeterministicOfFactor<TFactor>(float[] source, int sourceIndex, TFactor factor, TElement[] destination, int destinationIndex, int count);

    private delegate void DeterministicOfChannels<TFactor>(float[] source, int sourceIndex, TFactor[] factors, int innerLength, TElement[] destination, int destinationIndex, int count);

    private delegate void OfAffine<TFactor>(float[] source, int sourceIndex, TFactor factor, int zeroPoint, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void OfAffineChannels<TFactor>(float[] source, int sourceIndex, TFactor[] factors, int[] zeroPoints, int innerLength, ulong seed, ulong firstIndex, TElement[] destination, int destinationIndex, int count);

    private delegate void DeterministicOfAffine<TFactor>(float[] source, int sourceIndex, TFactor factor, int zeroPoint, TElement[] destination, int destinationIndex, int count);

    private delegate void DeterministicOfAffineChannels<TFactor>(float[] source, int sourceIndex, TFactor[] factors, int[] zeroPoints, int innerLength, TElement[] destination, int destinationIndex, int count);

    public override bool HasSpans => false;

    public override int Count => type.GetMethods().Count(method => method.Name == Name);

    public override Func<double, ulong, ulong, TCode> One()
    {
        Func<double, ulong, ulong, TElement> method = EmittedMethod.Find<Func<double, ulong, ulong, TElement>>(type, Name);
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, seed, index));
    }

    public override StochasticMethod<TCode> Many()
    {
        Method method = EmittedMethod.Find<Method>(type, Name);
        return (source, seed, firstIndex, destination) =>
            Run(source, destination, (from, to, count) => method(from, Before, seed, firstIndex, to, BeforeDestination, count));
    }

    public override Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor)
    {
        Func<double, TFactor, ulong, ulong, TElement> method = EmittedMethod.Find<Func<double, TFactor, ulong, ulong, TElement>>(type, Name);
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, factor, seed, index));
    }

    public override StochasticMethod<TCode> Many<TFactor>(TFactor factor)
    {
        OfFactor<TFactor> method = EmittedMethod.Find<OfFactor<TFactor>>(type, Name);
        return (source, seed, firstIndex, destination) =>
            Run(source, destination, (from, to, count) => method(from, Before, factor, seed, firstIndex, to, BeforeDestination, count));
    }

    public override StochasticChannelMethod<TCode, TFactor> ByChannel<TFactor>()
    {
        OfChannels<TFactor> method = EmittedMethod.Find<OfChannels<TFactor>>(type, Name);
        return (source, factors, innerLength, seed, firstIndex, destination) =>
        {
            TFactor[] entries = [.. factors];
            Run(source, destination, (from, to, count) => method(from, Before, entries, innerLength, seed, firstIndex, to, BeforeDestination, count));
        };
    }

    public override Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor, int zeroPoint)
    {
        Func<double, TFactor, int, ulong, ulong, TElement> method = EmittedMethod.Find<Func<double, TFactor, int, ulong, ulong, TElement>>(type, Name);
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, factor, zeroPoint, seed, index));
    }

    public override StochasticMethod<TCode> Many<TFactor>(TFactor factor, int zeroPoint)
    {
        OfAffine<TFactor> method = EmittedMethod.Find<OfAffine<TFactor>>(type, Name);
        return (source, seed, firstIndex, destination) =>
            Run(source, destination, (from, to, count) => method(from, Before, factor, zeroPoint, seed, firstIndex, to, BeforeDestination, count));
    }

    public override StochasticAffineChannelMethod<TCode, TFactor> ByAffineChannel<TFactor>()
    {
        OfAffineChannels<TFactor> method = EmittedMethod.Find<OfAffineChannels<TFactor>>(type, Name);
        return (source, factors, zeroPoints, innerLength, seed, firstIndex, destination) =>
        {
            (TFactor[] entries, int[] zeros) = ([.. factors], [.. zeroPoints]);
            Run(source, destination, (from, to, count) => method(from, Before, entries, zeros, innerLength, seed, firstIndex, to, BeforeDestination, count));
        };
    }

    public override Func<double, ulong, ulong, TCode> One<TFactor>(TFactor factor, float deviation)
    {
        Func<double, TFactor, float, ulong, ulong, TElement> method = EmittedMethod.Find<Func<double, TFactor, float, ulong, ulong, TElement>>(type, Name);
        return (value, seed, index) => Unsafe.BitCast<TElement, TCode>(method(value, factor, deviation, seed, index));
    }

    public override StochasticMethod<TCode> Many<TFactor>(TFactor factor, float deviation)
    {
        OfDeviation<TFactor> method = EmittedMethod.Find<OfDeviation<TFactor>>(type, Name);
        return (source, seed, firstIndex, destination) =>
            Run(source, destination, (from, to, count) => method(from, Before, factor, deviation, seed, firstIndex, to, BeforeDestination, count));
    }

    public override StochasticDeviationsMethod<TCode, TFactor> ByChannelWithDeviations<TFactor>()
    {
        OfDeviations<TFactor> method = EmittedMethod.Find<OfDeviations<TFactor>>(type, Name);
        return (source, factors, deviations, innerLength, seed, firstIndex, destination) =>
        {
            TFactor[] entries = [.. factors];
            float[] divisors = [.. deviations];
            Run(source, destination, (from, to, count) => method(from, Before, entries, divisors, innerLength, seed, firstIndex, to, BeforeDestination, count));
        };
    }

    public override FactorMethod<float, TFactor, TCode> Deterministic<TFactor>()
    {
        DeterministicOfFactor<TFactor> method = EmittedMethod.Find<DeterministicOfFactor<TFactor>>(type, "Quantize");
        return (source, factor, destination) => Run(source, destination, (from, to, count) => method(from, Before, factor, to, BeforeDestination, count));
    }

    public override ChannelMethod<float, TFactor, TCode> DeterministicByChannel<TFactor>()
    {
        DeterministicOfChannels<TFactor> method = EmittedMethod.Find<DeterministicOfChannels<TFactor>>(type, "Quantize");
        return (source, factors, innerLength, destination) =>
        {
            TFactor[] entries = [.. factors];
            Run(source, destination, (from, to, count) => method(from, Before, entries, innerLength, to, BeforeDestination, count));
        };
    }

    public override AffineMethod<float, TFactor, TCode> DeterministicAffine<TFactor>()
    {
        DeterministicOfAffine<TFactor> method = EmittedMethod.Find<DeterministicOfAffine<TFactor>>(type, "Quantize");
        return (source, factor, zeroPoint, destination) => Run(source, destination, (from, to, count) => method(from, Before, factor, zeroPoint, to, BeforeDestination, count));
    }

    public override AffineChannelMethod<float, TFactor, TCode> DeterministicByAffineChannel<TFactor>()
    {
        DeterministicOfAffineChannels<TFactor> method = EmittedMethod.Find<DeterministicOfAffineChannels<TFactor>>(type, "Quantize");
        return (source, factors, zeroPoints, innerLength, destination) =>
        {
            (TFactor[] entries, int[] zeros) = ([.. factors], [.. zeroPoints]);
            Run(source, destination, (from, to, count) => method(from, Before, entries, zeros, innerLength, to, BeforeDestination, count));
        };
    }

    private static void Run(ReadOnlySpan<float> source, Span<TCode> destination, Action<float[], TElement[], int> method)
    {
        float[] from = [.. new float[Before], .. source];
        TElement[] to = [.. new TElement[BeforeDestination], .. MemoryMarshal.Cast<TCode, TElement>(destination)];
        method(from, to, source.Length);
        MemoryMarshal.Cast<TElement, TCode>(to.AsSpan(BeforeDestination)).CopyTo(destination);
    }
}
