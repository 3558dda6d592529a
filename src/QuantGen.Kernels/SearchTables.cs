namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The bytes of a table in two registers, in which one instruction looks up 64 bytes at once.</summary>
    private const int TableSize = 128;

    /// <summary>The most tables of an index: with more of them, looking up bytes one by one takes less time.</summary>
    private const int MostTables = 8;

    /// <summary>Fewer values are not worth the tables, which each call makes.</summary>
    private const int WorthTables = 256;

    /// <summary>The most codes of 8 bits.</summary>
    private const int MostCodes = 256;

    private static bool SearchesTables(int length, int places) => System.Runtime.Intrinsics.X86.Avx512Vbmi.IsSupported && Vector512.IsHardwareAccelerated && length >= WorthTables && places < MostTables * TableSize;

    /// <summary>The same codes as of a search that reads one entry at a time, in steps of 64 values. Returns the place behind the last whole step.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SearchTables(ref float from, ref byte to, int length, float[] thresholds, byte[] index, float factor, float offset, int first)
    {
        int count = index.Length - 1, i = 0;
        Span<byte> places = stackalloc byte[MostTables * TableSize], bytes = stackalloc byte[sizeof(float) * MostCodes];
        index.CopyTo(places);
        ref byte below = ref MemoryMarshal.GetReference(places), next = ref MemoryMarshal.GetReference(bytes);
        BytesOf(thresholds, ref next);
        for (; length - i >= SearchStep; i += SearchStep)
        {
            ref float at = ref Unsafe.Add(ref from, i);
            Vector512<float> a = Vector512.LoadUnsafe(ref at), b = Vector512.LoadUnsafe(ref at, 16), c = Vector512.LoadUnsafe(ref at, 32), d = Vector512.LoadUnsafe(ref at, 48);
            Vector512<byte> reached = Reached(PlaceOf(a, factor, offset, count), PlaceOf(b, factor, offset, count), PlaceOf(c, factor, offset, count), PlaceOf(d, factor, offset, count), ref below, count);

            // The bytes of the next thresholds, least significant ones first. Unpacking undoes the order of packing.
            Vector512<byte> b0 = Threshold(reached, ref next), b1 = Threshold(reached, ref Unsafe.Add(ref next, MostCodes));
            Vector512<byte> b2 = Threshold(reached, ref Unsafe.Add(ref next, 2 * MostCodes)), b3 = Threshold(reached, ref Unsafe.Add(ref next, 3 * MostCodes));
            Vector512<short> low = Integers512.UnpackLow(b0, b1).AsInt16(), high = Integers512.UnpackLow(b2, b3).AsInt16();
            Vector512<int> isA = Vector512.GreaterThanOrEqual(a, Integers512.UnpackLow(low, high).AsSingle()).AsInt32(), isB = Vector512.GreaterThanOrEqual(b, Integers512.UnpackHigh(low, high).AsSingle()).AsInt32();
            (low, high) = (Integers512.UnpackHigh(b0, b1).AsInt16(), Integers512.UnpackHigh(b2, b3).AsInt16());
            Vector512<int> isC = Vector512.GreaterThanOrEqual(c, Integers512.UnpackLow(low, high).AsSingle()).AsInt32(), isD = Vector512.GreaterThanOrEqual(d, Integers512.UnpackHigh(low, high).AsSingle()).AsInt32();
            Vector512<byte> isNext = Integers512.PackSignedSaturate(Integers512.PackSignedSaturate(isA, isB), Integers512.PackSignedSaturate(isC, isD)).AsByte();
            InOrder(reached - isNext + Vector512.Create(unchecked((byte)first))).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>The thresholds below places: each table of the index gives the bytes of its own places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Reached(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref byte index, int last)
    {
        // A place has up to 10 bits, so that neither packing saturates.
        Vector512<ushort> low = Integers512.PackUnsignedSaturate(a, b), high = Integers512.PackUnsignedSaturate(c, d);
        Vector512<ushort> inTable = Vector512.Create((ushort)(TableSize - 1));
        Vector512<byte> places = Integers512.PackUnsignedSaturate((low & inTable).AsInt16(), (high & inTable).AsInt16());
        Vector512<byte> tables = Integers512.PackUnsignedSaturate((low >> 7).AsInt16(), (high >> 7).AsInt16());
        Vector512<byte> reached = Lookup(places, ref index);
        for (int table = 1; table <= last >> 7; table++)
            reached = Vector512.ConditionalSelect(Vector512.Equals(tables, Vector512.Create((byte)table)), Lookup(places, ref Unsafe.Add(ref index, table * TableSize)), reached);
        return reached;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Threshold(Vector512<byte> reached, ref byte next) =>
        Vector512.ConditionalSelect(Vector512.LessThan(reached.AsSByte(), Vector512<sbyte>.Zero).AsByte(), Lookup(reached, ref Unsafe.Add(ref next, TableSize)), Lookup(reached, ref next));

    /// <summary>The entries of a table. The instruction reads the low 7 bits of a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Lookup(Vector512<byte> places, ref byte table) =>
        System.Runtime.Intrinsics.X86.Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), places, Vector512.LoadUnsafe(ref table, (nuint)Vector512<byte>.Count));

    /// <summary>The places of values. Of NaN and a number the instruction takes the second one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> PlaceOf(Vector512<float> value, float factor, float offset, int count)
    {
        Vector512<float> place = (value * Vector512.Create(factor)) + Vector512.Create(offset);
        Vector512<float> limited = Convert512.Min(Convert512.Max(place, Vector512<float>.Zero), Vector512.Create((float)(count - 1)));
        return Vector512.ConditionalSelect(Vector512.Equals(place, place).AsInt32(), Convert512.ConvertToVector512Int32WithTruncation(limited), Vector512.Create(count));
    }

    /// <summary>The bytes of thresholds by their significance, and of NaN, which no value reaches, where there are fewer thresholds.</summary>
    private static void BytesOf(float[] thresholds, ref byte bytes)
    {
        Span<float> all = stackalloc float[MostCodes];
        all.Fill(float.NaN);
        thresholds.CopyTo(all);
        ref float from = ref MemoryMarshal.GetReference(all);
        for (int i = 0; i < MostCodes; i += SearchStep)
        {
            ref float at = ref Unsafe.Add(ref from, i);
            Vector512<uint> a = Vector512.LoadUnsafe(ref at).AsUInt32(), b = Vector512.LoadUnsafe(ref at, 16).AsUInt32(), c = Vector512.LoadUnsafe(ref at, 32).AsUInt32(), d = Vector512.LoadUnsafe(ref at, 48).AsUInt32();
            for (int k = 0; k < sizeof(float); k++)
                Vector512.Narrow(Vector512.Narrow(a >> (8 * k), b >> (8 * k)), Vector512.Narrow(c >> (8 * k), d >> (8 * k))).StoreUnsafe(ref bytes, (nuint)((k * MostCodes) + i));
        }
    }
}
