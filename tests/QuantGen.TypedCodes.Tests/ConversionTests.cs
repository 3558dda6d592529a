using System;
using System.Collections.Generic;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.TypedCodes.Tests;

/// <summary>Casts and methods, each exact for itself: held against the grid at every code and at every threshold.</summary>
public class ConversionTests
{
    public static TheoryData<string> Names => Subject.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_of_a_code_is_exact_as_a_double_and_the_nearest_float(string name)
    {
        Subject subject = Subject.Of(name);
        foreach (long code in subject.Codes)
        {
            Dyadic value = subject.Grid.ValueFactor * subject.Grid.ValueOf(code);
            double expected = BinaryFormat.ToDouble(value);
            float nearest = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(value)!.Value);
            AssertBits(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(subject.ToDouble(code)), name, $"(double) of code {code}");
            AssertBits(BitConverter.SingleToInt32Bits(nearest), BitConverter.SingleToInt32Bits(subject.ToSingle(code)), name, $"(float) of code {code}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_beside_every_threshold_get_the_code_of_the_grid(string name)
    {
        Subject subject = Subject.Of(name);
        foreach (float value in Beside(subject, BinaryFormat.Single, BinaryFormat.ToSingle, [0f, -0f, float.NaN, float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity]))
        {
            long expected = subject.Grid.Quantize(value);
            string input = $"{value:R} (bits {BitConverter.SingleToUInt32Bits(value):X8})";
            AssertBits(expected, subject.Cast(value), name, "cast of float " + input);
            AssertBits(expected, subject.Quantize(value), name, "Quantize of float " + input);
            (bool inside, long code) = subject.TryQuantize(value);
            AssertBits(expected, code, name, "TryQuantize of float " + input);
            Assert.True(inside == !subject.Grid.IsOutside(value), $"{name}: TryQuantize of float {input} says {inside}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Doubles_beside_every_threshold_get_the_code_of_the_grid(string name)
    {
        Subject subject = Subject.Of(name);
        foreach (double value in Beside(subject, BinaryFormat.Double, BinaryFormat.ToDouble, [0, -0.0, double.NaN, double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity]))
        {
            long expected = subject.Grid.Quantize(value);
            string input = $"{value:R} (bits {BitConverter.DoubleToUInt64Bits(value):X16})";
            AssertBits(expected, subject.Cast(value), name, "cast of double " + input);
            AssertBits(expected, subject.Quantize(value), name, "Quantize of double " + input);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Integers_get_the_code_of_the_grid(string name)
    {
        Subject subject = Subject.Of(name);
        var values = new SortedSet<long> { long.MinValue, long.MaxValue };
        for (long value = -3000; value <= 3000; value++)
            values.Add(value);
        foreach (long value in values)
            AssertBits(subject.Grid.Quantize((Dyadic)value), subject.Quantize(value), name, $"Quantize of integer {value}");
    }

    /// <summary>A cast from double that went through float would give another code here; the grid tells both apart.</summary>
    [Fact]
    public void Double_does_not_go_through_float()
    {
        double belowTheTie = (101.5 - Math.Pow(2, -40)) / 128;
        Assert.Equal(102, ((Sample)(float)belowTheTie).Code);
        Assert.Equal(101, ((Sample)belowTheTie).Code);
        Assert.Equal(uint.MaxValue, ((Turn)(1 - Math.Pow(2, -32))).Code);
        Assert.Equal(1 - Math.Pow(2, -32), (double)Turn.FromCode(uint.MaxValue));
    }

    /// <summary>Next to the thresholds of the sampled codes: the number on either side, and what is nearest to it.</summary>
    private static IEnumerable<TReal> Beside<TReal>(Subject subject, BinaryFormat format, Func<Dyadic, TReal> read, TReal[] special)
    {
        foreach (TReal value in special)
            yield return value;
        foreach (long code in subject.Codes)
        {
            Threshold threshold = subject.Grid.ThresholdOf(code);
            Dyadic? below = threshold.LastBelow(format), first = threshold.First(format);
            foreach (Dyadic? value in new[] { below, first, first is { } number ? format.Above(number) : null })
            {
                if (value is { } found)
                    yield return read(found);
            }
        }
    }

    private static void AssertBits(long expected, long actual, string name, string what) =>
        Assert.True(expected == actual, $"{name}: {what} is {actual}, expected {expected}");
}
