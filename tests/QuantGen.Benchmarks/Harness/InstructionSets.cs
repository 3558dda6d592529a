using System;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using QuantGen.Conformance;

namespace QuantGen.Benchmarks.Harness;

/// <summary>
/// A state of the processor that .NET is put into by an environment variable at the start of a process. .NET ignores a variable that
/// it does not know, hence <paramref name="IsActive"/>: the process looks at what it got.
/// </summary>
internal sealed record InstructionSets(string Name, string? Variable, string Value, Func<bool> IsActive)
{
    public static readonly InstructionSets[] All =
    [
        new("avx512", null, "", () => InstructionSet.VectorBits == 512),
        new("preferred256", "DOTNET_PreferredVectorBitWidth", "256", () => InstructionSet.VectorBits == 256 && Avx512F.IsSupported),
        new("avx2", "DOTNET_EnableAVX512", "0", () => InstructionSet.VectorBits == 256 && !Avx512F.IsSupported),
        new("128", "DOTNET_EnableAVX2", "0", () => InstructionSet.VectorBits == 128 && Avx.IsSupported),
        new("sse", "DOTNET_EnableAVX", "0", () => InstructionSet.VectorBits == 128 && Sse42.IsSupported && !Avx.IsSupported),
    ];

    public static InstructionSets Named(string name) =>
        All.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no instruction set '{name}'; there are {string.Join(", ", All.Select(one => one.Name))} and all.");

    /// <summary>The first of the list that a process has to which nothing was said.</summary>
    public static InstructionSets? Widest => All.FirstOrDefault(one => one.IsActive());
}
