namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Codes of 8 bits. Narrowing keeps the low bits, so that one form serves signed and unsigned.</summary>
    internal readonly partial struct Bytes<TCode> : ICodes<TCode>
        where TCode : unmanaged
    {
        private static bool IsSigned
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => typeof(TCode) == typeof(sbyte);
        }

        public static bool HasTwoSteps => true;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TCode FromInt32(int code) => Unsafe.BitCast<byte, TCode>(unchecked((byte)code));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int ToInt32(TCode code) => IsSigned ? Unsafe.BitCast<TCode, sbyte>(code) : Unsafe.BitCast<TCode, byte>(code);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store4(Vector128<int> codes, ref TCode to, nuint i) =>
            Write(Vector128.Narrow(Vector128.Narrow(codes, codes), Vector128<short>.Zero).AsUInt32().ToScalar(), ref to, i);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<int> Load4(ref TCode from, nuint i)
        {
            Vector128<uint> codes = Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref Unsafe.As<TCode, byte>(ref Unsafe.Add(ref from, i))));
            return IsSigned ? Vector128.WidenLower(Vector128.WidenLower(codes.AsSByte())) : Vector128.WidenLower(Vector128.WidenLower(codes.AsByte())).AsInt32();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreHalves(Vector256<int> codes, ref TCode to, nuint last)
        {
            Vector128<short> words = Vector128.Narrow(codes.GetLower(), codes.GetUpper());
            Vector128<uint> bytes = Vector128.Narrow(words, words).AsUInt32();
            Write(bytes.ToScalar(), ref to, 0);
            Write(bytes.GetElement(1), ref to, last);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreHalves(Vector256<int> first, Vector256<int> end, ref TCode to, nuint last)
        {
            Vector256<short> words = Vector256.Narrow(first, end);
            Vector128<ulong> bytes = Vector128.Narrow(words.GetLower(), words.GetUpper()).AsUInt64();
            Write(bytes.ToScalar(), ref to, 0);
            Write(bytes.GetElement(1), ref to, last);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Write<T>(T codes, ref TCode to, nuint i) => Unsafe.WriteUnaligned(ref Unsafe.As<TCode, byte>(ref Unsafe.Add(ref to, i)), codes);
    }
}
