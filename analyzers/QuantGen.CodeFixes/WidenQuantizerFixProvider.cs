using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Faults;
using QuantGen.Generator;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.CodeFixes;

/// <summary>QG03xx: changes the declaration of the quantizer that a value does not fit, anywhere in the solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WidenQuantizerFixProvider))]
[Shared]
public sealed class WidenQuantizerFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Rules.OfCallSites.Select(rule => rule.Id).ToImmutableArray();

    /// <summary>None, because two call sites may need different formats of one quantizer.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<Remedy> remedies = RemedyProperties.Read(diagnostic.Properties).Where(remedy => remedy.Edits.Count > 0).ToImmutableArray();
            if (remedies.IsEmpty || await DeclarationAsync(context, diagnostic).ConfigureAwait(false) is not { } declaration)
                continue;
            Solution solution = context.Document.Project.Solution;
            if (solution.GetDocument(declaration.SyntaxTree) is not { } document)
                continue;
            foreach (Remedy remedy in remedies)
                context.RegisterCodeFix(CodeAction.Create(remedy.Title, cancellation => ChangeAsync(document, declaration, remedy, cancellation), remedy.Kind.ToString()), diagnostic);
        }
    }

    private static async Task<Solution> ChangeAsync(Document document, AttributeSyntax declaration, Remedy remedy, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        return document.Project.Solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(declaration, AttributeArguments.Edit(declaration, remedy.Edits)));
    }

    /// <summary>The attribute of the quantizer to which the marked value is passed; null if it is in another assembly.</summary>
    private static async Task<AttributeSyntax?> DeclarationAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        SyntaxNode marked = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        INamedTypeSymbol? quantizer = marked.AncestorsAndSelf().Select(node => QuantizerOf(model.GetOperation(node, context.CancellationToken))).FirstOrDefault(type => type is not null);
        SyntaxReference? attribute = quantizer is null ? null : Families.Find(quantizer)?.ApplicationSyntaxReference;
        return attribute is null ? null : await attribute.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) as AttributeSyntax;
    }

    private static INamedTypeSymbol? QuantizerOf(IOperation? operation) => operation switch
    {
        IInvocationOperation invocation when Families.Find(invocation.TargetMethod.ContainingType) is not null => invocation.TargetMethod.ContainingType,
        IConversionOperation { OperatorMethod.ContainingType: { } type } when Families.Find(type) is not null => type,
        _ => null,
    };
}
