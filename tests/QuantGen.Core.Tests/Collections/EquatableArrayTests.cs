using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using QuantGen.Core.Collections;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Collections;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_are_equal_exactly_where_their_elements_are() => PropertyTest.Holds(
        Gen.ListOf(Gen.Choose(0, 2)).Resize(4).Two(),
        pair =>
        {
            var left = new EquatableArray<int>(pair.Item1);
            var right = new EquatableArray<int>(pair.Item2);
            bool equal = pair.Item1.SequenceEqual(pair.Item2);
            Assert.Equal(equal, left.Equals(right));
            Assert.Equal(equal, left.Equals((object)right));
            if (equal)
                Assert.Equal(left.GetHashCode(), right.GetHashCode());
        });

    [Fact]
    public void Order_and_length_matter()
    {
        var array = new EquatableArray<string>(["a", "b"]);
        Assert.True(array.Equals(new EquatableArray<string>(new List<string> { "a", "b" })));
        Assert.False(array.Equals(new EquatableArray<string>(["b", "a"])));
        Assert.False(array.Equals(new EquatableArray<string>(["a"])));
        Assert.False(array.Equals(new EquatableArray<string>(["a", "b", "b"])));
        Assert.False(array.Equals("a"));
        Assert.NotEqual(array.GetHashCode(), new EquatableArray<string>(["b", "a"]).GetHashCode());
    }

    [Fact]
    public void The_default_is_the_empty_array()
    {
        EquatableArray<int> none = default;
        Assert.True(none.Equals(new EquatableArray<int>([])));
        Assert.True(none.Equals(EquatableArray<int>.Empty));
        Assert.Equal(none.GetHashCode(), new EquatableArray<int>([]).GetHashCode());
        Assert.Empty(none);
        Assert.Throws<ArgumentOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void A_change_of_the_source_does_not_reach_the_array()
    {
        int[] source = [1, 2];
        var array = new EquatableArray<int>(source);
        source[0] = 9;
        Assert.Equal([1, 2], array);
        Assert.Equal((2, 1, 2), (array.Count, array[0], array[1]));
    }

    [Fact]
    public void Records_that_hold_arrays_are_equal_by_elements() =>
        Assert.Equal(("x", new EquatableArray<int>([1])), ("x", new EquatableArray<int>([1])));
}
