using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>The kinds of type that a quantizer can be.</summary>
internal enum TypeKind
{
    /// <summary>A struct that names <c>IQuantizer</c>.</summary>
    Interface,
    StaticClass,
    TypedCode,
}

/// <summary>A declaration of a quantizer: the arguments of the attribute, and the type that has it.</summary>
internal sealed record Declaration(UniformSpec Spec, TypeKind Kind)
{
    /// <summary>Whether the arguments state the scale and the number of bits, so that a range is a requirement.</summary>
    public bool HasFixedGrid => Spec.Scale is not null ? Spec.WrittenBits is not null : Spec.Integer is not null;

    /// <summary>What a declared type says, by its attribute in metadata.</summary>
    public static Declaration Of(Type type) => new(
        (UniformSpec)Declarations.SpecOf(type),
        Declarations.NamesInterface(type) ? TypeKind.Interface : type.IsValueType ? TypeKind.TypedCode : TypeKind.StaticClass);

    /// <summary>As C#: one line.</summary>
    public string Text(string name)
    {
        string code = GridBuilder.Build(Spec).CodeType.Keyword, arguments = $"[Quantizer({string.Join(", ", Written())})]";
        return Kind switch
        {
            TypeKind.Interface => $"{arguments} internal partial struct {name} : IQuantizer<float, {code}>;",
            TypeKind.StaticClass => $"{arguments} internal static partial class {name};",
            _ => $"{arguments} internal readonly partial struct {name};",
        };
    }

    private IEnumerable<string> Written() =>
        from argument in UniformSpec.Arguments.All
        let value = argument.CSharp(Spec)
        where value is not null
        select argument.Name + " = " + value;
}
