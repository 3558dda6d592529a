using System.Globalization;
using System.Linq;
using System.Text;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>What the user's compilation offers, asked once: it chooses the form of the text.</summary>
/// <param name="AssemblyName">The namespace of shared code is derived from it.</param>
/// <param name="Tier">The form of text, by what the framework and the language have.</param>
/// <param name="HasNativeMinMax">Whether <c>MinNative</c> exists for vectors (.NET 9) and scalars (.NET 10): one instruction, where the plain <c>Min</c> looks after NaN, which is gone by then, and a comparison branches.</param>
internal sealed record TargetEnvironment(string AssemblyName, Tier Tier, bool HasNativeMinMax)
{
    /// <summary>Whether a quantizer has text here: one that names <c>IQuantizer</c> implements its static members, which takes the modern tier.</summary>
    public bool Supports(bool namesInterface) => namesInterface ? Tier == Tier.Modern : Tier != Tier.None;

    /// <summary>How the text is written.</summary>
    public Dialect Dialect => Dialect.Of(Tier);

    /// <summary>What a typed code can implement.</summary>
    public CodeInterfaces CodeInterfaces { get; init; }

    private const string Prefix = "QuantGen.Generated.";

    /// <summary>
    /// The namespace of what the quantizers of one assembly share. Another assembly has another one, so that friends
    /// (InternalsVisibleTo) never see two types of one name: what is not a letter or digit is written as an escape.
    /// </summary>
    public string SharedNamespace
    {
        get
        {
            var name = new StringBuilder();
            foreach (char c in AssemblyName)
            {
                if (char.IsLetterOrDigit(c))
                    name.Append(c);
                else if (c == '.')
                    name.Append("_d");
                else if (c == '_')
                    name.Append("__");
                else
                    name.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }

            // No identifier begins with a digit, and keywords are lower case throughout, but for __arglist and its like.
            if (name.Length == 0 || char.IsDigit(name[0]))
                name.Insert(0, '_');
            else if (name.ToString().TrimStart('_').All(c => c is >= 'a' and <= 'z'))
                name.Insert(0, '@');
            return Prefix + name;
        }
    }
}
