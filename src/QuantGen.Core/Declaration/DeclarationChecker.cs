using System.Collections.Generic;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Declaration;

/// <summary>Finds the faults of the type that has the attribute, except those of the attribute's arguments.</summary>
internal static class DeclarationChecker
{
    /// <summary>The faults, each located on the type. The code type is null if the attribute's arguments do not determine it.</summary>
    public static IEnumerable<Fault> Check(TypeShape shape, DeclarationFacts facts, CodeType? codeType)
    {
        string name = shape.Name;
        string interfaceText = "IQuantizer<float, " + (codeType?.Keyword ?? "sbyte") + ">";
        foreach (Fault fault in OfPlace(name, facts))
            yield return fault;
        if (facts.IsGeneric)
            yield return Fault(FaultCode.GenericQuantizer, $"'{name}' is generic, and a number format does not depend on a type argument; nest a type that is not generic");
        if (KindFault(name, facts, interfaceText) is { } kindFault)
            yield return kindFault;
        // The parameters of a record disappear with the record.
        if (facts.InstanceField is { } field && facts.Kind is not (DeclaredKind.RecordClass or DeclaredKind.RecordStruct))
        {
            yield return Fault(FaultCode.InstanceFields, facts.IsTypedCode
                ? $"'{name}' has the instance field '{field}', but a typed code consists only of its code; make the field static or move it"
                : $"'{name}' has the instance field '{field}', but a quantizer has no state; make the field static or move it");
        }

        if (facts.ClashingName is { } clash)
            yield return Fault(FaultCode.NameClash, ClashMessage(name, clash, facts.IsTypedCode));

        if (facts.NamesInterface && codeType is not null && (facts.InterfaceReal != "float" || facts.InterfaceCode != codeType.Keyword))
        {
            yield return Fault(FaultCode.CodeTypeMismatch,
                $"'{name}' names IQuantizer<{facts.InterfaceReal}, {facts.InterfaceCode}>, but its real type is float and its codes are {codeType.Keyword}; write {interfaceText}");
        }
    }

    /// <summary>The faults of the type of an accumulator, a requantizer or a lookup, each located on the type.</summary>
    /// <param name="shape">The type.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="noun">What it is: "an accumulator".</param>
    public static IEnumerable<Fault> CheckPipeline(TypeShape shape, DeclarationFacts facts, string noun)
    {
        string name = shape.Name;
        foreach (Fault fault in OfPlace(name, facts))
            yield return fault;
        if (facts.IsGeneric)
            yield return Fault(FaultCode.GenericQuantizer, $"'{name}' is generic, and {noun} does not depend on a type argument; nest a type that is not generic");
        if (facts.Kind != DeclaredKind.StaticClass)
            yield return Fault(FaultCode.UnsupportedKind, $"'{name}' is no static class, but {noun} has no instances; write 'static partial class {name}'");
        if (facts.ClashingName is { } clash)
            yield return Fault(FaultCode.NameClash, ClashMessage(name, clash, isTypedCode: false));
    }

    /// <summary>What keeps the generator from adding members.</summary>
    private static IEnumerable<Fault> OfPlace(string name, DeclarationFacts facts)
    {
        if (!facts.IsPartial)
            yield return Fault(FaultCode.NotPartial, $"'{name}' is not partial, so nothing can be added to it; add the modifier 'partial'");
        if (facts.NonPartialContainer is { } container)
            yield return Fault(FaultCode.ContainerNotPartial, $"'{name}' lies in '{container}', which is not partial; add the modifier 'partial' to '{container}'");
        if (facts.IsFileLocal)
            yield return Fault(FaultCode.FileLocal, $"'{name}' is file-local and cannot have a part in a generated file; make it internal");
    }

    /// <summary>Whether the generator can add members to the type without causing another error.</summary>
    public static bool CanHaveMembers(DeclarationFacts facts) => facts is { IsPartial: true, NonPartialContainer: null, IsFileLocal: false };

    private static string ClashMessage(string name, string clash, bool isTypedCode)
    {
        if (clash == name)
            return $"The type's name '{name}' is that of a generated member; rename the type";
        if (!isTypedCode)
            return $"'{name}.{clash}' has the name of a generated member; rename it";
        return clash switch
        {
            TypedCodeClashes.Constructor => $"'{name}' has a primary constructor, or one from a code, which a typed code has already; remove it",
            "op_Implicit" or "op_Explicit" => $"'{name}' has a conversion that a typed code has already; remove it",
            _ => $"'{name}.{clash}' is a generated member of a typed code; rename it or remove it",
        };
    }

    private static Fault? KindFault(string name, DeclarationFacts facts, string interfaceText)
    {
        string asStruct = $"'partial struct {name} : {interfaceText}'";
        string typedCode = $"'readonly partial struct {name}'";
        string staticClass = $"'static partial class {name}'";
        // A static class has no interfaces, so a type that names one must become a struct.
        string? message = facts.Kind switch
        {
            DeclaredKind.StaticClass or DeclaredKind.ReadOnlyStruct => null,
            DeclaredKind.Struct when facts.NamesInterface => null,
            DeclaredKind.Struct => $"'{name}' is a struct that is not readonly and names no IQuantizer; write {typedCode} for a typed code, or {asStruct} or {staticClass}",
            DeclaredKind.Class => $"'{name}' is a class that is not static, but a quantizer has no instances; write {(facts.NamesInterface ? asStruct : staticClass)}",
            DeclaredKind.RecordClass => $"'{name}' is a record, which is not supported; write {(facts.NamesInterface ? asStruct : staticClass)}",
            DeclaredKind.RecordStruct => $"'{name}' is a record struct, which is not supported; write {(facts.NamesInterface ? asStruct : typedCode)}",
            _ => $"'{name}' is a ref struct, which is not supported; write {(facts.NamesInterface ? asStruct : typedCode)}",
        };
        return message is null ? null : Fault(FaultCode.UnsupportedKind, message);
    }

    private static Fault Fault(FaultCode code, string message) => new(code, "", message);
}
