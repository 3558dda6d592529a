namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Elements that are gathered at a time.</summary>
    private const int Gather = 512;

    /// <summary>The factor that a rule finds for all elements.</summary>
    public static TFactor FitFactor<TFactors, TFactor>(ReadOnlySpan<float> source, Fit rule, int minExponent = 0, int maxExponent = 0)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        NewFit<TFactors, TFactor>(rule, minExponent, maxExponent, out FactorFit fit);
        FitChannel(new Channel(source, 0, 1, Math.Max(source.Length, 1), default), ref fit);
        return TFactors.Of(fit);
    }

    /// <summary>The factor that a rule finds for the elements of each channel.</summary>
    public static void FitFactors<TFactors, TFactor>(ReadOnlySpan<float> source, int innerLength, Span<TFactor> factors, Fit rule, int minExponent = 0, int maxExponent = 0)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckChannels(factors.Length, innerLength, TFactors.Name);
        CheckEntries(MemoryMarshal.AsBytes(source), MemoryMarshal.AsBytes(factors), TFactors.Name);
        NewFit<TFactors, TFactor>(rule, minExponent, maxExponent, out FactorFit fit);
        int lanes = innerLength == 1 && HasVectors ? LanesAcross(factors.Length) : 0;
        if (lanes > 0)
        {
            Span<FactorFit> fits = stackalloc FactorFit[lanes];
            for (int start = 0; start < factors.Length; start += lanes)
            {
                // The last vector overlaps the one before.
                start = Math.Min(start, factors.Length - lanes);
                fits.Fill(fit);
                FitAcross(source.Slice(Math.Min(start, source.Length)), factors.Length, fits);
                for (int lane = 0; lane < lanes; lane++)
                    factors[start + lane] = TFactors.Of(fits[lane]);
            }

            return;
        }

        Span<float> buffer = stackalloc float[Gather];
        for (int channel = 0; channel < factors.Length; channel++)
        {
            FactorFit ofChannel = fit;
            FitChannel(new Channel(source, channel, factors.Length, innerLength, buffer), ref ofChannel);
            factors[channel] = TFactors.Of(ofChannel);
        }
    }

    private static void NewFit<TFactors, TFactor>(Fit rule, int minExponent, int maxExponent, out FactorFit fit)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        fit = new FactorFit
        {
            Scale = TSpecification.Scale,
            MinSteps = TSpecification.MinSteps,
            MaxSteps = TSpecification.MaxSteps,
            ReachBelow = TSpecification.ReachBelow,
            ReachAbove = TSpecification.ReachAbove,
            Epsilon = TSpecification.Epsilon,
            LeastStep = TSpecification.LeastStep,
            FirstExponent = TSpecification.FirstExponent,
            LastExponent = TSpecification.LastExponent,
            Rule = rule,
        };
        TFactors.Bound(ref fit, minExponent, maxExponent);
    }

    private static void FitChannel(Channel channel, ref FactorFit fit)
    {
        Extend(channel, ref fit.Least, ref fit.Most);
        for (fit.Begin(); !fit.IsDone;)
            fit.Next(SumsOf(channel, fit.CurrentScale, fit.Rule == Fit.MeanSquaredError), channel.Count);
    }

    /// <summary>
    /// Fits of neighbouring channels that have one element in a row, a vector of them at a time. Each has the 16 lanes of its sums beside those of the others, so that the bits
    /// are those of a channel on its own.
    /// </summary>
    private static void FitAcross(ReadOnlySpan<float> source, int channels, Span<FactorFit> fits)
    {
        Span<float> scales = stackalloc float[16];
        Span<double> products = stackalloc double[16 * 16], squares = stackalloc double[16 * 16];
        int rows = source.Length < fits.Length ? 0 : (source.Length - fits.Length) / channels + 1, rest = (int)Math.Max(source.Length - (long)rows * channels, 0);
        ExtendAcross(source, rows, rest, channels, fits);
        for (int lane = 0; lane < fits.Length; lane++)
            fits[lane].Begin();
        while (true)
        {
            bool isDone = true;
            for (int lane = 0; lane < fits.Length; lane++)
            {
                isDone &= fits[lane].IsDone;
                scales[lane] = fits[lane].CurrentScale;
            }

            if (isDone)
                return;
            SumsAcross(source, rows, rest, channels, scales.Slice(0, fits.Length), fits[0].Rule == Fit.MeanSquaredError, products, squares);
            for (int lane = 0; lane < fits.Length; lane++)
            {
                if (!fits[lane].IsDone)
                    fits[lane].Next(new FitSums(products[lane], squares[lane]), rows + (lane < rest ? 1 : 0));
            }
        }
    }
}
