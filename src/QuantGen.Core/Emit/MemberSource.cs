using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The source of the body of a member.</summary>
/// <param name="Quantizer">The quantizer.</param>
/// <param name="Dialect">The dialect of the text.</param>
/// <param name="Element">A code as the element of a sequence.</param>
internal sealed record MemberSource(QuantizerSource Quantizer, Dialect Dialect, CodeElement Element)
{
    public QuantizerPlan Plan => Quantizer.Plan;

    public bool Spans => Dialect.HasSpans;

    /// <summary>The signature over plain codes; arrays have the elements of <see cref="Element"/>.</summary>
    public string Signature(Member member) => member.Signature(new(member.IsOverMany ? Element.Type : Plan.Grid.CodeType.Keyword), Spans);

    /// <summary>The C# type of the elements of a parameter.</summary>
    public string TypeOf(Parameter parameter) => new TypeNames(Element.Type).Of(parameter.Type);
}
