namespace QuantGen.Kernels;

using System;

internal abstract partial class Kernels
{
    /// <summary>The factors on a scale that are known at run time: exponents of two, or alphas.</summary>
    internal interface IFactors<TFactor>
        where TFactor : unmanaged
    {
        /// <summary>The name of the argument that has a factor for each channel.</summary>
        static abstract string Name { get; }

        /// <summary>The first factor that is not valid; −1 where there is none.</summary>
        static abstract int IndexOfInvalid<TSpecification>(ReadOnlySpan<TFactor> factors)
            where TSpecification : ISpecification;

        /// <summary>Throws where a factor is not valid.</summary>
        static abstract void Check<TSpecification>(TFactor factor, string name)
            where TSpecification : ISpecification;

        /// <summary>The scale with a factor; throws where that is not valid.</summary>
        static abstract float ScaleOf<TSpecification>(TFactor factor)
            where TSpecification : ISpecification;

        /// <summary>The same of a factor that is valid.</summary>
        static abstract float ScaleOfValid<TSpecification>(TFactor factor)
            where TSpecification : ISpecification;
    }
#if EXPONENTS

    /// <summary>The scale with <c>alpha = 2^exponent</c>.</summary>
    public static float ScaleOf<TSpecification>(int exponent)
        where TSpecification : ISpecification
    {
        CheckFactor<TSpecification>(exponent, nameof(exponent));
        return (float)(TSpecification.Scale * PowerOfTwo(exponent));
    }

    /// <summary>Throws where the scale, half of it or a value is no float, with the name of the argument that has the exponent.</summary>
    public static void CheckFactor<TSpecification>(int exponent, string name)
        where TSpecification : ISpecification
    {
        if (exponent < TSpecification.FirstExponent || exponent > TSpecification.LastExponent)
            ThrowOutside(name, exponent, TSpecification.FirstExponent + " to " + TSpecification.LastExponent);
    }

    internal readonly struct Exponents : IFactors<int>
    {
        public static string Name => "exponents";

        public static int IndexOfInvalid<TSpecification>(ReadOnlySpan<int> factors)
            where TSpecification : ISpecification => MemoryExtensions.IndexOfAnyExceptInRange(factors, TSpecification.FirstExponent, TSpecification.LastExponent);

        public static void Check<TSpecification>(int factor, string name)
            where TSpecification : ISpecification => CheckFactor<TSpecification>(factor, name);

        public static float ScaleOf<TSpecification>(int factor)
            where TSpecification : ISpecification => Kernels.ScaleOf<TSpecification>(factor);

        public static float ScaleOfValid<TSpecification>(int factor)
            where TSpecification : ISpecification => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(TSpecification.Scale) + (factor << 23));
    }
#endif
#if ALPHAS

    /// <summary>The scale with a free alpha: the float nearest to <c>alpha · Scale</c>.</summary>
    public static float ScaleOf<TSpecification>(float alpha)
        where TSpecification : ISpecification
    {
        CheckFactor<TSpecification>(alpha, nameof(alpha));
        return (float)((double)TSpecification.Scale * alpha);
    }

    /// <summary>Throws where the scale, half of it or a value is no float, with the name of the argument that has alpha.</summary>
    public static void CheckFactor<TSpecification>(float alpha, string name)
        where TSpecification : ISpecification
    {
        if (!(alpha >= PowerOfTwo(TSpecification.FirstExponent) && alpha <= PowerOfTwo(TSpecification.LastExponent)))
            ThrowOutside(name, alpha, "2^" + TSpecification.FirstExponent + " to 2^" + TSpecification.LastExponent);
    }

    internal readonly struct Alphas : IFactors<float>
    {
        public static string Name => "alphas";

        public static int IndexOfInvalid<TSpecification>(ReadOnlySpan<float> factors)
            where TSpecification : ISpecification => MemoryExtensions.IndexOfAnyExceptInRange(factors, (float)PowerOfTwo(TSpecification.FirstExponent), (float)PowerOfTwo(TSpecification.LastExponent));

        public static void Check<TSpecification>(float factor, string name)
            where TSpecification : ISpecification => CheckFactor<TSpecification>(factor, name);

        public static float ScaleOf<TSpecification>(float factor)
            where TSpecification : ISpecification => Kernels.ScaleOf<TSpecification>(factor);

        public static float ScaleOfValid<TSpecification>(float factor)
            where TSpecification : ISpecification => (float)((double)TSpecification.Scale * factor);
    }
#endif

    /// <summary>Throws where a factor or the layout is not valid, before anything is written.</summary>
    internal static void CheckChannels<TSpecification, TFactors, TFactor>(ReadOnlySpan<TFactor> factors, int innerLength, ReadOnlySpan<byte> destination)
        where TSpecification : ISpecification
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckChannels(factors.Length, innerLength, TFactors.Name);
        CheckEntries(destination, System.Runtime.InteropServices.MemoryMarshal.AsBytes(factors), TFactors.Name);
        int invalid = TFactors.IndexOfInvalid<TSpecification>(factors);
        if (invalid >= 0)
            TFactors.Check<TSpecification>(factors[invalid], TFactors.Name);
    }

    /// <summary>The scale and its inverse for each element from one on.</summary>
    internal static void FillScales<TSpecification, TFactors, TFactor>(ReadOnlySpan<TFactor> factors, int innerLength, int start, Span<float> scales, Span<float> inverses)
        where TSpecification : ISpecification
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        int channel = (int)(start / innerLength % factors.Length), left = innerLength - start % innerLength;
        for (int i = 0; i < scales.Length;)
        {
            int length = Math.Min(left, scales.Length - i);
            float scale = TFactors.ScaleOf<TSpecification>(factors[channel]);
            scales.Slice(i, length).Fill(scale);
            inverses.Slice(i, length).Fill(1f / scale);
            i += length;
            left = innerLength;
            channel = channel + 1 == factors.Length ? 0 : channel + 1;
        }
    }

    /// <summary>Elements whose scales are laid out at a time.</summary>
    protected const int ScaleBlock = 1024;

    /// <summary>A stretch of elements whose scales are laid out once, and the distance at which it comes again: whole periods of the channels where they fit into a block, else a part of the period.</summary>
    internal struct ChannelPart
    {
        private readonly long _period;

        public ChannelPart(int channels, int innerLength)
        {
            _period = (long)channels * innerLength;
            Stride = _period <= ScaleBlock ? ScaleBlock / _period * _period : _period;
            Length = 0;
            Start = 0;
        }

        public int Start { get; private set; }

        public int Length { get; private set; }

        public long Stride { get; }

        /// <summary>Moves to the next stretch; false where none begins before the end.</summary>
        public bool Next(int count)
        {
            long start = (long)Start + Length;
            if (start >= Math.Min(Stride, count))
                return false;
            Start = (int)start;
            Length = (int)Math.Min(ScaleBlock, Stride - start);
            return true;
        }
    }
}
