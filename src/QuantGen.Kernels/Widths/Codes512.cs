namespace QuantGen.Kernels;

using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal partial interface ISource<TCode>
    {
        /// <summary>Four vectors, less a zero point.</summary>
        static abstract void Load(ref TCode from, nuint i, int zeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
    }

    internal partial interface ICodes<TCode>
    {
        static abstract void Store(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i);

        /// <summary>Integers for codes of 8 bits become words, in the first two vectors: they saturate.</summary>
        static abstract void Narrow(ref Vector512<int> a, ref Vector512<int> b, ref Vector512<int> c, ref Vector512<int> d);

        /// <summary>Whether what has been narrowed is int.MinValue, or the least word: NaN and what int does not hold have become that. What is truly as low takes the general path as well.</summary>
        static abstract bool HasLeast(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d);

        /// <summary>Adds the zero point to what has been narrowed, and saturates.</summary>
        static abstract void StoreNarrowed<TSpecification>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TSpecification : ISpecification;
#if ANY_SCALE || REQUANTIZE

        /// <summary>Saturates.</summary>
        static abstract void StoreSaturated<TSpecification>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TSpecification : ICodeRange;
#endif
#if REQUANTIZE

        /// <summary>Adds the zero point to integers, with which it fits an int, and saturates.</summary>
        static abstract void StoreRounded<TRange>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TRange : ICodeRange;
#endif
#if WIDE512

        /// <summary>Two steps of ordinary values. False, and nothing is written, where one is NaN or beyond int.</summary>
        static virtual bool TryTwoSteps<TSpecification>(ref float from, Vector512<float> inverse, ref TCode to, nuint i)
            where TSpecification : ISpecification => false;
#endif
    }
}
