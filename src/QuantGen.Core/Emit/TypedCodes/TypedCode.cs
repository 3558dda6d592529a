using QuantGen.Core.Declaration;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>What the text of a typed code is made from.</summary>
/// <param name="Name">The type's name as C# text.</param>
/// <param name="PlainName">The type's name for a reader.</param>
/// <param name="Source">What the text of every quantizer is made from.</param>
internal sealed record TypedCode(string Name, string PlainName, QuantizerSource Source)
{
    private const string Kind = "partial struct ";

    /// <summary>The arithmetic.</summary>
    public QuantizerPlan Plan => Source.Plan;

    /// <summary>Whether there are methods for a block of one length.</summary>
    public bool HasBlock => Source.Spec.Block is not null;

    /// <summary>How alpha is fitted; null where it is 1.</summary>
    public Fitting? Fitting => Source.Fitting;

    public NumberGrid Grid => Plan.Grid;

    /// <summary>The plain code type.</summary>
    public CodeType CodeType => Plan.Grid.CodeType;

    /// <summary>What documentation is written from.</summary>
    public MemberContext Context { get; } = Source.Context(Dialect.Modern);

    public static TypedCode Of(QuantizerSource source) => new(NameIn(source.Shape), source.Shape.Name, source);

    /// <summary>The escaped name: what follows the kind in the header.</summary>
    public static string NameIn(TypeShape shape) => shape.Header.Substring(Kind.Length);

    /// <summary>The type's header with what it implements.</summary>
    public static string Header(TypeShape shape, string bases) => shape.Header + " : " + bases;
}
