using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.CallSites;

/// <summary>Whether code can run, judged by the compiler's analysis and by constant conditions.</summary>
internal static class Reachability
{
    public static bool CanRun(IOperation operation)
    {
        for (IOperation inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (IsExcluded(inner, outer))
                return false;
        }

        return operation.SemanticModel is not { } model || CanRun(operation.Syntax, model);
    }

    /// <summary>Whether a constant decides that the operand or the branch is never evaluated.</summary>
    private static bool IsExcluded(IOperation inner, IOperation outer) => outer switch
    {
        IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool holds } } conditional =>
            inner == (holds ? conditional.WhenFalse : conditional.WhenTrue),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand.ConstantValue: { HasValue: true, Value: false } } both =>
            inner == both.RightOperand,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand.ConstantValue: { HasValue: true, Value: true } } either =>
            inner == either.RightOperand,
        ICoalesceOperation { Value.ConstantValue: { HasValue: true, Value: not null } } coalesce => inner == coalesce.WhenNull,
        // The analyzer does not determine which arm a constant selects.
        ISwitchExpressionOperation { Value.ConstantValue.HasValue: true } => inner is ISwitchExpressionArmOperation,
        IForLoopOperation loop when loop.AtLoopBottom.Contains(inner) => !ReachesBottom(loop),
        _ => false,
    };

    private static bool ReachesBottom(IForLoopOperation loop) =>
        loop.SemanticModel?.AnalyzeControlFlow(loop.Body.Syntax) is not { Succeeded: true } flow
        || flow.EndPointIsReachable || flow.ExitPoints.Any(exit => exit.IsKind(SyntaxKind.ContinueStatement));

    /// <summary>The compiler's own analysis of the statement, and of the statements around the functions that contain it.</summary>
    private static bool CanRun(SyntaxNode? node, SemanticModel model)
    {
        StatementSyntax? innermost = null;
        for (; node is not null and not MemberDeclarationSyntax { RawKind: not (int)SyntaxKind.GlobalStatement }; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                if (innermost is not null && !StartsReachable(innermost, model))
                    return false;
                // A local function may be called from anywhere in its block, but only there.
                innermost = (node as LocalFunctionStatementSyntax)?.Parent is BlockSyntax { Parent: StatementSyntax and not LocalFunctionStatementSyntax } block
                    ? block
                    : null;
            }
            else if (node is StatementSyntax statement and not BlockSyntax)
            {
                innermost ??= statement;
            }
        }

        return innermost is null || StartsReachable(innermost, model);
    }

    private static bool StartsReachable(StatementSyntax statement, SemanticModel model) =>
        model.AnalyzeControlFlow(statement) is not { Succeeded: true } flow || flow.StartPointIsReachable;
}
