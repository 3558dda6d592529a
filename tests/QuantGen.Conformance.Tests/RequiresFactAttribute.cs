using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuantGen.Conformance.Tests;

/// <summary>What a test of an instruction set needs of the machine. The reason of a skipped test is decided at discovery and printed by the runner.</summary>
internal enum Needs
{
    /// <summary>A machine whose .NET uses 512-bit vectors by itself.</summary>
    Vector512,

    /// <summary>The instructions of AVX-512, whether .NET uses them by itself or not.</summary>
    Avx512,

    Avx2,

    /// <summary>128-bit vectors of some kind.</summary>
    Vector128,

    Nothing,
}

internal sealed class RequiresFactAttribute : FactAttribute
{
    public RequiresFactAttribute(Needs needs)
    {
        bool fulfilled = needs switch
        {
            Needs.Vector512 => Vector512.IsHardwareAccelerated,
            Needs.Avx512 => Avx512F.IsSupported,
            Needs.Avx2 => Avx2.IsSupported,
            Needs.Vector128 => Vector128.IsHardwareAccelerated,
            _ => true,
        };
        if (!fulfilled)
            Skip = "This machine has no " + needs + ", so that a process of this width cannot be started.";
    }
}
