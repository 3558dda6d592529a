using QuantGen.Core.Declaration;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The source of the text of a typed code.</summary>
/// <param name="Name">The type's name as C# text.</param>
/// <param name="PlainName">The type's name for a reader.</param>
/// <param name="Source">The source of the text of any quantizer.</param>
internal sealed record TypedCode(string Name, string PlainName, QuantizerSource Source)
{
    private const string Kind = "partial struct ";

    /// <summary>The arithmetic.</summary>
    public QuantizerPlan Plan => Source.Plan;

    /// <summary>Whether there are methods for a block of one length.</summary>
    public bool HasBlock => Source.Block is not null;

    /// <summary>How alpha is fitted; null if it is 1.</summary>
    public Fitting? Fitting => Source.Fitting;

    public NumberGrid Grid => Plan.Grid;

    /// <summary>The plain code type.</summary>
    public CodeType CodeType => Plan.Grid.CodeType;

    /// <summary>The facts from which documentation is written.</summary>
    public MemberContext Context { get; } = Source.Context(Dialect.Modern);

    public static TypedCode Of(QuantizerSource source) => new(NameIn(source.Shape), source.Shape.Name, source);

    /// <summary>The escaped name, which follows the kind in the header.</summary>
    public static string NameIn(TypeShape shape) => shape.Header.Substring(Kind.Length);

    /// <summary>The type's header with the interfaces that it implements.</summary>
    public static string Header(TypeShape shape, string bases) => shape.Header + " : " + bases;
}
