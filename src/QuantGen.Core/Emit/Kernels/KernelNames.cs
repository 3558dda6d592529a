namespace QuantGen.Core.Emit;

/// <summary>Names that the generated parts and the shared file both use.</summary>
internal static class KernelNames
{
    public const string Kernels = "Kernels";

    /// <summary>The kernels that know no code type, and those that read or write codes.</summary>
    public const string ValueKernels = "ValueKernels", CodeKernels = "CodeKernels";

    public const string ISpecification = Kernels + ".ISpecification", IRounding = Kernels + ".IRounding", IQuotient = Kernels + ".IQuotient";

    /// <summary>
    /// The specification of a type. It is file-local, so that two types of one name do not clash, and yet has the type's name:
    /// a compiler that looks up one of a thousand file-local types of a single name tests every one of them.
    /// </summary>
    public static string Specification(string typeName) => "SpecificationOf" + typeName;

    /// <summary>The specification of what follows a profile's quotient, in steps of 1.</summary>
    public static string Steps(string typeName) => "StepsOf" + typeName;

    /// <summary>The specification of the values given out, where they are not those that are taken.</summary>
    public static string Output(string typeName) => "OutputOf" + typeName;

    /// <summary>The kernels with the constants of a type, those with a scale that is known at run time where there are both, and those that dequantize where the values given out are others.</summary>
    public static string KernelsOf(string typeName) => "KernelsOf" + typeName;

    public static string FittedKernelsOf(string typeName) => "FittedKernelsOf" + typeName;

    public static string DequantizerOf(string typeName) => "DequantizerOf" + typeName;

    /// <summary>The quotient of a profile.</summary>
    public static string Quotient(string typeName) => "QuotientOf" + typeName;
}
