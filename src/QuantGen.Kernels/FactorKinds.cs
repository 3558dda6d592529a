namespace QuantGen.Kernels;

using System;

internal abstract partial class Kernels
{
    /// <summary>The factors on a scale that are known at run time: exponents of two, or alphas. Those from the first to the last exponent are valid.</summary>
    internal interface IFactors<TFactor>
        where TFactor : unmanaged
    {
        /// <summary>The name of the argument that has a factor for each channel.</summary>
        static abstract string Name { get; }

        /// <summary>The first factor that is not valid; −1 where there is none.</summary>
        static abstract int IndexOfInvalid(ReadOnlySpan<TFactor> factors, int first, int last);

        /// <summary>Throws where a factor is not valid.</summary>
        static abstract void Check(TFactor factor, int first, int last, string name);

        /// <summary>The scale with a factor; throws where that is not valid.</summary>
        static abstract float ScaleOf(float scale, TFactor factor, int first, int last);

        /// <summary>The same of a factor that is valid.</summary>
        static abstract float ScaleOfValid(float scale, TFactor factor);

        /// <summary>Begins a fit of this kind; throws where the bounds of exponents are not valid.</summary>
        static abstract void Bound(ref FactorFit fit, int minExponent, int maxExponent);

        /// <summary>The factor that a fit has found.</summary>
        static abstract TFactor Of(in FactorFit fit);
#if AFFINE

        /// <summary>The same of a fit with a zero point.</summary>
        static abstract void Bound(ref AffineFit fit, int minExponent, int maxExponent);

        static abstract TFactor Of(in AffineFit fit);
#endif
    }
#if EXPONENTS

    internal readonly struct Exponents : IFactors<int>
    {
        public static string Name => "exponents";

        public static int IndexOfInvalid(ReadOnlySpan<int> factors, int first, int last) => MemoryExtensions.IndexOfAnyExceptInRange(factors, first, last);

        public static void Check(int factor, int first, int last, string name) => CheckFactor(factor, first, last, name);

        public static float ScaleOf(float scale, int factor, int first, int last) => Kernels.ScaleOf(scale, factor, first, last);

        public static float ScaleOfValid(float scale, int factor) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(scale) + (factor << 23));

        public static void Bound(ref FactorFit fit, int minExponent, int maxExponent)
        {
            CheckBounds(minExponent, maxExponent, fit.FirstExponent, fit.LastExponent);
            fit.MinExponent = minExponent;
            fit.MaxExponent = maxExponent;
        }

        public static int Of(in FactorFit fit) => fit.Exponent;
#if AFFINE

        public static void Bound(ref AffineFit fit, int minExponent, int maxExponent)
        {
            CheckBounds(minExponent, maxExponent, fit.FirstExponent, fit.LastExponent);
            fit.MinExponent = minExponent;
            fit.MaxExponent = maxExponent;
        }

        public static int Of(in AffineFit fit) => fit.Exponent;
#endif
    }
#endif
#if ALPHAS

    internal readonly struct Alphas : IFactors<float>
    {
        public static string Name => "alphas";

        public static int IndexOfInvalid(ReadOnlySpan<float> factors, int first, int last) => MemoryExtensions.IndexOfAnyExceptInRange(factors, (float)PowerOfTwo(first), (float)PowerOfTwo(last));

        public static void Check(float factor, int first, int last, string name) => CheckFactor(factor, first, last, name);

        public static float ScaleOf(float scale, float factor, int first, int last) => Kernels.ScaleOf(scale, factor, first, last);

        public static float ScaleOfValid(float scale, float factor) => (float)((double)scale * factor);

        public static void Bound(ref FactorFit fit, int minExponent, int maxExponent) => fit.IsFree = true;

        public static float Of(in FactorFit fit) => fit.Alpha;
#if AFFINE

        public static void Bound(ref AffineFit fit, int minExponent, int maxExponent) => fit.IsFree = true;

        public static float Of(in AffineFit fit) => fit.Alpha;
#endif
    }
#endif

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
