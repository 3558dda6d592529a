using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Laws;

/// <summary>Packed codes, held against bits that are moved one by one: any number of them, anywhere in memory, with nothing written beside.</summary>
internal static class PackLaws
{
    private const int EveryLength = 100, Guard = 5, LongestVector = 64, FuzzedLengths = 12;

    private const byte ByteGuard = 0xA5;

    public static void Check<TCode>(Subject<TCode> subject, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        int bits = subject.Grid.Bits;
        PackedMembers<TCode>? members = PackedMembers<TCode>.Of(subject.Type);
        report.Equal(subject.Name, "Pack exists", bits is not (8 or 16 or 32), members is not null);
        if (members is null)
            return;

        var random = new Random((bits * 2) + (subject.Grid.Signed ? 1 : 0));
        foreach (TCode[] codes in Cases<TCode>(subject, random))
        {
            Pack(subject, members, report, codes, random.Next(8));
            Unpack(subject, members, report, codes, random.Next(8));
        }

        Lengths(subject, members, report, random);
        PackRefusalLaws.Check(subject, members, report);
        Allocation(subject, members, report);
    }

    /// <summary>Each number of bits that can be packed, with and without a sign, is that of some quantizer.</summary>
    public static void CheckCoverage(Report report)
    {
        var declared = Declarations.All.Select(Declarations.GridOf).Select(grid => (grid.Bits, grid.Signed)).ToHashSet();
        for (int bits = 1; bits < 32; bits++)
        {
            report.True(declared.Contains((bits, true)), "Signed codes", FormattableString.Invariant($"no quantizer has {bits} bits"));
            report.True(declared.Contains((bits, false)), "Unsigned codes", FormattableString.Invariant($"no quantizer has {bits} bits"));
        }
    }

    /// <summary>All codes, every length up to 100, and lengths around several vectors of bytes; of codes, and of anything that the code type holds.</summary>
    private static IEnumerable<TCode[]> Cases<TCode>(Subject<TCode> subject, Random random)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        int bits = subject.Grid.Bits;
        long first = subject.Grid.Signed ? -(1L << (bits - 1)) : 0, count = 1L << bits;
        if (bits < 16)
            yield return [.. Enumerable.Range(0, (int)count).Select(i => TCode.CreateChecked(first + i))];
        else
            yield return [TCode.CreateChecked(first), TCode.CreateChecked(first + count - 1), TCode.Zero, TCode.One, TCode.CreateChecked(first + (count / 2) - 1), TCode.CreateChecked(first + 1)];

        int codesInByte = Math.Max(1, 8 / bits);
        for (int length = 0; length <= EveryLength; length++)
            yield return Random(length);
        for (int vector = 16; vector <= LongestVector; vector *= 2)
        {
            foreach (int beside in new[] { -1, 0, 1 })
                yield return Random((vector * codesInByte) + beside);
        }

        for (int i = 0; i < FuzzedLengths; i++)
            yield return Random(random.Next(8 * LongestVector * codesInByte));

        TCode[] Random(int length) => [.. Enumerable.Range(0, length).Select(_ => TCode.CreateTruncating(random.NextInt64()))];
    }

    private static void Pack<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report, TCode[] codes, int misalignment)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        byte[] expected = PackOneByOne(codes, subject.Grid);
        Span<TCode> source = Memory.Misaligned<TCode>(codes.Length, misalignment);
        codes.CopyTo(source);
        Span<byte> destination = new byte[misalignment + expected.Length + Guard].AsSpan(misalignment);
        destination.Fill(ByteGuard);
        int written = members.Pack(source, destination);

        report.Count(expected.Length);
        report.Equal(subject.Name, FormattableString.Invariant($"Pack of {codes.Length} codes, bytes written"), expected.Length, written);
        int at = destination[..expected.Length].CommonPrefixLength(expected);
        if (at < expected.Length)
            report.Fail(subject.Name, "Pack", FormattableString.Invariant($"{codes.Length} codes, byte {at}"), Hex(expected[at]), Hex(destination[at]));
        report.True(destination[expected.Length..].IndexOfAnyExcept(ByteGuard) < 0, subject.Name, "Pack writes behind the packed bytes");
    }

    /// <summary>What the codes are packed to, behind it other bytes, and in the unused bits of the last byte ones: none of them counts.</summary>
    private static void Unpack<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report, TCode[] codes, int misalignment)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        int bits = subject.Grid.Bits;
        byte[] packed = PackOneByOne(codes, subject.Grid);
        TCode[] expected = UnpackOneByOne<TCode>(packed, codes.Length, subject.Grid);
        Span<byte> source = new byte[misalignment + packed.Length + Guard].AsSpan(misalignment);
        source.Fill(0xFF);
        packed.CopyTo(source);
        if (codes.Length * bits % 8 is var used and not 0)
            source[packed.Length - 1] |= (byte)(0xFF << used);
        TCode codeGuard = TCode.CreateTruncating(0x5A5A5A5A);
        Span<TCode> destination = Memory.Misaligned<TCode>(codes.Length + Guard, misalignment + 1);
        destination.Fill(codeGuard);
        int read = members.Unpack(source, destination[..codes.Length]);

        report.Count(expected.Length);
        report.Equal(subject.Name, FormattableString.Invariant($"Unpack of {codes.Length} codes, bytes read"), packed.Length, read);
        int at = destination[..expected.Length].CommonPrefixLength(expected);
        if (at < expected.Length)
            report.Fail(subject.Name, "Unpack", FormattableString.Invariant($"code {at} of {codes.Length}"), FormattableString.Invariant($"{expected[at]}"), FormattableString.Invariant($"{destination[at]}"));
        report.True(destination[expected.Length..].IndexOfAnyExcept(codeGuard) < 0, subject.Name, "Unpack writes behind the codes");
    }

    private static void Lengths<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report, Random random)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        foreach (int count in Enumerable.Range(0, EveryLength + 1).Concat([int.MaxValue, int.MaxValue - 1, int.MaxValue / subject.Grid.Bits, 1 << 30, random.Next()]))
        {
            BigInteger bytes = ((new BigInteger(count) * subject.Grid.Bits) + 7) / 8;
            string call = FormattableString.Invariant($"PackedLength({count})");
            if (bytes > int.MaxValue)
                report.True(Throws<OverflowException>(() => members.PackedLength(count)), subject.Name, call + " does not overflow");
            else
                report.Equal(subject.Name, call, (int)bytes, members.PackedLength(count));
        }

        report.True(Throws<ArgumentOutOfRangeException>(() => members.PackedLength(-1)), subject.Name, "PackedLength(-1) is not refused");
        report.True(Throws<ArgumentOutOfRangeException>(() => members.PackedLength(int.MinValue)), subject.Name, "PackedLength(int.MinValue) is not refused");
    }

    private static void Allocation<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var codes = new TCode[1000];
        var packed = new byte[members.PackedLength(codes.Length)];
        report.Equal(subject.Name, "bytes allocated by packing", 0, Memory.LeastAllocation(() =>
        {
            members.Pack(codes, packed);
            members.Unpack(packed, codes);
        }));
    }

    /// <summary>The oracle: bit k of code i is bit i · bits + k of all bytes, the lowest bit of a byte first.</summary>
    private static byte[] PackOneByOne<TCode>(TCode[] codes, NumberGrid grid)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        int bits = grid.Bits;
        var packed = new byte[((codes.Length * bits) + 7) / 8];
        for (int i = 0; i < codes.Length; i++)
        {
            for (int k = 0; k < bits; k++)
            {
                int place = (i * bits) + k;
                if (grid.Rule is BinaryRule { IsSigned: true } ? codes[i] >= TCode.Zero : TCode.IsOddInteger(codes[i] >> k))
                    packed[place / 8] |= (byte)(1 << (place % 8));
            }
        }

        return packed;
    }

    private static TCode[] UnpackOneByOne<TCode>(byte[] packed, int count, NumberGrid grid)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        (int bits, bool signed) = (grid.Bits, grid.Signed);
        var codes = new TCode[count];
        for (int i = 0; i < count; i++)
        {
            long code = 0;
            for (int k = 0; k < bits; k++)
            {
                int place = (i * bits) + k;
                long bit = (packed[place / 8] >> (place % 8)) & 1;
                // The highest bit of two's complement counts as its negative.
                code += signed && k == bits - 1 ? -(bit << k) : bit << k;
            }

            // The bit of a binary code is 1 for code 1.
            codes[i] = TCode.CreateChecked(grid.Rule is BinaryRule { IsSigned: true } ? code == 0 ? -1 : 1 : code);
        }

        return codes;
    }

    private static bool Throws<TException>(Func<int> call)
        where TException : Exception
    {
        try
        {
            call();
            return false;
        }
        catch (TException)
        {
            return true;
        }
    }

    private static string Hex(byte value) => FormattableString.Invariant($"0x{value:X2}");
}

internal delegate int PackMethod<TCode>(ReadOnlySpan<TCode> codes, Span<byte> destination);

internal delegate int UnpackMethod<TCode>(ReadOnlySpan<byte> source, Span<TCode> codes);

/// <summary>The emitted methods that pack.</summary>
internal sealed record PackedMembers<TCode>(PackMethod<TCode> Pack, UnpackMethod<TCode> Unpack, Func<int, int> PackedLength)
{
    /// <summary>Null where a type has none of them; a type that has only some is broken.</summary>
    public static PackedMembers<TCode>? Of(Type quantizer)
    {
        string[] names = ["Pack", "Unpack", "PackedLength"];
        MethodInfo[] methods = [.. quantizer.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => names.Contains(method.Name))];
        if (methods.Length == 0)
            return null;
        return new(Find<PackMethod<TCode>>("Pack"), Find<UnpackMethod<TCode>>("Unpack"), Find<Func<int, int>>("PackedLength"));

        TDelegate Find<TDelegate>(string name)
            where TDelegate : Delegate => methods.Single(method => method.Name == name).CreateDelegate<TDelegate>();
    }
}
