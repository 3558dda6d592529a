namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>Binary codes as a rounding, for the sums of their fits: 1 from 0 on, and the lower code below.</summary>
    internal readonly partial struct SignRounding<TLower> : IRounding
        where TLower : ILowerCode
    {
        public static int Round(float value, float scale) => value < 0 ? TLower.Code : 1;

        public static long Round(double value, double scale) => value < 0 ? TLower.Code : 1;
#if QUOTIENTS

        public static long RoundQuotient(double value, double scale) => value < 0 ? TLower.Code : 1;
#endif

        public static bool IsToNearest => false;
    }

    /// <summary>The lower one of two codes.</summary>
    internal interface ILowerCode
    {
        static abstract int Code { get; }
    }

    internal readonly struct MinusOne : ILowerCode
    {
        public static int Code => -1;
    }

    internal readonly struct Zero : ILowerCode
    {
        public static int Code => 0;
    }
}
