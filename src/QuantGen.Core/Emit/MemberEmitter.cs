using System;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The methods of a quantizer, as the list of members has them: over plain codes, each with its body, or of a typed code, as calls of those.</summary>
internal static class MemberEmitter
{
    private const string Plain = TypedCodeMembers.PlainCodes + ".";

    /// <summary>
    /// The methods over plain codes: of a typed code they are in a class of their own, and its own methods call them. Arrays are the exception:
    /// they have the typed codes in them, because they cannot be seen as arrays of plain ones.
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

        if (quantizer.Fitting is { } fitting && !dialect.HasKernels)
            FittedScaleEmitter.Emit(writer, quantizer.Plan.Grid, fitting, dialect);
    }

    /// <summary>The same of a typed code: calls of the methods over plain codes. A span of the one is one of the other, and arrays have typed codes in them.</summary>
    public static void Typed(CodeWriter writer, TypedCode code, Dialect dialect)
    {
        MemberContext context = code.Source.Context(dialect) with { PlainCode = "code.Code" };
        foreach (Member member in MemberList.Of(context))
        {
            Documentation(writer, member, context);
            string signature = member.Signature(new(code.Name), context.Spans);
            string call = Plain + member.Name + "(" + member.Arguments(context.Spans, parameter => Argument(parameter, code, context.Spans)) + ")";
            string result = member.Result == TypeNames.CodeName ? $"new {code.Name}({call})" : call;
            if (member.Parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Out) is not { } set)
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
            MemberGroup.Scalar => ScalarEmitter.Emit,
            MemberGroup.Sequence => source.Dialect.HasKernels ? SpanEmitter.Emit : PortableSequenceEmitter.Emit,
            MemberGroup.Fitted => FittedEmitter.Emit,
            MemberGroup.Block => BlockEmitter.Emit,
            _ => PackEmitter.Emit,
        };
        body(writer, member, source);
    }
}
