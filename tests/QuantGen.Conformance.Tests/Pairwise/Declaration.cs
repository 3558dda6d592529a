using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

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
internal sealed record Declaration(FormatSpec Spec, TypeKind Kind)
{
    /// <summary>What <c>[Quantizer]</c> states.</summary>
    public UniformSpec Uniform => (UniformSpec)Spec;

    /// <summary>Whether the arguments state the scale and the number of bits, so that a range is a requirement.</summary>
    public bool HasFixedGrid => Uniform.Scale is not null ? Uniform.WrittenBits is not null : Uniform.Integer is not null;

    /// <summary>What a declared type says, by its attribute in metadata.</summary>
    public static Declaration Of(Type type) => new(
        Declarations.SpecOf(type),
        Declarations.NamesInterface(type) ? TypeKind.Interface : type.IsValueType ? TypeKind.TypedCode : TypeKind.StaticClass);

    /// <summary>As C#: one line.</summary>
    public string Text(string name)
    {
        string code = Declarations.GridOf(Spec).CodeType.Keyword, arguments = $"[{FormatFamily.Of(Spec).Attribute}({string.Join(", ", Written())})]";
        return Kind switch
        {
            TypeKind.Interface => $"{arguments} internal partial struct {name} : IQuantizer<float, {code}>;",
            TypeKind.StaticClass => $"{arguments} internal static partial class {name};",
            _ => $"{arguments} internal readonly partial struct {name};",
        };
    }

    private IEnumerable<string> Written() => Spec switch
    {
        UniformSpec spec => Written(UniformSpec.Arguments, spec),
        BinarySpec spec => Written(BinarySpec.Arguments, spec),
        TernarySpec spec => Written(TernarySpec.Arguments, spec),
        PowerOfTwoSpec spec => Written(PowerOfTwoSpec.Arguments, spec),
        G711Spec spec => Written(G711Spec.Arguments, spec),
        _ => throw new InvalidOperationException("A declaration of an attribute that has no pairs."),
    };

    private static IEnumerable<string> Written<TSpec>(ArgumentTable<TSpec> table, TSpec spec)
        where TSpec : FormatSpec, new() =>
        from argument in table.All
        let value = argument.CSharp(spec)
        where value is not null
        select argument.Name + " = " + value;
}
