using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantGen.Generator.Reading;

/// <summary>Finds generated constants in the expressions that the generator has to read. They do not exist yet when it runs.</summary>
internal sealed class GeneratedConstants(Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <summary>The first generated constant in an expression, or in the value of a user's constant that it names; else null.</summary>
    public IFieldSymbol? Find(ExpressionSyntax expression)
    {
        SemanticModel model = compilation.GetSemanticModel(expression.SyntaxTree);
        foreach (SimpleNameSyntax name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellation).Symbol is not IFieldSymbol { IsConst: true } field || !_visited.Add(field))
                continue;
            if (field.Locations.Any(location => location.IsInSource) && !TypeReader.IsWrittenByUser(field))
                return field;
            if (field.DeclaringSyntaxReferences.Select(reference => ValueOf(reference.GetSyntax(cancellation))).OfType<ExpressionSyntax>().Select(Find).FirstOrDefault(found => found is not null) is { } inner)
                return inner;
        }

        return null;
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        EnumMemberDeclarationSyntax member => member.EqualsValue?.Value,
        _ => null,
    };
}
