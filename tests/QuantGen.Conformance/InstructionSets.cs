using System;
using System.Diagnostics;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuantGen.Conformance;

/// <summary>
/// A state of the processor that .NET is put into by an environment variable at the start of a process. .NET ignores a variable that
/// it does not know, hence <paramref name="IsActive"/>: the process looks at what it got.
/// </summary>
/// <param name="Name">As it is called on command lines.</param>
/// <param name="Variable">What is set; null where nothing is.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="VectorBits">The width of its vectors; 0 where everything goes element by element.</param>
/// <param name="IsPresent">Whether a process could be put into this state, asked in one to which nothing was said.</param>
/// <param name="IsActive">Whether this process is in this state.</param>
internal sealed record InstructionSets(string Name, string? Variable, string Value, int VectorBits, Func<bool> IsPresent, Func<bool> IsActive)
{
    public static readonly InstructionSets[] All =
    [
        new("avx512", null, "", 512, () => Vector512.IsHardwareAccelerated, () => InstructionSet.VectorBits == 512),
        new("preferred256", "DOTNET_PreferredVectorBitWidth", "256", 256, () => Avx512F.IsSupported, () => InstructionSet.VectorBits == 256 && Avx512F.IsSupported),
        new("avx2", "DOTNET_EnableAVX512", "0", 256, () => Avx2.IsSupported, () => InstructionSet.VectorBits == 256 && !Avx512F.IsSupported),

        // Without AVX2 .NET does without fused operations too. Other processors than x86 have 128 bits by themselves.
        new("128", "DOTNET_EnableAVX2", "0", 128, () => Vector128.IsHardwareAccelerated, () => InstructionSet.VectorBits == 128 && (Avx.IsSupported || !X86Base.IsSupported)),
        new("sse", "DOTNET_EnableAVX", "0", 128, () => Sse42.IsSupported, () => InstructionSet.VectorBits == 128 && Sse42.IsSupported && !Avx.IsSupported),

        // What native compilation assumes of an x64 processor; some operations on vectors run in software.
        new("baseline", "DOTNET_EnableSSE42", "0", 128, () => X86Base.IsSupported, () => InstructionSet.VectorBits == 128 && X86Base.IsSupported && !Sse41.IsSupported),
        new("none", "DOTNET_EnableHWIntrinsic", "0", 0, () => true, () => InstructionSet.VectorBits == 0),
    ];

    public static InstructionSets Named(string name) =>
        All.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no instruction set '{name}'; there are {string.Join(", ", All.Select(one => one.Name))} and all.");

    /// <summary>The first of the list that a process has to which nothing was said.</summary>
    public static InstructionSets? Widest => All.FirstOrDefault(one => one.IsActive());

    /// <summary>Throws where the process is not in the state it was started for: the run would prove something else.</summary>
    public void Require()
    {
        if (!IsActive())
            throw new InvalidOperationException($"Expected the instruction set {Name}, but this process runs with {InstructionSet.Description}.");
    }

    /// <summary>Puts a process that is to be started into this state, whatever the settings of the machine are.</summary>
    public void ApplyTo(ProcessStartInfo start)
    {
        foreach (string setting in start.Environment.Keys.Where(IsRuntimeSetting).ToArray())
            start.Environment.Remove(setting);
        if (Variable is not null)
            start.Environment[Variable] = Value;
    }

    private static bool IsRuntimeSetting(string name) =>
        new[] { "DOTNET_Enable", "DOTNET_Preferred", "DOTNET_Tiered", "DOTNET_TC_", "COMPlus_" }.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
