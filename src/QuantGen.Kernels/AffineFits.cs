namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>The factor and the zero point that a rule finds for all elements.</summary>
    public static TFactor FitAffine<TFactors, TFactor>(ReadOnlySpan<float> source, out int zeroPoint, AffineRule rule, int minExponent = 0, int maxExponent = 0)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        NewFit<TFactors, TFactor>(rule, minExponent, maxExponent, out AffineFit fit);
        FitChannel(new Channel(source, 0, 1, Math.Max(source.Length, 1), default), ref fit);
        zeroPoint = fit.ZeroPoint;
        return TFactors.Of(fit);
    }

    /// <summary>The factor and the zero point that a rule finds for the elements of each channel.</summary>
    public static void FitAffine<TFactors, TFactor>(ReadOnlySpan<float> source, int innerLength, Span<TFactor> factors, Span<int> zeroPoints, AffineRule rule, int minExponent = 0, int maxExponent = 0)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckChannels(factors.Length, innerLength, TFactors.Name);
        CheckEntries(MemoryMarshal.AsBytes(source), MemoryMarshal.AsBytes(factors), TFactors.Name);
        CheckEntries(MemoryMarshal.AsBytes(source), MemoryMarshal.AsBytes(zeroPoints), nameof(zeroPoints));
        CheckZeroPoints(zeroPoints.Length, factors.Length);
        NewFit<TFactors, TFactor>(rule, minExponent, maxExponent, out AffineFit fit);
        Span<float> buffer = stackalloc float[Gather];
        for (int channel = 0; channel < factors.Length; channel++)
        {
            AffineFit ofChannel = fit;
            FitChannel(new Channel(source, channel, factors.Length, innerLength, buffer), ref ofChannel);
            factors[channel] = TFactors.Of(ofChannel);
            zeroPoints[channel] = ofChannel.ZeroPoint;
        }
    }

    private static void NewFit<TFactors, TFactor>(AffineRule rule, int minExponent, int maxExponent, out AffineFit fit)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        fit = new AffineFit
        {
            Scale = TSpecification.Scale, MinCode = TSpecification.MinCode, MaxCode = TSpecification.MaxCode, FirstExponent = TSpecification.FirstExponent, LastExponent = TSpecification.LastExponent, Rule = rule,
        };
        TFactors.Bound(ref fit, minExponent, maxExponent);
    }

    private static void FitChannel(Channel channel, ref AffineFit fit)
    {
        fit.Begin();
        Extend(channel, ref fit.Least, ref fit.Most);
        fit.End();
    }
}
