using System;
using System.Runtime.CompilerServices;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Integers;

/// <summary>The generated method over a span, and the one over a value, with which it is compared.</summary>
internal interface IIntegerMap<TSource, TCode> : IKernel<TSource, TCode>
{
    static abstract TCode One(TSource value, int index);
}

internal static class IntegerMaps
{
    internal readonly struct OfShift : IIntegerMap<int, sbyte>
    {
        public static void Run(ReadOnlySpan<int> source, Span<sbyte> destination) => Shifted.Requantize(source, destination);

        public static sbyte One(int value, int index) => Shifted.Requantize(value);
    }

    internal readonly struct OfShiftHalfUp : IIntegerMap<int, sbyte>
    {
        public static void Run(ReadOnlySpan<int> source, Span<sbyte> destination) => ShiftedHalfUp.Requantize(source, destination);

        public static sbyte One(int value, int index) => ShiftedHalfUp.Requantize(value);
    }

    internal readonly struct OfExact : IIntegerMap<int, sbyte>
    {
        public static void Run(ReadOnlySpan<int> source, Span<sbyte> destination) => Exact.Requantize(source, destination);

        public static sbyte One(int value, int index) => Exact.Requantize(value);
    }

    internal readonly struct OfHigh : IIntegerMap<int, sbyte>
    {
        public static void Run(ReadOnlySpan<int> source, Span<sbyte> destination) => ExactHigh.Requantize(source, destination);

        public static sbyte One(int value, int index) => ExactHigh.Requantize(value);
    }

    internal readonly struct OfTwoRoundings : IIntegerMap<int, sbyte>
    {
        public static void Run(ReadOnlySpan<int> source, Span<sbyte> destination) => TwoRoundings.Requantize(source, destination);

        public static sbyte One(int value, int index) => TwoRoundings.Requantize(value);
    }

    /// <summary>Channels last.</summary>
    internal readonly struct OfChannels : IIntegerMap<int, sbyte>
    {
        public static void Run(ReadOnlySpan<int> source, Span<sbyte> destination) => ByChannel.Requantize(source, 1, destination);

        public static sbyte One(int value, int index) => ByChannel.Requantize(value, index % ByChannel.Channels);
    }

    internal readonly struct OfCodes : IIntegerMap<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => Codes.Requantize(source, destination);

        public static sbyte One(sbyte value, int index) => Codes.Requantize(value);
    }

    internal readonly struct OfShiftedCodes : IIntegerMap<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => ShiftedCodes.Requantize(source, destination);

        public static sbyte One(sbyte value, int index) => ShiftedCodes.Requantize(value);
    }

    internal readonly struct OfLookup : IIntegerMap<sbyte, byte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<byte> destination) => Sigmoid.Lookup(source, destination);

        public static byte One(sbyte value, int index) => Sigmoid.Lookup(value);
    }

    /// <summary>The lookup that one writes by hand.</summary>
    internal readonly struct LookupLoop : IKernel<sbyte, byte>
    {
        private static readonly byte[] Entries = MakeEntries();

        /// <summary>Alone: in the loop of the clock the JIT would keep the spans on the stack.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(ReadOnlySpan<sbyte> source, Span<byte> destination)
        {
            byte[] entries = Entries;
            for (int i = 0; i < source.Length; i++)
                destination[i] = entries[(byte)source[i]];
        }

        private static byte[] MakeEntries()
        {
            var entries = new byte[256];
            for (int code = sbyte.MinValue; code <= sbyte.MaxValue; code++)
                entries[(byte)code] = Sigmoid.Lookup((sbyte)code);
            return entries;
        }
    }
}
