using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Members;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The methods of pipelines that read or write codes.</summary>
internal static class PipelineMethods
{
    private static readonly HashSet<string> Names = [AccumulatorMembers.Sum, AccumulatorMembers.Add, AccumulatorMembers.Bounds, RequantizerMembers.Requantize, LookupMembers.Lookup, DenseMembers.Run, DenseMembers.RunFolded, DenseMembers.FoldBias, DenseMembers.ArgMax];

    /// <summary>Whether a static method may be one of a pipeline, by its name alone.</summary>
    public static bool IsName(IMethodSymbol method) => method is { IsStatic: true, Arity: 0 } && Names.Contains(method.Name);

    /// <summary>Whether the method maps codes to those of the result, one or many.</summary>
    public static bool IsMap(IMethodSymbol method) => method is { IsStatic: true, Arity: 0, Name: RequantizerMembers.Requantize or LookupMembers.Lookup };

    /// <summary>Whether the method computes a layer.</summary>
    public static bool IsRun(IMethodSymbol method) => method is { IsStatic: true, Arity: 0, Name: DenseMembers.Run or DenseMembers.RunFolded };

    /// <summary>Whether a method, which is a pipeline's by its type, writes codes to its last parameter.</summary>
    public static bool WritesCodes(IMethodSymbol method) => method.ReturnsVoid && ((IsMap(method) && method.Parameters.Length is 2 or 3) || (IsRun(method) && method.Parameters.Length == 4))
        && Uses.IsReadOnlySpan(method.Parameters[0].Type) && Uses.IsSpan(method.Parameters[method.Parameters.Length - 1].Type, "Span");

    /// <summary>The argument of a parameter; null if the method has no such parameter.</summary>
    public static IOperation? Argument(IInvocationOperation invocation, string parameter)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.Value;
        }

        return null;
    }
}
