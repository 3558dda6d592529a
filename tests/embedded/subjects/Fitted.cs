using QuantGen;

namespace Embedded
{
    // Scales that are fitted to data: each rule with each kind of factor, signs, a zero point, exponents in bounds. One line each, as in Formats.cs.
    [Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2)] public static partial class FitLeastSquares { }
    [Quantizer(Bits = 4, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, NarrowRange = true, Rounding = Rounding.HalfAwayFromZero, MinExponent = -4)] public static partial class FitMaxAbs { }
    [Quantizer(Bits = 6, Integer = 0, Signed = false, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError)] public static partial class FitLeastError { }
    [Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 7, Alpha = Alpha.Po2, Rounding = Rounding.Floor)] public static partial class FitShifted { }
    [Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Auto, NarrowRange = true)] public static partial class FitFreeMaxAbs { }
    [Quantizer(Bits = 12, Integer = 3, Alpha = Alpha.Auto, Fit = Fit.LeastSquares, Rounding = Rounding.HalfUp)] public static partial class FitFreeLeastSquares { }
    [Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2, Stochastic = true)] public static partial class FitStochastic { }
    [Quantizer(Bits = 24, Integer = 0, Alpha = Alpha.Po2)] public static partial class FitWide { }
}
