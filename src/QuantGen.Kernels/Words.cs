namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Codes of 16 bits.</summary>
    internal readonly partial struct Words<TCode> : ICodes<TCode>
        where TCode : unmanaged
    {
        private static bool IsSigned
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => typeof(TCode) == typeof(short);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TCode FromInt32(int code) => Unsafe.BitCast<ushort, TCode>(unchecked((ushort)code));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int ToInt32(TCode code) => IsSigned ? Unsafe.BitCast<TCode, short>(code) : Unsafe.BitCast<TCode, ushort>(code);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store4(Vector128<int> codes, ref TCode to, nuint i) => Write(Vector128.Narrow(codes, codes).AsUInt64().ToScalar(), ref to, i);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<int> Load4(ref TCode from, nuint i)
        {
            Vector128<ulong> codes = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<TCode, byte>(ref Unsafe.Add(ref from, i))));
            return IsSigned ? Vector128.WidenLower(codes.AsInt16()) : Vector128.WidenLower(codes.AsUInt16()).AsInt32();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreHalves(Vector256<int> codes, ref TCode to, nuint last)
        {
            Vector128<ulong> words = Vector128.Narrow(codes.GetLower(), codes.GetUpper()).AsUInt64();
            Write(words.ToScalar(), ref to, 0);
            Write(words.GetElement(1), ref to, last);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreHalves(Vector256<int> first, Vector256<int> end, ref TCode to, nuint last)
        {
            Vector256<short> words = Vector256.Narrow(first, end);
            Write(words.GetLower(), ref to, 0);
            Write(words.GetUpper(), ref to, last);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Write<T>(T codes, ref TCode to, nuint i) => Unsafe.WriteUnaligned(ref Unsafe.As<TCode, byte>(ref Unsafe.Add(ref to, i)), codes);
    }
}
