using System;
using System.Collections.Generic;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;

namespace QuantGen.Core.Tests.Ranges;

/// <summary>Every pair of short intervals, every pair of numbers in them: the operation's result lies in the interval's.</summary>
public class IntegerRangesTests
{
    private const int Least = -5, Most = 6;

    public static TheoryData<string> Operations => ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Result_of_every_pair_is_inside(string operation)
    {
        foreach ((int leftMin, int leftMax) in Intervals())
        {
            foreach ((int rightMin, int rightMax) in Intervals())
            {
                Interval result = Apply(operation, Interval.Between(leftMin, leftMax), Interval.Between(rightMin, rightMax));
                for (int left = leftMin; left <= leftMax; left++)
                {
                    for (int right = rightMin; right <= rightMax; right++)
                    {
                        if (Apply(operation, left, right) is { } value)
                            Assert.True(result.Contains((Extended)value), $"{left} {operation} {right} = {value} is outside {result}, of {leftMin} … {leftMax} and {rightMin} … {rightMax}");
                    }
                }
            }
        }
    }

    /// <summary>The ends are met, and a point has a point as result but for remainders and masks.</summary>
    [Fact]
    public void Ends_are_tight_where_the_operation_is_monotone()
    {
        Assert.Equal(Interval.Between(-3, 9), Apply("+", Interval.Between(-5, 3), Interval.Between(2, 6)));
        Assert.Equal(Interval.Between(-11, 1), Apply("-", Interval.Between(-5, 3), Interval.Between(2, 6)));
        Assert.Equal(Interval.Between(-30, 18), Apply("*", Interval.Between(-5, 3), Interval.Between(2, 6)));
        Assert.Equal(Interval.Between(-5, 5), Apply("/", Interval.Between(-5, 3), Interval.Between(-1, 6)));
        Assert.Equal(Interval.Between(-3, 3), Apply("%", Interval.Between(-5, 5), Interval.Between(-4, 3)));
        Assert.Equal(Interval.Between(0, 15), Apply("&", Interval.Unbounded, Interval.Of(15)));
        foreach (string operation in Operations)
            Assert.True(Apply(operation, Interval.Of(5), Interval.Of(3)) is { IsPoint: true } || operation is "%" or "&" or "|" or "^", operation);
    }

    [Fact]
    public void Wrapping_checking_and_unknown_ends()
    {
        Dyadic most = NumberType.Int32.Most, least = NumberType.Int32.Least;
        Assert.Equal(Interval.Between(least, least + 1), IntegerRanges.Add(Interval.Between(most, most), Interval.Between(1, 2), NumberType.Int32, isChecked: false));
        Assert.Equal(NumberType.Int32.Values, IntegerRanges.Add(Interval.Between(most, most), Interval.Between(0, 1), NumberType.Int32, isChecked: false));
        Assert.Equal(Interval.Of((Extended)most), IntegerRanges.Add(Interval.Of((Extended)most), Interval.Between(0, 1), NumberType.Int32, isChecked: true));
        Assert.True(IntegerRanges.Add(Interval.Of((Extended)most), Interval.Of(1), NumberType.Int32, isChecked: true).IsEmpty);
        Assert.False(IntegerRanges.Add(Interval.Unbounded, Interval.Of(1), NumberType.Int32, isChecked: true).IsBounded);
        Assert.Equal(Interval.Between(-128, 127), BitRanges.ShiftRight(NumberType.Int32.Values, Interval.Of(24), NumberType.Int32));
        Assert.False(BitRanges.ShiftRight(NumberType.Int32.Values, Interval.Of(1), NumberType.Int32).IsBounded);
    }

    [Fact]
    public void Empty_is_not_unbounded()
    {
        Assert.True(Interval.Empty.IsEmpty);
        Assert.False(Interval.Unknown.IsEmpty);
        Assert.False(Interval.NaN.IsEmpty);
        Assert.False(Interval.NaN.HasNumbers);
        Assert.Equal(Interval.Of(3), Interval.Empty.Union(Interval.Of(3)));
        Assert.True(IntegerRanges.Divide(Interval.Of(3), Interval.Of(0), NumberType.Int32).IsEmpty);
        Assert.Equal("no value", Interval.Empty.ToString());
        Assert.Equal("-infinity … +infinity or NaN", Interval.Unknown.ToString());
    }

    private static IEnumerable<(int Min, int Max)> Intervals()
    {
        for (int min = Least; min <= Most; min++)
        {
            for (int max = min; max <= Most; max++)
                yield return (min, max);
        }
    }

    private static Interval Apply(string operation, Interval left, Interval right) => operation switch
    {
        "+" => IntegerRanges.Add(left, right, NumberType.Int32, isChecked: false),
        "-" => IntegerRanges.Subtract(left, right, NumberType.Int32, isChecked: false),
        "*" => IntegerRanges.Multiply(left, right, NumberType.Int32, isChecked: false),
        "/" => IntegerRanges.Divide(left, right, NumberType.Int32),
        "%" => IntegerRanges.Remainder(left, right),
        "&" => BitRanges.And(left, right),
        "|" => BitRanges.Or(left, right),
        "^" => BitRanges.ExclusiveOr(left, right),
        "<<" => BitRanges.ShiftLeft(left, right, NumberType.Int32),
        ">>" => BitRanges.ShiftRight(left, right, NumberType.Int32),
        ">>>" => BitRanges.ShiftRightUnsigned(left, right, NumberType.Int32),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation."),
    };

    private static long? Apply(string operation, int left, int right) => operation switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => right == 0 ? null : left / right,
        "%" => right == 0 ? null : left % right,
        "&" => left & right,
        "|" => left | right,
        "^" => left ^ right,
        "<<" => left << right,
        ">>" => left >> right,
        ">>>" => left >>> right,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation."),
    };
}
