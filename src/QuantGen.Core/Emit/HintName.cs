using System.Globalization;
using System.Text;

namespace QuantGen.Core.Emit;

/// <summary>
/// The file name of a type's generated part. Compilers compare such names without case, types are distinguished by it:
/// the suffix says which letters are capitals, so that two types never get one name.
/// </summary>
internal static class HintName
{
    /// <summary>The file of what the quantizers of a compilation share. A type's file name ends in a capitals suffix and so never equals it.</summary>
    public const string Kernels = "QuantGen.Kernels.g.cs";

    public static string Of(string metadataName)
    {
        var name = new StringBuilder();
        var capitals = new StringBuilder();
        int nibble = 0, count = 0;
        foreach (char c in metadataName)
        {
            bool ascii = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '+';
            if (ascii)
                name.Append(c);
            else
                name.Append('-').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            nibble = (nibble << 1) | (c is >= 'A' and <= 'Z' ? 1 : 0);
            if (++count % 4 == 0)
            {
                capitals.Append(nibble.ToString("X", CultureInfo.InvariantCulture));
                nibble = 0;
            }
        }

        capitals.Append(nibble.ToString("X", CultureInfo.InvariantCulture));
        return name + "-" + capitals.ToString().TrimEnd('0') + ".g.cs";
    }
}
