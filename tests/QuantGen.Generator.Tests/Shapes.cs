using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Generator.Tests;

/// <summary>One declaration for each form that a user may write. All are internal or private, so that none needs documentation of its own.</summary>
internal static class Shapes
{
    public const string Int8PowerOfTwo =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Alpha = QuantGen.Alpha.Po2)]
        static partial class Weights { }
        """;

    public const string UInt8 =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false)]
        static partial class Pixel { }
        """;

    public const string Int16HalfUp =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 16, Integer = 5, Rounding = QuantGen.Rounding.HalfUp, NaN = QuantGen.NaNCode.Minimum)]
        static partial class Sample { }
        """;

    public const string NarrowInt4CoarseStep =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 4, Integer = 6, NarrowRange = true, Rounding = QuantGen.Rounding.Truncate)]
        static partial class Coarse { }
        """;

    public const string Int30InDouble =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 30, Integer = 3)]
        static partial class Wide { }
        """;

    public const string UInt32 =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 32, Integer = 0, Signed = false, Rounding = QuantGen.Rounding.Floor)]
        static partial class Phase { }
        """;

    public const string StructWithInterface =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 2)]
        partial struct Activation : QuantGen.IQuantizer<float, sbyte> { }
        """;

    public const string WideStructWithInterface =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 28, Integer = -4)]
        readonly partial struct Fine : QuantGen.IQuantizer<float, int> { }
        """;

    public const string NestedInGenerics =
        """
        namespace Acme.Model;
        partial class Outer<TKey> where TKey : class
        {
            partial struct Middle
            {
                partial interface IInner<T, U>
                {
                    partial record Deep<V>
                    {
                        partial record struct Deeper
                        {
                            [QuantGen.Quantizer(Bits = 6, Integer = 1)]
                            private static partial class Weights { }
                        }
                    }
                }
            }
        }
        """;

    public const string KeywordNames =
        """
        namespace @namespace.@new;
        partial class @class<@int>
        {
            [QuantGen.Quantizer(Bits = 8, Integer = 1)]
            static partial class @static { }
        }
        """;

    public const string GlobalNamespace =
        """
        [QuantGen.Quantizer(Bits = 8, Integer = 3)]
        static partial class Celsius { }
        """;

    public const string Private =
        """
        namespace Acme;
        partial class Layer
        {
            [QuantGen.Quantizer(Bits = 5, Integer = 0, Signed = false, Rounding = QuantGen.Rounding.HalfAwayFromZero)]
            private static partial class Bias { }

            public static byte Code(float value) => Bias.Quantize(value);
        }
        """;

    public const string TypedCode =
        """
        namespace Acme;
        [QuantGen.Quantizer(Min = -40, Max = 125, Scale = 0.1)]
        readonly partial struct Celsius { }
        """;

    public const string WideTypedCode =
        """
        namespace Acme;
        partial class Outer<TKey>
        {
            [QuantGen.Quantizer(Bits = 28, Integer = -4, NarrowRange = true, Rounding = QuantGen.Rounding.Floor)]
            private readonly partial struct @struct { public static int Count = 1; }

            public static double Twice(double value) => 2 * (double)(@struct)value;
        }
        """;

    public const string FreeAlpha =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Scale = 0.1f, ZeroPoint = -5, Alpha = QuantGen.Alpha.Auto, Fit = QuantGen.Fit.LeastSquares)]
        static partial class Kernel { }
        """;

    public const string LeastErrorAlpha =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 24, Integer = 2, Alpha = QuantGen.Alpha.Po2, Fit = QuantGen.Fit.MeanSquaredError, MinExponent = -9)]
        readonly partial struct Bias { }
        """;

    public const string ReferenceProfile =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Scale = 0.0371f, ZeroPoint = -5, Profile = QuantGen.Profile.TfLiteReference)]
        static partial class Reference { }
        """;

    public const string ProfileWithBody =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Scale = 0.0371f, ZeroPoint = 7, Profile = QuantGen.Profile.TfLiteOptimized)]
        partial struct Optimized : QuantGen.IQuantizer<float, sbyte> { }
        """;

    public const string ClampingProfile =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 16, Integer = 3, Signed = false, Profile = QuantGen.Profile.OnnxRuntime)]
        static partial class Runtime { }
        """;

    /// <summary>Elements in blocks, single ones and channels each have a rule of their own.</summary>
    public const string ProfileAtRunTime =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Scale = 1, Alpha = QuantGen.Alpha.Auto, FitZeroPoint = true, Profile = QuantGen.Profile.TfLiteOptimized)]
        static partial class Imported { }
        """;

    public const string TypedProfileAtRunTime =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 16, Integer = 0, ZeroPoint = -9, Alpha = QuantGen.Alpha.Po2, Profile = QuantGen.Profile.Onnx)]
        readonly partial struct Shifted { }
        """;

    /// <summary>A block of 16 elements, of four, and of three single ones.</summary>
    public const string BlockOfVectors =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Block = 23)]
        static partial class Tile { }
        """;

    public const string BlockOfElements =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 18, Integer = 4, Block = 3)]
        partial struct Position : QuantGen.IQuantizer<float, int> { }
        """;

    public const string Packed2Bits =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 2, Integer = 0, Signed = false)]
        static partial class Quarter { }
        """;

    /// <summary>An error, but the code type is known.</summary>
    public const string PowersOfTwo =
        """
        namespace Acme;
        [QuantGen.PowerOfTwoQuantizer(Bits = 4, HasZero = true, Slope = 0.25, Block = 3)]
        static partial class Shifts { }
        """;

    public const string UnsignedPowersOfTwo =
        """
        namespace Acme;
        [QuantGen.PowerOfTwoQuantizer(Signed = false, Quadratic = true, Bits = 5)]
        partial struct Magnitudes : QuantGen.IQuantizer<float, byte> { }
        """;

    public const string Ternary =
        """
        namespace Acme;
        [QuantGen.TernaryQuantizer(Scale = 0.5)]
        static partial class Trits { }
        """;

    public const string FittedBinary =
        """
        namespace Acme;
        [QuantGen.BinaryQuantizer(Alpha = QuantGen.Alpha.Auto)]
        static partial class Signs { }
        """;

    public const string TelephoneCode =
        """
        namespace Acme;
        [QuantGen.G711Quantizer]
        readonly partial struct Line { }
        """;

    public const string Faulty =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Max = 1)]
        partial struct Faulty : QuantGen.IQuantizer<float, sbyte> { }
        """;

    /// <summary>The same of a typed code.</summary>
    public const string FaultyTypedCode =
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Max = 1)]
        readonly partial struct FaultyCode { }
        """;

    /// <summary>All forms without an error, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sound = new Dictionary<string, string>
    {
        [nameof(Int8PowerOfTwo)] = Int8PowerOfTwo,
        [nameof(UInt8)] = UInt8,
        [nameof(Int16HalfUp)] = Int16HalfUp,
        [nameof(NarrowInt4CoarseStep)] = NarrowInt4CoarseStep,
        [nameof(Int30InDouble)] = Int30InDouble,
        [nameof(UInt32)] = UInt32,
        [nameof(StructWithInterface)] = StructWithInterface,
        [nameof(WideStructWithInterface)] = WideStructWithInterface,
        [nameof(NestedInGenerics)] = NestedInGenerics,
        [nameof(KeywordNames)] = KeywordNames,
        [nameof(GlobalNamespace)] = GlobalNamespace,
        [nameof(Private)] = Private,
        [nameof(TypedCode)] = TypedCode,
        [nameof(WideTypedCode)] = WideTypedCode,
        [nameof(FreeAlpha)] = FreeAlpha,
        [nameof(LeastErrorAlpha)] = LeastErrorAlpha,
        [nameof(ReferenceProfile)] = ReferenceProfile,
        [nameof(ProfileWithBody)] = ProfileWithBody,
        [nameof(ClampingProfile)] = ClampingProfile,
        [nameof(ProfileAtRunTime)] = ProfileAtRunTime,
        [nameof(TypedProfileAtRunTime)] = TypedProfileAtRunTime,
        [nameof(BlockOfVectors)] = BlockOfVectors,
        [nameof(BlockOfElements)] = BlockOfElements,
        [nameof(Packed2Bits)] = Packed2Bits,
        [nameof(PowersOfTwo)] = PowersOfTwo,
        [nameof(UnsignedPowersOfTwo)] = UnsignedPowersOfTwo,
        [nameof(Ternary)] = Ternary,
        [nameof(FittedBinary)] = FittedBinary,
        [nameof(TelephoneCode)] = TelephoneCode,
    };

    /// <summary>All of them as the files of one compilation.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files => Sound.Select(pair => (pair.Key + ".cs", pair.Value)).ToList();
}
