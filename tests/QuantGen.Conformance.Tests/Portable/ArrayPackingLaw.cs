using System;
using System.Collections;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>Packing of arrays, held against bits that are moved one by one; the ranges lie inside their arrays.</summary>
internal static class ArrayPackingLaw
{
    private const int Before = 2;

    /// <summary><typeparamref name="TElement"/> is what is in the arrays: the plain code, or the struct of its size.</summary>
    public static void Check<TElement, TCode>(Type type, NumberGrid grid, Report report)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        int bits = grid.Bits;
        bool isBipolar = grid.Rule is BinaryRule { IsSigned: true };
        MethodInfo? pack = type.GetMethod("Pack"), unpack = type.GetMethod("Unpack");
        report.Equal(type.Name, "Pack exists", bits is not (8 or 16 or 32), pack is not null && unpack is not null);
        if (pack is null || unpack is null)
            return;
        var random = new Random(bits);
        for (int count = 0; count < 40; count++)
        {
            TCode[] codes = [.. Enumerable.Range(0, Before + count).Select(_ => TCode.CreateTruncating(random.NextInt64()))];
            byte[] expected = Packed(codes, count, bits, isBipolar);
            byte[] packed = [.. Enumerable.Repeat((byte)0xA5, Before + expected.Length + 1)];
            report.Equal(type.Name, "bytes packed", expected.Length, (int)pack.Invoke(null, [MemoryMarshal.Cast<TCode, TElement>(codes).ToArray(), Before, packed, Before, count])!);
            byte[] guarded = [0xA5, 0xA5, .. expected, 0xA5];
            report.Equal(type.Name, FormattableString.Invariant($"{count} packed codes"), Convert.ToHexString(guarded), Convert.ToHexString(packed));

            var elements = new TElement[count + 1];
            report.Equal(type.Name, "bytes unpacked", expected.Length, (int)unpack.Invoke(null, [packed, Before, elements, 1, count])!);
            TCode[] back = MemoryMarshal.Cast<TElement, TCode>(elements).ToArray();
            byte[] again = Packed([default, .. back], count, bits, isBipolar);
            report.Equal(type.Name, FormattableString.Invariant($"{count} unpacked codes"), Convert.ToHexString(expected), Convert.ToHexString(again));
            bool signed = TCode.IsNegative(unchecked(TCode.Zero - TCode.One));
            long first = signed ? -(1L << (bits - 1)) : 0, last = first + (1L << bits) - 1;
            report.True(back.Skip(isBipolar ? 1 : 0).Select(long.CreateChecked).All(code => isBipolar ? code is -1 or 1 : code >= first && code <= last), type.Name, "an unpacked code has more bits");
        }
    }

    private static byte[] Packed<TCode>(TCode[] codes, int count, int bits, bool isBipolar)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        var all = new BitArray(count * bits);
        for (int i = 0; i < count * bits; i++)
            all[i] = isBipolar ? !TCode.IsNegative(codes[Before + i]) : ((codes[Before + (i / bits)] >> (i % bits)) & TCode.One) != TCode.Zero;
        var bytes = new byte[((count * bits) + 7) / 8];
        all.CopyTo(bytes, 0);
        return bytes;
    }
}
