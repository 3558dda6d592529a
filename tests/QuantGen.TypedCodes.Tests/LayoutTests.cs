using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.TypedCodes.Tests;

/// <summary>A typed code has the layout of its plain code: one can be seen as the other.</summary>
public class LayoutTests
{
    public static TheoryData<string> Names => Subject.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Size_is_that_of_the_plain_code(string name)
    {
        Subject subject = Subject.Of(name);
        Assert.Equal(subject.Grid.CodeType.Bits / 8, subject.Size);
        Assert.Equal(subject.Size, Marshal.SizeOf(subject.Type));
    }

    [Fact]
    public void Spans_of_codes_bytes_and_typed_codes_are_one()
    {
        Celsius[] typed = [Celsius.FromCode(0x0102), Celsius.FromCode(0x0304)];
        Span<ushort> plain = MemoryMarshal.Cast<Celsius, ushort>(typed.AsSpan());
        Assert.Equal([0x0102, 0x0304], plain.ToArray());
        Assert.Equal(BitConverter.IsLittleEndian ? [2, 1, 4, 3] : [1, 2, 3, 4], MemoryMarshal.Cast<Celsius, byte>(typed).ToArray());
        Assert.Equal(MemoryMarshal.AsBytes(plain).ToArray(), MemoryMarshal.AsBytes(typed.AsSpan()).ToArray());

        plain[1] = 2047;
        Assert.Equal(2047, typed[1].Code);
        Assert.Equal(typed[0], MemoryMarshal.Cast<ushort, Celsius>([0x0102])[0]);
        Assert.Equal(3 * sizeof(ushort), Unsafe.SizeOf<Three>());
    }

    [Fact]
    public void Default_is_code_0()
    {
        Assert.Equal(0, default(Celsius).Code);
        Assert.Equal(-40f, (float)default(Celsius));
        Assert.Equal(0f, (float)default(Sample));
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Three
    {
        public Celsius First;
        public DewPoint Second;
        public ushort Third;
    }
}
