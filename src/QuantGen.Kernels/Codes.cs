namespace QuantGen.Kernels;

using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>How codes of a type, or sums, become integers.</summary>
    internal partial interface ISource<TCode>
        where TCode : unmanaged
    {
    }

    /// <summary>How integers become codes of a type, and back: what lies in memory. The integers are codes already, or saturate where a method says so.</summary>
    internal partial interface ICodes<TCode> : ISource<TCode>
        where TCode : unmanaged
    {
        /// <summary>Whether wide vectors are quantized two steps at a time where every candidate is the code: what the steps share is less of the work for words.</summary>
        static virtual bool HasTwoSteps => false;

        static abstract TCode FromInt32(int code);

        static abstract int ToInt32(TCode code);

        static abstract void Store4(Vector128<int> codes, ref TCode to, nuint i);

        static abstract Vector128<int> Load4(ref TCode from, nuint i);

        /// <summary>The lower half of the codes, and from an element on the upper half.</summary>
        static abstract void StoreHalves(Vector256<int> codes, ref TCode to, nuint last);

        /// <summary>Eight codes, and from an element on eight others.</summary>
        static abstract void StoreHalves(Vector256<int> first, Vector256<int> end, ref TCode to, nuint last);
    }
}
