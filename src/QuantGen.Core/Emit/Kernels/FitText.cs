using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>Fills the tokens of <see cref="FitTemplate"/>.</summary>
internal static class FitText
{
    /// <summary>The type of a factor, its name, and that name as part of others.</summary>
    public static (string Type, string Name, string Kind) Entry(Alpha alpha) => alpha == Alpha.Po2 ? ("int", "exponent", "Exponent") : ("float", "alpha", "Alpha");

    /// <summary>A template for exponents, or for alphas, which have no bounds.</summary>
    public static string ForKind(string template, Alpha alpha)
    {
        (string type, string name, string kind) = Entry(alpha);
        bool isPo2 = alpha == Alpha.Po2;
        return KernelText.WithLines(template, "@CheckBounds", isPo2 ? "CheckBounds<TSpecification>(minExponent, maxExponent);" : "")
            .Replace("@BoundParameters", isPo2 ? ", int minExponent, int maxExponent" : "")
            .Replace("@Bounds", isPo2 ? ", minExponent, maxExponent" : "")
            .Replace("@ValidScale", isPo2
                ? "BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(TSpecification.Scale) + (@entrys[channel] << 23))"
                : "(float)((double)TSpecification.Scale * @entrys[channel])")
            .Replace("@First", isPo2 ? "TSpecification.FirstExponent" : "(float)PowerOfTwo(TSpecification.FirstExponent)")
            .Replace("@Last", isPo2 ? "TSpecification.LastExponent" : "(float)PowerOfTwo(TSpecification.LastExponent)")
            .Replace("@Entry", type)
            .Replace("@entry", name)
            .Replace("@Kind", kind);
    }

    /// <summary>A template as part of the shared file.</summary>
    public static string Shared(string template) => template.Replace("@Shared", "").Replace("@Kernels", "").Replace("@Elements", "").Replace("@Pass", "");

    /// <summary>A template as part of one quantizer in a portable tier, whose constants are beside it.</summary>
    public static string OfOne(string template, Rounding rounding, Tier tier)
    {
        string text = Regex.Replace(template.Replace("\r", ""), "<TSpecification(, TRounding)?>|\n *where T\\w+ : I\\w+|TSpecification\\.", "");
        return text
            .Replace("Math.", "global::System.Math.")
            .Replace("new Argument", "new global::System.Argument")
            .Replace("TRounding.", TypeBlocks.Shared + rounding + ".")
            .Replace("@Shared", TypeBlocks.Shared)
            .Replace("@Kernels", TypeBlocks.Shared + KernelNames.Kernels + ".")
            .Replace("@Elements", Elements(tier) + " source, ")
            .Replace("@Pass", "source, ");
    }

    private static string Elements(Tier tier) => tier == Tier.PortableSpans ? "global::System.ReadOnlySpan<float>" : "float[]";

    /// <summary>The same as part of the shared file of a portable tier.</summary>
    public static string SharedPortable(string template, Tier tier) => template.Replace("@Elements", Elements(tier).Replace("global::System.", "") + " source, ");

    /// <summary>The types that fits of all tiers have.</summary>
    public static void Types(CodeWriter writer, KernelNeeds needs)
    {
        string types = FitTemplate.Types
            + (needs.Alphas.Contains((int)Alpha.Po2) ? "\n" + FitTemplate.ExponentType : "")
            + (needs.Alphas.Contains((int)Alpha.Auto) ? "\n" + FitTemplate.AlphaType : "");
        writer.Lines(types.Replace("@GeneratedCode", TypeBlocks.GeneratedCode).Replace("@KerasEpsilon", NumberText.DoubleLiteral(Fitting.KerasEpsilon)));
    }
}
