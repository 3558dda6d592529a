using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>The names that generated members have.</summary>
internal static class GeneratedMembers
{
    /// <summary>The class that the portable tiers have the scale with a factor and its fit in.</summary>
    public const string FittedScale = "FittedScale";

    /// <summary>Constants and types: no other member of the type can have the name.</summary>
    public static readonly IReadOnlyCollection<string> Constants = new HashSet<string>
    {
        "Format", "Bits", "ZeroPoint", "ScaleExponent", "MinCode", "MaxCode", "Scale", "MinValue", "MaxValue", FittedScale,
    };

    /// <summary>Methods: a method of the user can have the name if its parameters differ.</summary>
    public static readonly IReadOnlyCollection<string> Methods = new HashSet<string>(FittedMethods().Select(method => method.Name))
    {
        "Quantize", "TryQuantize", "Dequantize", "DequantizeToDouble", "FakeQuantize", "IsRepresentable", "CountOutside",
        "QuantizeBlock", "DequantizeBlock", "FakeQuantizeBlock", "Pack", "Unpack", "PackedLength",
    };

    /// <summary>Whether a generated method of some quantizer has these parameter types (C# text, spans without namespace).</summary>
    public static bool IsSignature(string parameters) => Signatures.Contains(parameters);

    private static readonly HashSet<string> Signatures = MakeSignatures();

    private static HashSet<string> MakeSignatures()
    {
        var signatures = new HashSet<string> { "float", "double", "long", "ReadOnlySpan<float>", "ReadOnlySpan<float>,Span<float>" };
        foreach (AlphaMethod method in FittedMethods())
            signatures.UnionWith(CodeType.All.Select(code => method.ParameterTypes(code.Keyword)));

        foreach (CodeType code in CodeType.All)
        {
            signatures.Add(code.Keyword);
            foreach (string real in new[] { "float", "double", "long" })
                signatures.Add(real + ",out " + code.Keyword);
            signatures.Add("ReadOnlySpan<float>,Span<" + code.Keyword + ">");
            signatures.Add("ReadOnlySpan<" + code.Keyword + ">,Span<float>");
            signatures.Add("ReadOnlySpan<" + code.Keyword + ">,Span<byte>");
            signatures.Add("ReadOnlySpan<byte>,Span<" + code.Keyword + ">");
        }

        return signatures;
    }

    /// <summary>Those of a fitted scale; its bounds are no part of a signature.</summary>
    private static IEnumerable<AlphaMethod> FittedMethods() => new[] { Alpha.Po2, Alpha.Auto }.SelectMany(alpha => AlphaMethods.Of(alpha, 0, 0));
}
