using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using QuantGen.Core.Collections;

namespace QuantGen.Core.Tests.Collections;

public class RecentCacheTests
{
    /// <summary>Equal keys have one result as long as it is among the last that were asked for.</summary>
    [Fact]
    public void Results_of_the_last_keys_are_kept()
    {
        var computed = new List<string>();
        var cache = new RecentCache<string, object>(2, key =>
        {
            computed.Add(key);
            return new object();
        });
        object a = cache["a"], b = cache["b"];
        Assert.Same(a, cache[new string(['a'])]);
        _ = cache["c"];
        Assert.Same(a, cache["a"]);
        Assert.NotSame(b, cache["b"]);
        Assert.Equal(["a", "b", "c", "b"], computed);
    }

    /// <summary>Threads that ask for one key wait for one computation.</summary>
    [Fact]
    public void Threads_share_a_computation()
    {
        int count = 0;
        var cache = new RecentCache<string, int>(8, key => Interlocked.Increment(ref count) * key.Length);
        int[] results = new int[64];
        Parallel.For(0, results.Length, i => results[i] = cache[i % 2 == 0 ? "xx" : "yyy"]);
        Assert.Equal(2, count);
        Assert.Equal(2, results.Distinct().Count());
    }

    /// <summary>A computation that throws does so for each who asks, and other keys are not disturbed.</summary>
    [Fact]
    public void Faults_are_those_of_their_key()
    {
        var cache = new RecentCache<string, int>(8, key => key.Length > 0 ? key.Length : throw new ArgumentException("empty"));
        Assert.Throws<ArgumentException>(() => cache[""]);
        Assert.Throws<ArgumentException>(() => cache[""]);
        Assert.Equal(3, cache["abc"]);
    }
}
