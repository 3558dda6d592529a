using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Emit;

/// <summary>
/// The Common Language Specification has no signed bytes, and no unsigned integers except bytes. The generator marks public members with such
/// a type in the signature, which avoids the compiler's warning and informs other tools.
/// </summary>
internal static class ClsCompliance
{
    /// <summary>Only used if the assembly claims to comply: otherwise the attribute itself causes a warning.</summary>
    public const string Mark = "[global::System.CLSCompliant(false)]";

    private static readonly HashSet<string> NonCompliantTypes = ["sbyte", "ushort", "uint", "ulong"];

    /// <summary>The characters around a type in a signature.</summary>
    private static readonly char[] Separators = [' ', ',', '(', ')', '<', '>', '[', ']'];

    /// <summary>Whether a line of C# begins a public member whose signature has a type outside the specification.</summary>
    public static bool IsNonCompliantMember(string line)
    {
        if (!line.StartsWith("public ", StringComparison.Ordinal))
            return false;
        int body = line.IndexOf("=>", StringComparison.Ordinal);
        return (body < 0 ? line : line.Substring(0, body)).Split(Separators).Any(NonCompliantTypes.Contains);
    }
}
