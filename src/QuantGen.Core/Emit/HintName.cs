using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QuantGen.Core.Declaration;

namespace QuantGen.Core.Emit;

/// <summary>
/// The file name of a type's generated part. Compilers ignore case in such names, but types may differ only in case.
/// A suffix therefore states which letters are capitals, so that two types never get the same name.
/// </summary>
internal static class HintName
{
    /// <summary>The file that the quantizers of a compilation share. A type's file name ends in a capitals suffix, so it never equals this one.</summary>
    public const string Kernels = "QuantGen.Kernels.g.cs";

    /// <summary>The longest name that file systems accept, in bytes. Every character of a name is ASCII.</summary>
    public const int MaxLength = 255;

    /// <summary>The length of the readable part of a longer name; a path of 260 characters then still has room for its folders.</summary>
    private const int ReadableLength = 80;

    private const string Extension = ".g.cs";

    public static string Of(TypeShape shape) => Of(shape.MetadataName, shape.Kinds);

    public static string Of(string metadataName, string kinds = "")
    {
        string full = Readable(metadataName, int.MaxValue) + "-" + Capitals(metadataName) + (kinds.Length == 0 ? "" : "." + kinds) + Extension;
        // A capitals suffix with as many digits as the hash follows a name longer than the readable part, so no other name equals this one.
        return full.Length <= MaxLength ? full : Readable(metadataName, ReadableLength) + "-" + Hash(full) + Extension;
    }

    /// <summary>The name in characters that every file system accepts, cut to the characters that fit completely.</summary>
    private static string Readable(string metadataName, int length)
    {
        var name = new StringBuilder();
        foreach (char c in metadataName)
        {
            bool ascii = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '+';
            string text = ascii ? c.ToString() : "-" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
            if (name.Length + text.Length > length)
                break;
            name.Append(text);
        }

        return name.ToString();
    }

    /// <summary>One bit per character, set for a capital; four bits per hexadecimal digit.</summary>
    private static string Capitals(string metadataName)
    {
        var capitals = new StringBuilder();
        int nibble = 0, count = 0;
        foreach (char c in metadataName)
        {
            nibble = (nibble << 1) | (c is >= 'A' and <= 'Z' ? 1 : 0);
            if (++count % 4 == 0)
            {
                capitals.Append(nibble.ToString("X", CultureInfo.InvariantCulture));
                nibble = 0;
            }
        }

        capitals.Append(nibble.ToString("X", CultureInfo.InvariantCulture));
        return capitals.ToString().TrimEnd('0');
    }

    /// <summary>32 hexadecimal digits of the SHA-256 of an ASCII text.</summary>
    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        byte[] hash = algorithm.ComputeHash(Encoding.ASCII.GetBytes(text));
        var digits = new StringBuilder();
        for (int i = 0; i < 16; i++)
            digits.Append(hash[i].ToString("X2", CultureInfo.InvariantCulture));
        return digits.ToString();
    }
}
