using System;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The methods of a quantizer in the order of the list of members. Methods over plain codes have bodies; those of a typed code call them.</summary>
internal static class MemberEmitter
{
    private const string Plain = TypedCodeMembers.PlainCodes + ".";

    /// <summary>
    /// The methods over plain codes. Those of a typed code are in a nested class, which its own methods call. Their arrays contain
    /// typed codes, because an array of typed codes cannot be reinterpreted as an array of plain ones.
    /// </summary>
    public static void PlainCodes(CodeWriter writer, QuantizerSource quantizer, Dialect dialect)
    {
        CodeElement element = quantizer.IsTypedCode && !dialect.HasSpans
            ? CodeElement.Typed(TypedCode.NameIn(quantizer.Shape))
            : CodeElement.Plain(quantizer.Plan.Grid.CodeType);
        var source = new MemberSource(quantizer, dialect, element);
        MemberContext context = quantizer.Context(dialect);
        foreach (Member member in MemberList.Of(context))
        {
            Documentation(writer, member, context);
            Body(writer, member, source);
            writer.Line();
        }

        TableEmitter.Emit(writer, quantizer.Plan, dialect);
        if (quantizer.Fitting is { } fitting && !dialect.HasKernels)
            FittedScaleEmitter.Emit(writer, quantizer.Plan.Grid, fitting, dialect);
    }

    /// <summary>The methods of a typed code, which call those over plain codes. A span of typed codes is reinterpreted as a span of plain ones; arrays contain typed codes.</summary>
    public static void Typed(CodeWriter writer, TypedCode code, Dialect dialect)
    {
        MemberContext context = code.Source.Context(dialect) with { PlainCode = "code.Code" };
        foreach (Member member in MemberList.Of(context))
        {
            Documentation(writer, member, context);
            string signature = member.Signature(new(code.Name), context.Spans);
            string call = Plain + member.Name + "(" + member.Arguments(context.Spans, parameter => Argument(parameter, code, context.Spans)) + ")";
            string result = member.Result == TypeNames.CodeName ? $"new {code.Name}({call})" : call;
            if (member.Parameters.FirstOrDefault(parameter => parameter is { Kind: ParameterKind.Out, IsOfCodes: true }) is not { } set)
            {
                writer.Line(signature + " =>");
                writer.Indented(result + ";");
            }
            else
            {
                using (writer.Block(signature))
                {
                    writer.Line($"{member.Result} result = {call};");
                    writer.Line($"{set.Name} = new {code.Name}(plain);");
                    writer.Line("return result;");
                }
            }

            writer.Line();
        }
    }

    private static string Argument(Parameter parameter, TypedCode code, bool spans) => parameter switch
    {
        { Kind: ParameterKind.Out, IsOfCodes: false } => "out " + parameter.Name,
        { Kind: ParameterKind.Out } => $"out {code.CodeType.Keyword} plain",
        { IsOfCodes: true, IsSequence: false } => parameter.Name + ".Code",
        { IsOfCodes: true } when spans => $"global::System.Runtime.InteropServices.MemoryMarshal.Cast<{code.Name}, {code.CodeType.Keyword}>({parameter.Name})",
        _ => parameter.Name,
    };

    private static void Documentation(CodeWriter writer, Member member, MemberContext context)
    {
        foreach (string line in MemberDocumentation.Of(member, context))
            writer.Line(line);
    }

    private static void Body(CodeWriter writer, Member member, MemberSource source)
    {
        Action<CodeWriter, Member, MemberSource> body = member.Group switch
        {
            _ when source.Quantizer.Draws is not null && member.Name == StochasticMembers.Name => SignDrawEmitter.Emit,
            _ when source.Plan.Grid.Rule is PowerOfTwoRule && member.Name == StochasticMembers.Name => RandomPowerEmitter.Emit,
            MemberGroup.Scalar => ScalarEmitter.Emit,
            MemberGroup.Sequence => source.Dialect.HasKernels ? SpanEmitter.Emit : PortableSequenceEmitter.Emit,
            MemberGroup.Fitted => FittedEmitter.Emit,
            MemberGroup.Block => BlockEmitter.Emit,
            MemberGroup.Samples => SampleEmitter.Emit,
            MemberGroup.Stochastic => StochasticEmitter.Emit,
            _ => PackEmitter.Emit,
        };
        body(writer, member, source);
    }
}
