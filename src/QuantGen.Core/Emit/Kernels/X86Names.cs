using QuantGen.Core.Grid;

namespace QuantGen.Core.Emit;

/// <summary>The instructions of x86 by the width of a vector, for the tokens of <see cref="X86Template"/> and <see cref="X86StoreTemplate"/>.</summary>
internal static class X86Names
{
    /// <summary>Whether the processor has what the fast form of a width needs.</summary>
    public static string IsSupported(int width) => Packs(width) + ".IsSupported";

    /// <summary>The tokens of what all code types begin with: signed integers, and signed words.</summary>
    public static string Fill(string template, int width) => template
        .Replace("@Convert", width switch { 512 => "X86.Avx512F.ConvertToVector512Int32", 256 => "X86.Avx.ConvertToVector256Int32", _ => "X86.Sse2.ConvertToVector128Int32" })
        .Replace("@PackInts", Words(width) + ".PackSignedSaturate")
        .Replace("@AddWords", Words(width) + ".AddSaturate");

    /// <summary>Those of a code type as well.</summary>
    public static string Fill(string template, CodeType code, int width) => Fill(template, width)
        .Replace("@PackWords", Words(width) + (code.Signed ? ".PackSignedSaturate" : ".PackUnsignedSaturate"))
        .Replace("@PackCodes", code.Signed ? Words(width) + ".PackSignedSaturate" : Packs(width) + ".PackUnsignedSaturate");

    private static string Words(int width) => width switch { 512 => "X86.Avx512BW", 256 => "X86.Avx2", _ => "X86.Sse2" };

    private static string Packs(int width) => width switch { 512 => "X86.Avx512BW", 256 => "X86.Avx2", _ => "X86.Sse41" };
}
