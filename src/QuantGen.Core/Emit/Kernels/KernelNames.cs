namespace QuantGen.Core.Emit;

/// <summary>Names that both the generated parts and the shared file use.</summary>
internal static class KernelNames
{
    public const string Kernels = "Kernels";

    /// <summary>The classes of the kernels without a code type, and of those that read or write codes.</summary>
    public const string ValueKernels = "ValueKernels", CodeKernels = "CodeKernels";

    /// <summary>The classes of the kernels of requantizers.</summary>
    public const string RequantizeKernels = "RequantizeKernels", IRequantization = Kernels + ".IRequantization";

    /// <summary>The constants of a requantizer, and those of the elements that a profile computes in blocks, with the kernels of each.</summary>
    public static string Requantization(string typeName, bool isBulk) => (isBulk ? "BlocksOf" : "RequantizationOf") + typeName;

    public static string RequantizeKernelsOf(string typeName, bool isBulk) => (isBulk ? "KernelsOfBlocksOf" : "KernelsOf") + typeName;

    public const string ISpecification = Kernels + ".ISpecification", IRounding = Kernels + ".IRounding", IQuotient = Kernels + ".IQuotient", IArithmetic = Kernels + ".IArithmetic";

    /// <summary>
    /// The specification of a type. It is file-local, so that two types of the same name do not clash. Its name still contains the type's
    /// name: if a thousand file-local types had the same name, the compiler would test each of them in a lookup.
    /// </summary>
    public static string Specification(string typeName) => "SpecificationOf" + typeName;

    /// <summary>The specification of the computation after a profile's quotient, in steps of 1.</summary>
    public static string Steps(string typeName) => "StepsOf" + typeName;

    /// <summary>The specification of the fit of binary codes, which are quantized without one, and of codes of a profile, which are quantized by another rule.</summary>
    public static string Fit(string typeName) => "FitOf" + typeName;

    /// <summary>The specification of the output values, if their scale differs from that of input values.</summary>
    public static string Output(string typeName) => "OutputOf" + typeName;

    /// <summary>The kernels with the constants of a type, those with a scale known at run time (if a type has both), and those that dequantize to another scale.</summary>
    public static string KernelsOf(string typeName) => "KernelsOf" + typeName;

    public static string FittedKernelsOf(string typeName) => "FittedKernelsOf" + typeName;

    /// <summary>The specification and the kernels of a type with a zero point that is known at run time.</summary>
    public static string Affine(string typeName) => "AffineOf" + typeName;

    public static string AffineKernelsOf(string typeName) => "AffineKernelsOf" + typeName;

    public static string DequantizerOf(string typeName) => "DequantizerOf" + typeName;

    /// <summary>The quotient of a profile.</summary>
    public static string Quotient(string typeName) => "QuotientOf" + typeName;

    /// <summary>The arithmetic of a profile at a scale that is known at run time, and that of the elements of a span that it computes in blocks, with the kernels of these.</summary>
    public static string Arithmetic(string typeName) => "ArithmeticOf" + typeName;

    public static string BulkArithmetic(string typeName) => "BulkArithmeticOf" + typeName;

    public static string BulkKernelsOf(string typeName) => "BulkKernelsOf" + typeName;
}
