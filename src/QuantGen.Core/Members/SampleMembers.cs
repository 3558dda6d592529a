using System.Collections.Generic;

namespace QuantGen.Core.Members;

/// <summary>The methods over 16-bit samples, which quantizers of telephony have.</summary>
internal static class SampleMembers
{
    private const string Sample = "short";

    public static IEnumerable<Member> All()
    {
        Parameter samples = new(ParameterKind.Source, Sample, "source") { Description = _ => "The samples" }, newSamples = new(ParameterKind.Destination, Sample, "destination") { Description = _ => "Receives the samples" };
        yield return new(MemberGroup.Samples, "void", "Quantize", [samples, SequenceMembers.NewCodes])
        {
            Argument = MemberArgument.Values, Summary = _ => "<c>Quantize</c> of every sample",
        };
        yield return new(MemberGroup.Samples, "void", "Dequantize", [SequenceMembers.Codes, newSamples])
        {
            Argument = MemberArgument.Codes, Summary = _ => "<c>Dequantize</c> of every code, whose value is a sample",
        };
    }
}
