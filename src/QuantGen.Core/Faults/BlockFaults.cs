using System.Collections.Generic;
using QuantGen.Core.Formats;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of the length of a block.</summary>
internal static class BlockFaults
{
    /// <summary>Without vectors a block is one statement per element. More elements would mean more text, without a gain over the methods for any length.</summary>
    public const int MaxBlock = 64;

    public static Fault? OfLength(FormatSpec spec) => spec.Block is < 1 or > MaxBlock
        ? new Fault(FaultCode.BlockNotSupported, nameof(spec.Block), Invariant($"Block = {spec.Block} is not supported: a block has 1 to {MaxBlock} elements"))
        : null;

    public static IEnumerable<Fault> Check(UniformSpec spec)
    {
        if (OfLength(spec) is { } fault)
            yield return fault;
        else if (spec is { Block: not null, Profile: Profile.TfLiteOptimized })
            yield return new Fault(FaultCode.BlockNotSupported, nameof(spec.Block), "With Profile = TfLiteOptimized a code depends on its position in a span, and in a block it does not; leave out Block, or state Profile = TfLiteReference");
    }
}
