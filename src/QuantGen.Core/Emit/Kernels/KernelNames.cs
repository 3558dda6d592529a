namespace QuantGen.Core.Emit;

/// <summary>Names that the generated parts and the shared file both use.</summary>
internal static class KernelNames
{
    public const string Kernels = "Kernels";

    public const string ISpecification = "ISpecification";

    public const string IRounding = "IRounding";

    public const string IQuotient = "IQuotient";

    /// <summary>
    /// The specification of a type. It is file-local, so that two types of one name do not clash, and yet has the type's name:
    /// a compiler that looks up one of a thousand file-local types of a single name tests every one of them.
    /// </summary>
    public static string Specification(string typeName) => "SpecificationOf" + typeName;

    /// <summary>The specification of what follows a profile's quotient, in steps of 1.</summary>
    public static string Steps(string typeName) => "StepsOf" + typeName;

    /// <summary>The specification of the values given out, where they are not those that are taken.</summary>
    public static string Output(string typeName) => "OutputOf" + typeName;

    /// <summary>The quotient of a profile.</summary>
    public static string Quotient(string typeName) => "QuotientOf" + typeName;
}
