using System;
using System.Collections.Generic;
using System.Threading;

namespace QuantGen.Core.Collections;

/// <summary>Results of the keys that were asked for last. Equal keys have one result, so that a generator and several analyzers, which each read a declaration, compute it once.</summary>
/// <param name="capacity">The number of results that are kept.</param>
/// <param name="compute">Computes a result from its key alone.</param>
internal sealed class RecentCache<TKey, TValue>(int capacity, Func<TKey, TValue> compute)
    where TKey : class
{
    private readonly LinkedList<(TKey Key, Lazy<TValue> Value)> _recent = new();

    public TValue this[TKey key]
    {
        get
        {
            Lazy<TValue> value;
            lock (_recent)
            {
                LinkedListNode<(TKey Key, Lazy<TValue> Value)>? node = _recent.First;
                while (node is not null && !node.Value.Key.Equals(key))
                    node = node.Next;
                if (node is null)
                    node = new((key, new(() => compute(key), LazyThreadSafetyMode.ExecutionAndPublication)));
                else
                    _recent.Remove(node);
                _recent.AddFirst(node);
                if (_recent.Count > capacity)
                    _recent.RemoveLast();
                value = node.Value.Value;
            }

            // Outside of the lock: other keys need not wait.
            return value.Value;
        }
    }
}
