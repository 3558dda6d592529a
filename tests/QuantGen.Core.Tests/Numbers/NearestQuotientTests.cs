using System;
using FsCheck.Fluent;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

/// <summary>The nearest number of a format to a quotient: against exact fractions, and against the division of the processor.</summary>
public sealed class NearestQuotientTests
{
    [Fact]
    public void No_neighbour_is_nearer_and_a_tie_goes_to_the_even_one() => PropertyTest.Holds(
        from dividend in PropertyTest.AnyDyadic.Where(value => value.Sign > 0)
        from divisor in PropertyTest.AnyDyadic.Where(value => value.Sign > 0)
        from single in Gen.Elements(true, false)
        select (dividend, divisor, single),
        sample =>
        {
            BinaryFormat format = sample.single ? BinaryFormat.Single : BinaryFormat.Double;
            Ratio dividend = Ratio.Of(sample.dividend), divisor = Ratio.Of(sample.divisor);
            if (format.NearestQuotient(sample.dividend, sample.divisor) is not { } nearest)
            {
                // Half a last place beyond the largest number.
                Dyadic border = format.MaxValue + Dyadic.PowerOfTwo(format.MaxValue.Exponent - 1);
                Assert.True(dividend >= Ratio.Of(border) * divisor, $"{sample.dividend} / {sample.divisor} is no infinity");
                return;
            }

            Assert.True(format.Holds(nearest));
            Ratio error = Error(nearest);
            foreach (Dyadic? neighbour in (Dyadic?[])[format.Above(nearest), format.Below(nearest)])
            {
                if (neighbour is not { } other)
                    continue;
                int nearer = error.CompareTo(Error(other));
                Assert.True(nearer < 0 || (nearer == 0 && format.IsEven(nearest)), $"{sample.dividend} / {sample.divisor}: {nearest} is no nearer than {other}");
            }

            // |n − a/b| · b, which compares like |n − a/b|.
            Ratio Error(Dyadic number) => ((Ratio.Of(number) * divisor) - dividend).Magnitude;
        },
        count: 3000);

    [Fact]
    public void It_is_the_quotient_of_the_processor()
    {
        var random = new Random(5);
        for (int i = 0; i < 20000; i++)
        {
            float a = RandomSingle(random), b = RandomSingle(random);
            Check(a / b, BinaryFormat.Single.NearestQuotient(Dyadic.FromDouble(a), Dyadic.FromDouble(b)), $"{a:R} / {b:R}");
            Check(1 / b, BinaryFormat.Single.NearestQuotient(1, Dyadic.FromDouble(b)), $"1 / {b:R}");
            Check((double)a / b, BinaryFormat.Double.NearestQuotient(Dyadic.FromDouble(a), Dyadic.FromDouble(b)), $"(double){a:R} / {b:R}");
        }
    }

    private static float RandomSingle(Random random) => BitConverter.UInt32BitsToSingle((uint)random.Next(1, 0x7F800000));

    private static void Check(double expected, Dyadic? actual, string what)
    {
        double number = actual is { } finite ? BinaryFormat.ToDouble(finite) : double.PositiveInfinity;
        Assert.True(expected == number, $"{what}: expected {expected:R}, actual {number:R}");
    }
}
