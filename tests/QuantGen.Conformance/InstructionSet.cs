using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuantGen.Conformance;

/// <summary>The widest vectors that this process runs in hardware.</summary>
internal static class InstructionSet
{
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    public static string Description => string.Create(CultureInfo.InvariantCulture,
        $"{VectorBits}-bit vectors (AVX-512 {YesNo(Avx512F.IsSupported)}, AVX2 {YesNo(Avx2.IsSupported)}, SSE4.2 {YesNo(Sse42.IsSupported)})");

    /// <summary>".NET 10.0.1, Arm64": the runtime whose JIT compiles this process, and its processor.</summary>
    public static string Runtime => RuntimeInformation.FrameworkDescription + ", " + RuntimeInformation.ProcessArchitecture;

    private static string YesNo(bool value) => value ? "yes" : "no";
}
