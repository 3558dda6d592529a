using QuantGen.Core.Collections;

namespace QuantGen.Core.Declaration;

internal enum DeclaredKind
{
    StaticClass,
    Class,
    Struct,
    ReadOnlyStruct,
    RefStruct,
    RecordClass,
    RecordStruct,
}

/// <summary>The facts about a declared type that decide whether and how it can be a quantizer. Absent facts are null.</summary>
internal sealed record DeclarationFacts
{
    public required DeclaredKind Kind { get; init; }

    public required bool IsPartial { get; init; }

    public required bool IsGeneric { get; init; }

    public required bool IsFileLocal { get; init; }

    /// <summary>The innermost containing type that is not partial.</summary>
    public string? NonPartialContainer { get; init; }

    /// <summary>The first instance field or auto-property of a struct.</summary>
    public string? InstanceField { get; init; }

    /// <summary>
    /// Names in the user's code that clash with generated members: of the type or of a member. A method has the types of its
    /// parameters after its name: <c>Quantize(float)</c>, <c>op_Explicit(float):Celsius</c>.
    /// </summary>
    public EquatableArray<string> Clashes { get; init; }

    /// <summary>The name of the first clash.</summary>
    public string? ClashingName => Clashes.Count == 0 ? null : Clashes[0].Split('(')[0];

    /// <summary>The type arguments of IQuantizer in the base list, as C# text.</summary>
    public string? InterfaceReal { get; init; }

    public string? InterfaceCode { get; init; }

    /// <summary>Whether the user has written a JSON converter for the type.</summary>
    public bool HasJsonConverter { get; init; }

    public bool NamesInterface => InterfaceReal is not null && InterfaceCode is not null;

    /// <summary>Whether a value of the type is a code.</summary>
    public bool IsTypedCode => Kind == DeclaredKind.ReadOnlyStruct && !NamesInterface;
}
