using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Benchmarks.Harness;

/// <summary>One operation on one number of elements: the generated kernel and those it is held against.</summary>
internal abstract class Cell(string operation, int length)
{
    public string Operation => operation;

    public int Length => length;

    public abstract Contestant Generated { get; }

    public abstract Contestant Plain { get; }

    public abstract Contestant Tensors { get; }

    /// <summary>A copy of the same traffic; null where a call is too short to be about memory.</summary>
    public abstract Contestant? Copy { get; }

    /// <summary>For a scale that is not a power of two: the generated kernel of the power of two beside it, on the same numbers.</summary>
    public Contestant? PowerOfTwo { get; init; }

    /// <summary>For quantizing: the chain of TensorPrimitives with the fewest steps, which is not the fastest.</summary>
    public Contestant? TensorsInFewSteps { get; init; }

    public IEnumerable<Contestant> Contestants => new[] { Generated, Plain, Tensors, Copy, PowerOfTwo, TensorsInFewSteps }.OfType<Contestant>();

    /// <summary>Throws where a peer does not compute what the generated kernel computes: its time would mean nothing.</summary>
    public abstract void Check();
}
