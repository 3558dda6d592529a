using System.Globalization;
using System.Linq;
using System.Text;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>What the user's compilation offers. It is read once and decides which code is generated.</summary>
/// <param name="AssemblyName">The name from which the namespace of shared code is derived.</param>
/// <param name="Tier">The kind of code, which the framework and the language version decide.</param>
/// <param name="HasNativeMinMax">Whether <c>MinNative</c> exists for vectors (.NET 9) and scalars (.NET 10): one instruction. The plain <c>Min</c> also handles NaN, which cannot occur there, and a comparison branches.</param>
internal sealed record TargetEnvironment(string AssemblyName, Tier Tier, bool HasNativeMinMax)
{
    /// <summary>Whether the generator writes a quantizer here. One that names <c>IQuantizer</c> implements static members, which needs the modern tier.</summary>
    public bool Supports(bool namesInterface) => namesInterface ? Tier == Tier.Modern : Tier != Tier.None;

    /// <summary>The dialect of the text.</summary>
    public Dialect Dialect => Dialect.Of(Tier);

    /// <summary>The interfaces that a typed code can implement.</summary>
    public CodeInterfaces CodeInterfaces { get; init; }

    private const string Prefix = "QuantGen.Generated.";

    /// <summary>
    /// The namespace of the code that the quantizers of one assembly share. Each assembly has its own, so that friend assemblies
    /// (InternalsVisibleTo) never see two types of the same name. Characters other than letters and digits are escaped.
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

            // No identifier begins with a digit. All keywords are in lower case, except __arglist and similar ones.
            if (name.Length == 0 || char.IsDigit(name[0]))
                name.Insert(0, '_');
            else if (name.ToString().TrimStart('_').All(c => c is >= 'a' and <= 'z'))
                name.Insert(0, '@');
            return Prefix + name;
        }
    }
}
