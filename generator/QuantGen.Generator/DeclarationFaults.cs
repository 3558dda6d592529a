using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;

namespace QuantGen.Generator;

/// <summary>The faults of a declaration. The generator only needs to know whether there is one; the analyzer reports them.</summary>
internal static class DeclarationFaults
{
    public static IReadOnlyList<Fault> Check(Declaration declaration) => [.. OfType(declaration), .. declaration.Family.Check(declaration.Spec)];

    /// <summary>Whether there is an error.</summary>
    public static bool IsFaulty(Declaration declaration) =>
        declaration.Unread.Count > 0 || OfType(declaration).Any(fault => fault.IsError) || declaration.Family.IsFaulty(declaration.Spec);

    /// <summary>Whether members are generated, including members that throw.</summary>
    public static bool GetsMembers(Declaration declaration, TargetEnvironment environment) =>
        environment.Supports(declaration.Facts.NamesInterface) && DeclarationChecker.CanHaveMembers(declaration.Facts);

    private static IEnumerable<Fault> OfType(Declaration declaration)
    {
        IEnumerable<Fault> faults = DeclarationChecker.Check(declaration.Shape, declaration.Facts, declaration.Family.CodeTypeOf(declaration.Spec));
        return declaration.OtherAttribute is { } other
            ? faults.Append(new Fault(FaultCode.ConflictingArguments, "", $"The type has a second attribute that makes it a quantizer, {other}; leave out one of them"))
            : faults;
    }
}
