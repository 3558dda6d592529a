using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace QuantGen.TypedCodes.Tests;

/// <summary>Equality and order are those of the values, and the plain code is checked.</summary>
public class IdentityTests
{
    public static TheoryData<string> Names => Subject.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Order_and_equality_are_those_of_the_values(string name)
    {
        Subject subject = Subject.Of(name);
        var random = new Random(7);
        long[] codes = [subject.Grid.MinCode, subject.Grid.MaxCode, 0, Math.Min(1, subject.Grid.MaxCode), .. Enumerable.Range(0, 20).Select(_ => random.NextInt64(subject.Grid.MinCode, subject.Grid.MaxCode + 1))];
        foreach (long left in codes)
        {
            foreach (long right in codes)
            {
                int order = subject.Grid.ValueOf(left).CompareTo(subject.Grid.ValueOf(right));
                string pair = $"{name}: codes {left} and {right}";
                object one = subject.Box(left), other = subject.Box(right);
                Assert.True(Math.Sign(subject.Compare(left, right)) == Math.Sign(order), pair + ": CompareTo");
                Assert.True(Math.Sign(((IComparable)one).CompareTo(other)) == Math.Sign(order), pair + ": CompareTo of an object");
                Assert.True(one.Equals(other) == (order == 0), pair + ": Equals");
                Assert.True(order != 0 || one.GetHashCode() == other.GetHashCode(), pair + ": GetHashCode");
                Assert.True(subject.Operator("op_Equality", left, right) == (order == 0), pair + ": ==");
                Assert.True(subject.Operator("op_Inequality", left, right) == (order != 0), pair + ": !=");
                Assert.True(subject.Operator("op_LessThan", left, right) == (order < 0), pair + ": <");
                Assert.True(subject.Operator("op_GreaterThan", left, right) == (order > 0), pair + ": >");
                Assert.True(subject.Operator("op_LessThanOrEqual", left, right) == (order <= 0), pair + ": <=");
                Assert.True(subject.Operator("op_GreaterThanOrEqual", left, right) == (order >= 0), pair + ": >=");
            }
        }
    }

    /// <summary>Plain codes of different formats may be equal, typed ones are not.</summary>
    [Fact]
    public void Objects_of_another_type_are_neither_equal_nor_comparable()
    {
        Celsius code = Celsius.FromCode(7);
        Assert.False(code.Equals(DewPoint.FromCode(7)));
        Assert.False(code.Equals((ushort)7));
        Assert.False(code.Equals(null));
        IComparable comparable = code;
        Assert.True(comparable.CompareTo(null) > 0);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => comparable.CompareTo(DewPoint.FromCode(7)));
        Assert.Contains("Celsius", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_outside_the_range_are_refused_by_name_value_and_range()
    {
        ArgumentOutOfRangeException above = Assert.Throws<ArgumentOutOfRangeException>(() => Celsius.FromCode(2048));
        Assert.Equal((object)(ushort)2048, above.ActualValue);
        Assert.Contains("The codes of Celsius are 0 … 2047.", above.Message, StringComparison.Ordinal);
        ArgumentOutOfRangeException below = Assert.Throws<ArgumentOutOfRangeException>(() => Weight.FromCode(-128));
        Assert.Equal("code", below.ParamName);
        Assert.Contains("-127 … 127", below.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Fine.FromCode(1 << 27));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fine.FromCode((-1 << 27) - 1));
    }

    /// <summary>What a serializer sets that knows nothing of the type.</summary>
    [Fact]
    public void Code_can_be_set_where_a_value_is_made_and_is_checked()
    {
        Assert.Equal(Celsius.FromCode(2047), new Celsius { Code = 2047 });
        Assert.Equal(Celsius.FromCode(3), Celsius.FromCode(2047) with { Code = 3 });
        Assert.Equal(Sample.FromCode(-128), new Sample { Code = -128 });
        Assert.Equal(default, new Celsius());
        Assert.Contains("0 … 2047", Assert.Throws<ArgumentOutOfRangeException>(() => new Celsius { Code = 2048 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Weight) with { Code = -128 });
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<System.Reflection.TargetInvocationException>(() => typeof(Celsius).GetProperty("Code")!.SetValue(default(Celsius), (ushort)2048)).InnerException);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_in_generic_code_are_the_first_and_the_last_code(string name)
    {
        Subject subject = Subject.Of(name);
        Assert.Equal((subject.Grid.MinCode, subject.Grid.MaxCode), subject.Ends());
    }

    [Fact]
    public void Generic_code_sorts_and_finds_ends()
    {
        Celsius[] readings = [(Celsius)21.5f, (Celsius)(-3.0), (Celsius)100f];
        Array.Sort(readings);
        Assert.Equal([-3f, 21.5f, 100f], readings.Select(reading => MathF.Round((float)reading, 2)));
        Assert.Equal(readings[2], readings.Max());
        Assert.Equal(Celsius.MaxCode, End<Celsius>().Code);
        Assert.Equal(3, new HashSet<Celsius>([.. readings, (Celsius)21.5f]).Count);

        static T End<T>()
            where T : IMinMaxValue<T> => T.MaxValue;
    }
}
