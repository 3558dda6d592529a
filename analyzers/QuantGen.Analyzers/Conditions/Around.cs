using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Conditions;

/// <summary>A condition that decides whether code runs.</summary>
/// <param name="Operation">The condition.</param>
/// <param name="IsTypeTest">Whether the condition only tests the type or for null, which concerns neither members nor numbers.</param>
internal readonly record struct Condition(IOperation Operation, bool IsTypeTest = false);

/// <summary>The conditions on which an operation evaluates one of its children.</summary>
internal static class Around
{
    public static void Add(IOperation inner, IOperation outer, List<Condition> conditions)
    {
        switch (outer)
        {
            case IConditionalOperation conditional when inner != conditional.Condition:
                conditions.Add(new(conditional.Condition));
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary
                when inner == binary.RightOperand:
                conditions.Add(new(binary.LeftOperand));
                break;
            case IWhileLoopOperation { Condition: { } condition } when inner != condition:
                conditions.Add(new(condition));
                break;
            case IForLoopOperation { Condition: { } condition } loop when inner == loop.Body || loop.AtLoopBottom.Contains(inner):
                conditions.Add(new(condition));
                break;
            case ICoalesceOperation coalesce when inner != coalesce.Value:
                conditions.Add(new(coalesce.Value, IsTypeTest: true));
                break;
            case ICoalesceAssignmentOperation coalesce when inner != coalesce.Target:
                conditions.Add(new(coalesce.Target, IsTypeTest: true));
                break;
            case IConditionalAccessOperation access when inner != access.Operation:
                conditions.Add(new(access.Operation, IsTypeTest: true));
                break;
            case IForEachLoopOperation loop when inner == loop.Body:
                // The number of iterations may depend on a condition.
                foreach (IConditionalOperation choice in loop.Collection.DescendantsAndSelf().OfType<IConditionalOperation>())
                    conditions.Add(new(choice.Condition));
                break;
            case ISwitchOperation choice when inner != choice.Value:
                conditions.Add(new(choice.Value));
                foreach (ISwitchCaseOperation section in choice.Cases)
                {
                    foreach (ICaseClauseOperation clause in section.Clauses)
                        conditions.Add(new(clause));
                }

                break;
            case ISwitchExpressionOperation choice when inner != choice.Value:
                conditions.Add(new(choice.Value));
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    conditions.Add(new(arm.Pattern));
                    if (arm.Guard is { } guard)
                        conditions.Add(new(guard));
                }

                break;
            case ICatchClauseOperation { Filter: { } filter } clause when inner == clause.Handler:
                conditions.Add(new(filter));
                break;
        }
    }
}
