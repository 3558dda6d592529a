using System;
using System.Collections.Generic;

namespace QuantGen.Core.Grids;

/// <summary>The C# type that stores a code.</summary>
internal sealed record CodeType(string Keyword, int Bits, bool Signed)
{
    public static readonly IReadOnlyList<CodeType> All =
    [
        new("sbyte", 8, true),
        new("byte", 8, false),
        new("short", 16, true),
        new("ushort", 16, false),
        new("int", 32, true),
        new("uint", 32, false),
    ];

    /// <summary>The smallest type that holds codes of so many bits, 1 … 32.</summary>
    public static CodeType For(int bits, bool signed)
    {
        foreach (CodeType type in All)
        {
            if (type.Signed == signed && type.Bits >= bits)
                return type;
        }

        throw new ArgumentOutOfRangeException(nameof(bits), bits, "Codes have 1 to 32 bits.");
    }
}
