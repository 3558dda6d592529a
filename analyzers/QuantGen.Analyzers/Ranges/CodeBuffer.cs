using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// Finds the quantizer that wrote the codes of an array or a span. A buffer may hold codes of several formats in turn, and anything at first. The origin is
/// certain only if the method makes the buffer, only one quantizer writes to it, and one of those calls certainly runs.
/// </summary>
internal static class CodeBuffer
{
    /// <summary>The type whose <c>Quantize</c>, <c>Requantize</c>, <c>Lookup</c> or <c>Run</c> wrote all codes of the buffer before it is read; null if that is not certain.</summary>
    public static INamedTypeSymbol? WriterOf(IOperation sequence, RangeSources sources)
    {
        if (ElementReader.Local(sequence) is not { } read)
            return null;
        BodyFacts facts = BodyFacts.Of(read);
        if (facts.ValueOf(read.Local) is not { } initial || !ElementReader.IsMadeHere(initial))
            return null;
        INamedTypeSymbol? writer = null;
        bool hasRun = false;
        foreach (IOperation use in facts.UsesOf(read.Local))
        {
            if (WritingCall(use, sources) is { } call)
            {
                if (writer is not null && !SymbolEqualityComparer.Default.Equals(writer, call.TargetMethod.ContainingType))
                    return null;
                writer = call.TargetMethod.ContainingType;
                hasRun |= RunsBefore(call, read);
            }
            else if (Uses.MayChangeElements(use) && Uses.AsAssigned(use) is null)
            {
                return null;
            }
        }

        return hasRun ? writer : null;
    }

    /// <summary>The call that writes codes to the array or span; null if the use is not such a call.</summary>
    private static IInvocationOperation? WritingCall(IOperation use, RangeSources sources)
    {
        IOperation? parent = use.Parent;
        while (parent is not null && (parent is IConversionOperation || IsView(parent)
            || (parent is IArgumentOperation { Parent: var called } && IsView(called))))
            parent = parent.Parent;
        if (parent is not IArgumentOperation { Parameter.Ordinal: var place, Parent: IInvocationOperation call })
            return null;
        bool writes = place == 1 && QuantizerMethods.WritesCodes(call.TargetMethod);
        // What a pipeline writes is the last parameter.
        writes |= PipelineMethods.WritesCodes(call.TargetMethod) && place == call.TargetMethod.Parameters.Length - 1 && sources.Pipelines.Find(call.TargetMethod.ContainingType) is not null;
        return writes ? call : null;
    }

    private static bool IsView(IOperation? operation) => operation is IInvocationOperation call && Uses.IsAsSpan(call.TargetMethod);

    /// <summary>Whether a call is an earlier statement of a block around the other place, so that the call always runs first.</summary>
    private static bool RunsBefore(IInvocationOperation call, IOperation place)
    {
        if (call.Parent is not IExpressionStatementOperation { Parent: { } block } statement || HasLabels(place))
            return false;
        IOperation inner = place;
        // A local function may be called before the statements that precede it.
        for (IOperation? outer = place.Parent; outer is not null and not ILocalFunctionOperation; inner = outer, outer = outer.Parent)
        {
            if (outer == block)
                return block is IBlockOperation or ISwitchCaseOperation && statement.Syntax.SpanStart < inner.Syntax.SpanStart;
        }

        return false;
    }

    private static bool HasLabels(IOperation operation) => BodyFacts.RootOf(operation).Syntax.DescendantNodes().Any(node => node.Kind()
        is SyntaxKind.LabeledStatement or SyntaxKind.GotoStatement or SyntaxKind.GotoCaseStatement or SyntaxKind.GotoDefaultStatement);
}
