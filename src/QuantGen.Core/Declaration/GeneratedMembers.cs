using System.Collections.Generic;

namespace QuantGen.Core.Declaration;

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
    public static readonly IReadOnlyCollection<string> Methods = new HashSet<string>
    {
        "Quantize", "TryQuantize", "Dequantize", "DequantizeToDouble", "FakeQuantize", "IsRepresentable", "CountOutside",
        "QuantizeBlock", "DequantizeBlock", "FakeQuantizeBlock", "Pack", "Unpack", "PackedLength",
        "FitExponent", "FitExponents", "FitAlpha", "FitAlphas", "FitAndQuantize",
    };

    /// <summary>Whether a generated method of some quantizer has these parameter types (C# text, spans without namespace).</summary>
    public static bool IsSignature(string parameters) => Signatures.Contains(parameters);

    private static readonly HashSet<string> Signatures = MakeSignatures();

    private static HashSet<string> MakeSignatures()
    {
        var signatures = new HashSet<string> { "float", "double", "long", "ReadOnlySpan<float>", "ReadOnlySpan<float>,Span<float>" };
        foreach ((string factor, string bounds) in new[] { ("int", ",int,int"), ("float", "") })
        {
            signatures.Add("double," + factor);
            signatures.Add("ReadOnlySpan<float>" + bounds);
            signatures.Add("ReadOnlySpan<float>,int,Span<" + factor + ">" + bounds);
            signatures.Add("ReadOnlySpan<float>," + factor + ",Span<float>");
            signatures.Add("ReadOnlySpan<float>,ReadOnlySpan<" + factor + ">,int,Span<float>");
            foreach (Grid.CodeType code in Grid.CodeType.All)
            {
                signatures.Add(code.Keyword + "," + factor);
                signatures.Add("ReadOnlySpan<float>," + factor + ",Span<" + code.Keyword + ">");
                signatures.Add("ReadOnlySpan<" + code.Keyword + ">," + factor + ",Span<float>");
                signatures.Add("ReadOnlySpan<float>,ReadOnlySpan<" + factor + ">,int,Span<" + code.Keyword + ">");
                signatures.Add("ReadOnlySpan<" + code.Keyword + ">,ReadOnlySpan<" + factor + ">,int,Span<float>");
                signatures.Add("ReadOnlySpan<float>,Span<" + code.Keyword + ">" + bounds);
                signatures.Add("ReadOnlySpan<float>,int,Span<" + factor + ">,Span<" + code.Keyword + ">" + bounds);
            }
        }

        foreach (Grid.CodeType code in Grid.CodeType.All)
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
}
