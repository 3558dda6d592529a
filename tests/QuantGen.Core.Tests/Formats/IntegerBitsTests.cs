using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>The integer bits of a range against the definition of a format that holds it, in exact arithmetic.</summary>
public sealed class IntegerBitsTests
{
    private readonly record struct Format(int Bits, bool Signed, bool Narrow)
    {
        public int MagnitudeBits => Bits - (Signed ? 1 : 0);

        public int Least => MagnitudeBits - 126;

        /// <summary>One signed bit has no positive code, and without the negative one nothing is left.</summary>
        public bool HasPositiveCodes => MagnitudeBits > 0;

        public Dyadic MaxValue(int integer) => (Dyadic.PowerOfTwo(MagnitudeBits) - 1) * Dyadic.PowerOfTwo(integer - MagnitudeBits);

        public Dyadic MinValue(int integer) => !Signed ? 0 : Narrow ? -MaxValue(integer) : -Dyadic.PowerOfTwo(integer);

        public bool Holds(int integer, double min, double max) => MinValue(integer) <= Dyadic.FromDouble(min) && Dyadic.FromDouble(max) <= MaxValue(integer);
    }

    private static IEnumerable<Format> Formats =>
        from bits in Enumerable.Range(1, 32)
        from format in new[] { new Format(bits, true, false), new Format(bits, true, true), new Format(bits, false, false), new Format(bits, false, true) }
        where format is not { Bits: 1, Signed: true, Narrow: true }
        select format;

    public static TheoryData<int> Places => new(-1074, -1022, -150, -127, -126, -125, -95, -94, -14, -1, 0, 1, 13, 31, 32, 126, 127, 128, 1022);

    /// <summary>Next to the ends of the formats around a power of two, by doubles and by floats: where the result changes.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void The_smallest_integer_changes_exactly_at_the_ends_of_formats(int place)
    {
        int compared = 0;
        foreach (Format format in Formats)
        {
            foreach (Dyadic end in new[] { Dyadic.PowerOfTwo(place), format.MaxValue(place), Dyadic.PowerOfTwo(place) - Dyadic.PowerOfTwo(place - 40) })
            {
                foreach (double value in Neighbours.Doubles(end).Concat(FloatNeighbours(end)).Where(value => value >= 0))
                {
                    compared++;
                    IsSmallest(format, 0, format.HasPositiveCodes ? value : 0);
                    if (!format.Signed)
                        continue;
                    IsSmallest(format, -value, 0);
                    IsSmallest(format, -value, format.HasPositiveCodes ? value : -value);
                }
            }
        }

        Assert.True(compared > 1000, FormattableString.Invariant($"Only {compared} values were compared"));
    }

    [Fact]
    public void The_smallest_integer_holds_any_range_and_one_less_does_not() => PropertyTest.Holds(
        from format in Gen.Elements(Formats.ToArray())
        from a in Bound
        from b in Bound
        select (Format: format, Min: Math.Min(a, b), Max: Math.Max(a, b)),
        x =>
        {
            (double min, double max) = x.Format.Signed ? (x.Min, x.Max) : (Math.Max(x.Min, 0), Math.Max(x.Max, 0));
            IsSmallest(x.Format, x.Format.HasPositiveCodes ? min : Math.Min(min, 0), x.Format.HasPositiveCodes ? max : Math.Min(max, 0));
        },
        count: 5000);

    /// <summary>log2 v rounds to r exactly where <c>2^(2r − 1) &lt; v² &lt; 2^(2r + 1)</c>.</summary>
    [Fact]
    public void The_nearest_integer_is_the_rounded_logarithm() => PropertyTest.Holds(
        from format in Gen.Elements(Formats.ToArray())
        from a in Bound
        from b in Gen.OneOf(Bound, NearRootOfTwo)
        select (Format: format, Min: Math.Min(a, b), Max: Math.Max(a, b)),
        x =>
        {
            (double min, double max) = x.Format.Signed ? (x.Min, x.Max) : (Math.Max(x.Min, 0), Math.Max(x.Max, 0));
            int nearest = IntegerBits.Nearest(min, max, x.Format.Bits, x.Format.Signed);
            Dyadic magnitude = Dyadic.Max(Dyadic.FromDouble(max), -Dyadic.FromDouble(min));
            Dyadic square = magnitude * magnitude;
            string what = Text(x.Format, min, max, nearest);
            Assert.True(nearest >= x.Format.Least, what);
            Assert.True(square < Dyadic.PowerOfTwo((2 * nearest) + 1), what + ": log2 is nearer to a larger integer");
            Assert.True(nearest == x.Format.Least || square > Dyadic.PowerOfTwo((2 * nearest) - 1), what + ": log2 is nearer to a smaller integer");
        },
        count: 5000);

    /// <summary>The two doubles beside √2, the squares of which lie on either side of 2.</summary>
    [Fact]
    public void The_doubles_beside_the_root_of_two_are_on_its_sides()
    {
        double below = BitConverter.Int64BitsToDouble(0x3FF6A09E667F3BCC), above = BitConverter.Int64BitsToDouble(0x3FF6A09E667F3BCD);
        Assert.True(Dyadic.FromDouble(below) * Dyadic.FromDouble(below) < 2);
        Assert.True(Dyadic.FromDouble(above) * Dyadic.FromDouble(above) > 2);
        Assert.Equal((0, 1), (IntegerBits.Nearest(0, below, 8), IntegerBits.Nearest(0, above, 8)));
        Assert.Equal((-5, -4), (IntegerBits.Nearest(-Math.ScaleB(below, -5), 0, 8), IntegerBits.Nearest(-Math.ScaleB(above, -5), 0, 8)));
    }

    /// <summary>What holds a range of zero is the format with the least scale that can be declared.</summary>
    [Fact]
    public void Zero_gives_the_least_scale()
    {
        foreach (Format format in Formats)
        {
            foreach (double zero in new[] { 0.0, -0.0 })
            {
                Assert.Equal(format.Least, IntegerBits.Smallest(zero, 0, format.Bits, format.Signed, format.Narrow));
                Assert.Equal(format.Least, IntegerBits.Nearest(zero, 0, format.Bits, format.Signed));
            }

            var spec = new UniformSpec { Bits = format.Bits, Signed = format.Signed, NarrowRange = format.Narrow, Integer = format.Least };
            Assert.DoesNotContain(SpecChecker.Check(spec), fault => fault.IsError);
            Assert.Contains(SpecChecker.Check(spec with { Integer = format.Least - 1 }), fault => fault.Code == FaultCode.ScaleOutOfRange);
        }
    }

    /// <summary>Zero points too, and bounds that are no doubles: the format that the analyzer names is the first that holds the need.</summary>
    [Fact]
    public void The_analyzers_format_is_the_first_of_all_that_holds_the_need() => PropertyTest.Holds(
        from format in Gen.Elements(Formats.ToArray())
        from wideMin in Gen.Elements(true, false)
        from a in Gen.OneOf(PropertyTest.AnyDyadic, Bound.Select(Dyadic.FromDouble))
        from b in Gen.OneOf(PropertyTest.AnyDyadic, Bound.Select(Dyadic.FromDouble))
        from zeroPoint in Gen.OneOf(Gen.Constant(0), Gen.Choose(-200, 200), PropertyTest.AnyInt)
        select (Format: format, Need: new RequiredRange(Dyadic.Min(0, Dyadic.Min(a, b)), Dyadic.Max(0, Dyadic.Max(a, b))), ZeroPoint: zeroPoint),
        x =>
        {
            var spec = new UniformSpec { Bits = x.Format.Bits, Signed = x.Format.Signed, NarrowRange = x.Format.Narrow, Integer = 0, ZeroPoint = x.ZeroPoint };
            int? first = Enumerable.Range(x.Format.Least, 300).Where(integer => x.Need.IsHeldBy(GridBuilder.Build(spec with { Integer = integer })))
                .Where(integer => !SpecChecker.IsFaulty(spec with { Integer = integer })).Select(integer => (int?)integer).FirstOrDefault();
            int? found = FormatSearch.SmallestInteger(spec, x.Need)?.Integer;
            Assert.True(first == found, FormattableString.Invariant($"{x.Format}, zero point {x.ZeroPoint}, {x.Need.Min} … {x.Need.Max}: expected {first}, actual {found}"));
        },
        count: 1500);

    /// <summary>Beyond the end of a format by less than a double tells: the next format is needed all the same.</summary>
    [Fact]
    public void A_need_just_beyond_an_end_is_not_rounded_to_it()
    {
        foreach (Format format in Formats.Where(format => format.HasPositiveCodes))
        {
            var spec = new UniformSpec { Bits = format.Bits, Signed = format.Signed, NarrowRange = format.Narrow, Integer = 0 };
            Dyadic little = Dyadic.PowerOfTwo(-200);
            Assert.Equal(3, FormatSearch.SmallestInteger(spec, new RequiredRange(0, format.MaxValue(3)))!.Integer);
            Assert.Equal(4, FormatSearch.SmallestInteger(spec, new RequiredRange(0, format.MaxValue(3) + little))!.Integer);
            if (!format.Signed)
                continue;
            Assert.Equal(3, FormatSearch.SmallestInteger(spec, new RequiredRange(format.MinValue(3), 0))!.Integer);
            Assert.Equal(4, FormatSearch.SmallestInteger(spec, new RequiredRange(format.MinValue(3) - little, 0))!.Integer);
        }
    }

    [Fact]
    public void What_is_no_range_of_a_format_is_named() => Cultures.ForEachOdd(() =>
    {
        Throws<ArgumentOutOfRangeException>("bits", "bits = 0 is not supported: a code has 1 to 32 bits", (0, 1, 0, true, false));
        Throws<ArgumentOutOfRangeException>("bits", "bits = 33", (0, 1, 33, false, false));
        Throws<ArgumentOutOfRangeException>("min", "min = NaN", (double.NaN, 1, 8, true, false));
        Throws<ArgumentOutOfRangeException>("min", "min = -infinity", (double.NegativeInfinity, 1, 8, true, false));
        Throws<ArgumentOutOfRangeException>("max", "max = NaN", (0, double.NaN, 8, true, false));
        Throws<ArgumentOutOfRangeException>("max", "max = +infinity", (0, double.PositiveInfinity, 8, true, false));
        Throws<ArgumentOutOfRangeException>("min", "min = 1.5 lies above max = 1.25", (1.5, 1.25, 8, true, false));
        Throws<ArgumentOutOfRangeException>("min", "min = -0.5 is not held by unsigned codes", (-0.5, 1, 8, false, false));
        Throws<ArgumentOutOfRangeException>("max", "max = 0.5 is not held by a signed 1-bit format", (0, 0.5, 1, true, false), smallestOnly: true);
        Throws<ArgumentException>("narrowRange", "narrowRange = true leaves a signed 1-bit format the single code 0", (0, 0, 1, true, true), smallestOnly: true);
    });

    [Fact]
    public void Nothing_is_allocated()
    {
        int sum = IntegerBits.Smallest(-1, 0.1, 8) + IntegerBits.Nearest(-1, 0.1, 8);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int bits = 2; bits <= 32; bits++)
            sum += IntegerBits.Smallest(-1, 0.1 * bits, bits) + IntegerBits.Nearest(-1, 0.1 * bits, bits);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotEqual(0, sum);
    }

    private static Gen<double> Bound => Gen.OneOf(
        PropertyTest.FiniteDouble,
        from place in Gen.Choose(-130, 130)
        from below in Gen.Choose(0, 60)
        from ulps in Gen.Choose(-2, 2)
        from sign in Gen.Elements(-1, 1)
        select sign * BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(Math.ScaleB(1, place) - Math.ScaleB(1, place - below - 1)) + ulps));

    private static Gen<double> NearRootOfTwo =>
        from place in Gen.Choose(-130, 130)
        from ulps in Gen.Choose(-3, 3)
        from sign in Gen.Elements(-1, 1)
        select sign * Math.ScaleB(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(Math.Sqrt(2)) + ulps), place);

    private static IEnumerable<double> FloatNeighbours(Dyadic value) =>
        BinaryFormat.Single.Nearest(value) is null ? [] : Neighbours.Floats(value).Where(float.IsFinite).Select(x => (double)x);

    private static void IsSmallest(Format format, double min, double max)
    {
        int smallest = IntegerBits.Smallest(min, max, format.Bits, format.Signed, format.Narrow);
        string what = Text(format, min, max, smallest);
        Assert.True(smallest >= format.Least, what);
        Assert.True(format.Holds(smallest, min, max), what + " does not hold the range");
        Assert.False(smallest > format.Least && format.Holds(smallest - 1, min, max), what + " is not the smallest");
    }

    private static string Text(Format format, double min, double max, int integer) => FormattableString.Invariant(
        $"{format}, {min:R} … {max:R} = bits 0x{BitConverter.DoubleToInt64Bits(min):X16} … 0x{BitConverter.DoubleToInt64Bits(max):X16}: Integer = {integer}");

    private static void Throws<T>(string argument, string message, (double Min, double Max, int Bits, bool Signed, bool Narrow) x, bool smallestOnly = false)
        where T : ArgumentException
    {
        var thrown = new List<T> { Assert.Throws<T>(() => IntegerBits.Smallest(x.Min, x.Max, x.Bits, x.Signed, x.Narrow)) };
        if (!smallestOnly)
            thrown.Add(Assert.Throws<T>(() => IntegerBits.Nearest(x.Min, x.Max, x.Bits, x.Signed)));
        foreach (T exception in thrown)
        {
            Assert.Equal(argument, exception.ParamName);
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }
}
