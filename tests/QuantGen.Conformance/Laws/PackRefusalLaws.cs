using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>Packing into or from too few bytes, and where codes and bytes overlap, is refused before anything is written.</summary>
internal static class PackRefusalLaws
{
    private const byte Untouched = 0x11;

    public static void Check<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        foreach (int count in new[] { 1, 2, 7, 70, 1000 })
        {
            int length = ((count * subject.Grid.Bits) + 7) / 8;
            foreach (int bytes in new[] { length - 1, length / 2, 0 })
                TooFewBytes(subject, members, report, count, length, bytes);
            Overlaps(subject, members, report, count, length);
        }
    }

    private static void TooFewBytes<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report, int count, int length, int bytes)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string call = string.Create(CultureInfo.InvariantCulture, $"{count} codes and {bytes} bytes");
        var packed = new byte[bytes];
        packed.AsSpan().Fill(Untouched);
        var codes = new TCode[count];
        codes.AsSpan().Fill(TCode.One);
        ArgumentException? ofPack = Refusal(() => members.Pack(codes, packed)), ofUnpack = Refusal(() => members.Unpack(packed, codes));
        foreach ((string method, string parameter, ArgumentException? fault) in new[] { ("Pack", "destination", ofPack), ("Unpack", "source", ofUnpack) })
        {
            report.True(fault?.ParamName == parameter, subject.Name, $"{method} of {call} is not refused");
            string[] words = fault?.Message.Split(' ', '.') ?? [];
            bool namesAll = new[] { count, length, bytes }.All(number => words.Contains(number.ToString(CultureInfo.InvariantCulture)));
            report.True(fault is null || namesAll, subject.Name, $"{method} of {call}: the message does not name the lengths: {fault?.Message}");
        }

        report.True(packed.All(value => value == Untouched), subject.Name, $"Pack of {call} writes although it is refused");
        report.True(codes.All(code => code == TCode.One), subject.Name, $"Unpack of {call} writes although it is refused");
    }

    /// <summary>Codes and bytes in one buffer, at distances in bytes: only what just touches is no overlap.</summary>
    private static void Overlaps<TCode>(Subject<TCode> subject, PackedMembers<TCode> members, Report report, int count, int length)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        int codesBytes = count * Unsafe.SizeOf<TCode>(), origin = 2 * codesBytes;
        foreach (int distance in new[] { 0, codesBytes - 1, 1 - length, codesBytes, -length })
        {
            bool allowed = distance >= codesBytes || distance <= -length;
            string where = string.Create(CultureInfo.InvariantCulture, $"{count} codes, bytes {distance} after them");
            var buffer = new byte[3 * origin];
            foreach ((string method, Func<ArgumentException?> refusal) in new (string, Func<ArgumentException?>)[]
            {
                // The bytes that are not used may overlap.
                ("Pack", () => Refusal(() => members.Pack(Codes(), buffer.AsSpan(origin + distance, distance < 0 ? codesBytes : length)))),
                ("Unpack", () => Refusal(() => members.Unpack(buffer.AsSpan(origin + distance, distance < 0 ? codesBytes : length), Codes()))),
            })
            {
                buffer.AsSpan().Fill(Untouched);
                report.True(allowed == refusal() is null, subject.Name, $"{method}, {where}: {(allowed ? "refused" : "not refused")}");
                report.True(allowed || buffer.All(value => value == Untouched), subject.Name, $"{method}, {where}: writes although it is refused");
            }

            Span<TCode> Codes() => MemoryMarshal.Cast<byte, TCode>(buffer.AsSpan(origin, codesBytes));
        }
    }

    private static ArgumentException? Refusal(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault;
        }
    }
}
