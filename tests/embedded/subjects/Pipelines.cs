using QuantGen;

namespace Embedded
{
    // Accumulators, requantizers and lookups of quantizers of Formats.cs, which every target runs: each form of a requantizer, and the same in integers alone.
    [Accumulator(typeof(Pixel), typeof(Weights), Terms = 784)] public static partial class Hidden { }
    [Accumulator(typeof(S8Affine), typeof(Weights), Terms = 100, Bits = 18, Overflow = Overflow.Saturate, Target = Target.IntegerOnly)] public static partial class Saturating { }
    [Accumulator(typeof(S8Affine), typeof(Weights), Terms = 100)] public static partial class Affine { }

    [Requantizer(typeof(Hidden), typeof(U6HalfDown))] public static partial class ByShift { }
    [Requantizer(typeof(Hidden), typeof(S8Affine))] public static partial class ByMultiplier { }
    [Requantizer(typeof(Hidden), typeof(S8Affine), Target = Target.IntegerOnly)] public static partial class ByIntegers { }
    [Requantizer(typeof(Affine), typeof(S8Affine), Profile = Profile.TfLiteReference)] public static partial class Reference { }
    [Requantizer(typeof(Affine), typeof(S8Affine), Profile = Profile.TfLiteOptimized, Layer = Layer.Dense)] public static partial class Optimized { }
    [Requantizer(typeof(Affine), typeof(S8Affine), Profile = Profile.Xnnpack, Function = Function.Relu, UpperBound = 6)] public static partial class Relu6 { }
    [Requantizer(typeof(Affine), typeof(S8Affine), Profile = Profile.Xnnpack, Target = Target.IntegerOnly)] public static partial class XnnpackInIntegers { }
    [Requantizer(typeof(Hidden), typeof(S16AffineFloor), Target = Target.IntegerOnly)] public static partial class Wide { }
    [Requantizer(typeof(Hidden), typeof(U8Sigmoid))] public static partial class ToSigmoid { }
    [Requantizer(typeof(Hidden), typeof(S8Affine), WeightAlphas = new[] { 0.5f, 0.3f, 1.25f, 0.011f })] public static partial class ByChannel { }
    [Requantizer(typeof(S8Affine), typeof(U8Affine), Rounding = Rounding.HalfAwayFromZero)] public static partial class OfCodes { }

    [Lookup(typeof(S8Affine), typeof(U8Affine), Function = Function.Softplus)] public static partial class Softplus { }
    [Lookup(typeof(S11HalfDown), typeof(S16AffineFloor), Function = Function.Gelu, Target = Target.IntegerOnly)] public static partial class Gelu { }
    [Lookup(typeof(S8Affine), typeof(S8Affine), Function = Function.Tanh, Profile = Profile.TfLiteReference)] public static partial class TfLiteTanh { }
}
