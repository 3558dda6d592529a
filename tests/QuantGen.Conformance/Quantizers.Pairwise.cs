namespace QuantGen.Conformance;

// Written by QUANTGEN_ACCEPT=1 dotnet test tests/QuantGen.Conformance.Tests --filter PairwiseTests
// Every two values of any two arguments of the attribute, and every three of the kind of grid, Rounding, NaN and Alpha, where a valid declaration has them.
// An argument that has no effect beside others is under law as well.
#pragma warning disable QG0118

[Quantizer()] internal partial struct Pairwise001 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 3f, ZeroPoint = 0, Signed = true, NarrowRange = true, Min = -3, Max = 3f, OverflowBits = 1, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 1)] internal static partial class Pairwise002;
[Quantizer(Bits = 32, Integer = 40, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, Max = 0, Overflow = Overflow.SaturateToZero, OverflowBits = 17, NaN = NaNCode.Maximum, Fit = Fit.MeanSquaredError, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 7, Block = 3)] internal readonly partial struct Pairwise003;
[Quantizer(Bits = 4, Scale = 0.25f, ZeroPoint = 7, Signed = true, Min = -3.75, Max = -0.9375, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 4, ValueAlpha = 0.3f, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 7, Block = 16)] internal readonly partial struct Pairwise004;
[Quantizer(Bits = 16, Integer = 0, Signed = false, Min = 0.24999619f, Max = 0.99998474f, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.Wrap, OverflowBits = 16, NaN = NaNCode.Minimum, ValueAlpha = 5f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MaxExponent = 0, Block = 64)] internal static partial class Pairwise005;
[Quantizer(Bits = 7, Scale = 0.25f, ZeroPoint = 0, Signed = true, NarrowRange = true, Max = 0, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.LeastSquares, MinExponent = -5, MaxExponent = 0, Block = 64)] internal static partial class Pairwise006;
[Quantizer(Scale = 1.3E30f, ZeroPoint = 1, Signed = false, NarrowRange = true, Min = 3.8999998E30f, Rounding = Rounding.HalfTowardZero, OverflowBits = 1, ValueAlpha = 0.25f, Fit = Fit.MeanSquaredError, MinExponent = -5, MaxExponent = 7, Block = 3)] internal readonly partial struct Pairwise007;
[Quantizer(Bits = 20, Integer = -3, Max = -0.03125, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 11, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 7, Block = 1)] internal partial struct Pairwise008 : IQuantizer<float, int>;
[Quantizer(Bits = 8, Scale = 0.1f, ZeroPoint = 127, NarrowRange = true, Min = 0, Max = 0, Rounding = Rounding.HalfTowardZero, OverflowBits = 8, NaN = NaNCode.Maximum, ValueAlpha = 0.25f, FitEpsilon = 0.001f, Block = 16)] internal readonly partial struct Pairwise009;
[Quantizer(Bits = 12, Integer = 40, ZeroPoint = 0, Min = -1099511627776, Max = -274877906944, Rounding = Rounding.HalfUp, Overflow = Overflow.Wrap, OverflowBits = 1, ValueAlpha = 0.3f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = -5, Block = 3)] internal static partial class Pairwise010;
[Quantizer(Bits = 16, Scale = 0.25f, ZeroPoint = -32767, Signed = true, NarrowRange = true, Min = 4095.875f, Max = 16383.5f, Rounding = Rounding.HalfUp, OverflowBits = 9, NaN = NaNCode.Minimum, ValueAlpha = 0.3f, Fit = Fit.MeanSquaredError, Block = 1)] internal partial struct Pairwise011 : IQuantizer<float, short>;
[Quantizer(Bits = 1, Integer = -3, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, Rounding = Rounding.HalfUp, Overflow = Overflow.SaturateToZero, OverflowBits = 1, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0, Block = 16)] internal partial struct Pairwise012 : IQuantizer<float, byte>;
[Quantizer(Bits = 7, ZeroPoint = 63, Signed = true, Min = -40, Rounding = Rounding.HalfDown, OverflowBits = 1, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 64)] internal partial struct Pairwise013 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Scale = 3f, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 3071.25f, Max = 12285f, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, ValueAlpha = 0.3f, MinExponent = 0, MaxExponent = 7)] internal static partial class Pairwise014;
[Quantizer(Bits = 2, Integer = 0, Signed = true, Min = 0, Max = 0, Rounding = Rounding.HalfDown, Overflow = Overflow.WrapSignMagnitude, NaN = NaNCode.Maximum, ValueAlpha = 0.3f, Fit = Fit.MeanSquaredError, MaxExponent = 0, Block = 3)] internal readonly partial struct Pairwise015;
[Quantizer(Bits = 1, Scale = 1.3E30f, ZeroPoint = 0, Signed = true, Min = -1.2999999440038424E+30, Max = -3.249999860009606E+29, Rounding = Rounding.HalfToOdd, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MaxExponent = 0)] internal static partial class Pairwise016;
[Quantizer(Bits = 4, Integer = 40, ZeroPoint = -7, NarrowRange = true, Min = 0, Rounding = Rounding.HalfToOdd, OverflowBits = 4, NaN = NaNCode.Minimum, ValueAlpha = 5f, Fit = Fit.LeastSquares, MinExponent = -5, Block = 64)] internal readonly partial struct Pairwise017;
[Quantizer(Bits = 8, Signed = false, NarrowRange = true, Max = 255f, Rounding = Rounding.HalfToOdd, Overflow = Overflow.Wrap, OverflowBits = 5, NaN = NaNCode.Maximum, Fit = Fit.MeanSquaredError, MinExponent = 0, MaxExponent = 7, Block = 16)] internal static partial class Pairwise018;
[Quantizer(Scale = 0.1f, Signed = true, Min = -4.000000059604645, Max = 0, Rounding = Rounding.Floor, OverflowBits = 4, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 1)] internal static partial class Pairwise019;
[Quantizer(Bits = 32, Integer = 0, ZeroPoint = 0, Min = 0.24999999988358468, Max = 0.9999999995343387, Rounding = Rounding.Floor, Overflow = Overflow.SaturateToZero, OverflowBits = 32, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.MeanSquaredError, MinExponent = 0)] internal partial struct Pairwise020 : IQuantizer<float, int>;
[Quantizer(Scale = 3f, ZeroPoint = 63, Signed = false, NarrowRange = true, Min = -120, Max = -6, Rounding = Rounding.Floor, OverflowBits = 6, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.LeastSquares, Block = 3)] internal readonly partial struct Pairwise021;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.Ceiling, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 1, MaxExponent = 0, Block = 1)] internal static partial class Pairwise022;
[Quantizer(Bits = 4, Scale = 0.1f, ZeroPoint = 6, Signed = false, NarrowRange = true, Min = 0, Max = 0.9000000134110451, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Fit = Fit.MeanSquaredError, MaxExponent = 7, Block = 3)] internal partial struct Pairwise023 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Scale = 0.25f, ZeroPoint = 0, Signed = true, Min = 0, Max = 0, Rounding = Rounding.Ceiling, Overflow = Overflow.Wrap, OverflowBits = 11, NaN = NaNCode.Maximum, ValueAlpha = 0.25f, FitEpsilon = 0.001f, MinExponent = 0)] internal readonly partial struct Pairwise024;
[Quantizer(Bits = 8, Integer = -3, ZeroPoint = -128, Signed = true, Max = 0.24902344f, Rounding = Rounding.Truncate, ValueAlpha = 0.3f, Fit = Fit.MaxAbs, MinExponent = -5)] internal readonly partial struct Pairwise025;
[Quantizer(Bits = 2, Integer = 40, NarrowRange = true, Max = -137438953472, Rounding = Rounding.Truncate, Overflow = Overflow.SaturateToZero, OverflowBits = 2, NaN = NaNCode.Minimum, ValueAlpha = 5f, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 7, Block = 64)] internal partial struct Pairwise026 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 3f, ZeroPoint = 32767, Rounding = Rounding.Truncate, OverflowBits = 9, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.MeanSquaredError, MaxExponent = 7, Block = 1)] internal partial struct Pairwise027 : IQuantizer<float, short>;
[Quantizer(Bits = 7, Scale = 1.3E30f, Max = 8.189999647224207E+31, Rounding = Rounding.Outward, OverflowBits = 7, Fit = Fit.MaxAbs, MinExponent = 0, Block = 16)] internal partial struct Pairwise028 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 0, ZeroPoint = 0, Signed = true, Min = 0, Rounding = Rounding.Outward, Overflow = Overflow.Wrap, NaN = NaNCode.Minimum, ValueAlpha = 0.3f, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MaxExponent = 7, Block = 1)] internal readonly partial struct Pairwise029;
[Quantizer(Bits = 20, Scale = 0.25f, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 65535.938f, Rounding = Rounding.Outward, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Maximum, ValueAlpha = 0.25f, Fit = Fit.MaxAbs, MaxExponent = 0, Block = 3)] internal static partial class Pairwise030;
[Quantizer(Bits = 1, Scale = 0.1f, ZeroPoint = -1, Min = 0.025f, OverflowBits = 1, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, MinExponent = 0, Block = 64)] internal readonly partial struct Pairwise031;
[Quantizer(Bits = 12, Integer = 0, ZeroPoint = 2047, Signed = true, NarrowRange = true, Max = 0, OverflowBits = 12, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 16)] internal partial struct Pairwise032 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = -3, ZeroPoint = 21846, Signed = false, Min = 0, Max = 0, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MaxExponent = 7, Block = 3)] internal static partial class Pairwise033;
[Quantizer(Bits = 2, Scale = 1.3E30f, ZeroPoint = -2, Min = 0, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 1, Alpha = Alpha.Po2)] internal partial struct Pairwise034 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3f, Min = -384, Max = -96, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 5, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, MaxExponent = 0, Block = 1)] internal partial struct Pairwise035 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 20, ZeroPoint = -190875, Min = 0, Max = 87.3, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, Block = 16)] internal readonly partial struct Pairwise036;
[Quantizer(Scale = 0.25f, ZeroPoint = 0, Min = 0, Max = 21.825, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 0, Block = 64)] internal partial struct Pairwise037 : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Signed = true, Min = 3f, Rounding = Rounding.HalfTowardZero, OverflowBits = 4, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, MaxExponent = 0)] internal static partial class Pairwise038;
[Quantizer(Bits = 12, Integer = 40, Min = 0, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, Block = 1)] internal readonly partial struct Pairwise039;
[Quantizer(Bits = 7, Scale = 0.1f, Max = -1.600000023841858, Rounding = Rounding.HalfUp, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, MaxExponent = 7)] internal readonly partial struct Pairwise040;
[Quantizer(Bits = 32, Integer = -3, ZeroPoint = 2147483647, Signed = true, Min = -0.24999999994179234, Max = -0.062499999985448085, Rounding = Rounding.HalfUp, OverflowBits = 32, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, MinExponent = -5, Block = 3)] internal partial struct Pairwise041 : IQuantizer<float, int>;
[Quantizer(Bits = 4, Scale = 1.3E30f, Min = -1.039999955203074E+31, Max = 0, Rounding = Rounding.HalfUp, OverflowBits = 3, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, FitEpsilon = 0.001f, Block = 64)] internal partial struct Pairwise042 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.25f, ZeroPoint = 0, Min = 7.9375f, Rounding = Rounding.HalfDown, OverflowBits = 1, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, Block = 16)] internal partial struct Pairwise043 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Signed = false, Max = -2, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MinExponent = -5, Block = 1)] internal partial struct Pairwise044 : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Integer = 40, Min = -1099511627776, Max = -274877906944, Rounding = Rounding.HalfDown, OverflowBits = 9, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, MinExponent = -5)] internal readonly partial struct Pairwise045;
[Quantizer(Bits = 20, Integer = 0, ZeroPoint = 0, Min = -1, Max = 0, Rounding = Rounding.HalfToOdd, OverflowBits = 1, Alpha = Alpha.Po2, MinExponent = -5, Block = 3)] internal partial struct Pairwise046 : IQuantizer<float, int>;
[Quantizer(Scale = 3f, Max = -6, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, Block = 16)] internal partial struct Pairwise047 : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Scale = 0.25f, ZeroPoint = -2, Min = 0.1875f, Rounding = Rounding.HalfToOdd, OverflowBits = 2, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 1)] internal partial struct Pairwise048 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, ZeroPoint = -32768, Min = 3f, Rounding = Rounding.Floor, OverflowBits = 1, Alpha = Alpha.Po2, MaxExponent = 7, Block = 16)] internal partial struct Pairwise049 : IQuantizer<float, short>;
[Quantizer(Bits = 1, Scale = 1.3E30f, Max = -3.249999860009606E+29, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, MaxExponent = 7, Block = 3)] internal partial struct Pairwise050 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Scale = 0.25f, Min = 0, Rounding = Rounding.Floor, OverflowBits = 7, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 64)] internal partial struct Pairwise051 : IQuantizer<float, short>;
[Quantizer(Bits = 2, Integer = 40, ZeroPoint = 1, Signed = true, Min = -1649267441664, Max = -412316860416, Rounding = Rounding.Ceiling, OverflowBits = 2, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MinExponent = -5, MaxExponent = 0, Block = 16)] internal partial struct Pairwise052 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = -3, ZeroPoint = -64, Min = 0.06201172f, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, Block = 64)] internal partial struct Pairwise053 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 32, Min = 3f, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, Block = 16)] internal partial struct Pairwise054 : IQuantizer<float, int>;
[Quantizer(Bits = 12, ZeroPoint = 2560, Signed = false, Min = -40, Max = -2, Rounding = Rounding.Truncate, OverflowBits = 1, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, MaxExponent = 0, Block = 3)] internal static partial class Pairwise055;
[Quantizer(Bits = 4, Integer = 0, ZeroPoint = -8, Max = 0, Rounding = Rounding.Truncate, OverflowBits = 3, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Block = 16)] internal partial struct Pairwise056 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Min = 0, Max = 8.730000130087136, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise057 : IQuantizer<float, byte>;
[Quantizer(Scale = 3f, ZeroPoint = 63, Min = -120, Max = -6, Rounding = Rounding.Outward, OverflowBits = 1, Alpha = Alpha.Po2, MinExponent = -5, Block = 64)] internal partial struct Pairwise058 : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Signed = false, Max = -2, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError)] internal partial struct Pairwise059 : IQuantizer<float, byte>;
[Quantizer(Bits = 7, Integer = 40, Signed = false, Rounding = Rounding.Outward, OverflowBits = 4, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 3)] internal partial struct Pairwise060 : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Max = -0.25, Alpha = Alpha.Auto, Block = 3)] internal partial struct Pairwise061 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 3f, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, Max = 261.9, OverflowBits = 7, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0)] internal static partial class Pairwise062;
[Quantizer(Bits = 4, Scale = 1.3E30f, ZeroPoint = 7, Signed = true, Min = -1.9499999160057635E+31, Max = -4.874999790014409E+30, OverflowBits = 1, NaN = NaNCode.Maximum, Alpha = Alpha.Auto, Fit = Fit.LeastSquares, MinExponent = -5, MaxExponent = 7, Block = 1)] internal readonly partial struct Pairwise063;
[Quantizer(Integer = 40, ZeroPoint = 0, Min = 272730420000f, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 5, Alpha = Alpha.Auto, Block = 16)] internal partial struct Pairwise064 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 0.25f, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, Block = 64)] internal partial struct Pairwise065 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Integer = -3, Min = -0.125, Max = 0, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto, Block = 3)] internal partial struct Pairwise066 : IQuantizer<float, short>;
[Quantizer(Bits = 2, Min = -40, Max = 0, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Auto)] internal partial struct Pairwise067 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 3f, Max = 0, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise068 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.25f, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise069 : IQuantizer<float, short>;
[Quantizer(Scale = 3f, Min = 9f, Rounding = Rounding.HalfUp, Alpha = Alpha.Auto)] internal partial struct Pairwise070 : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Min = 3f, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, Block = 64)] internal partial struct Pairwise071 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise072 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfDown, OverflowBits = 8, Alpha = Alpha.Auto)] internal partial struct Pairwise073 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = -3, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise074 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 1.3E30f, Min = 3.8999998E30f, Rounding = Rounding.HalfDown, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise075 : IQuantizer<float, byte>;
[Quantizer(Bits = 7, Scale = 0.25f, Max = -4, Rounding = Rounding.HalfToOdd, Alpha = Alpha.Auto)] internal partial struct Pairwise076 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.1f, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise077 : IQuantizer<float, short>;
[Quantizer(Integer = -3, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise078 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Integer = -3, Rounding = Rounding.Floor, Alpha = Alpha.Auto)] internal partial struct Pairwise079 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.25f, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise080 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 3f, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise081 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 3f, Min = 9f, Rounding = Rounding.Ceiling, Alpha = Alpha.Auto)] internal partial struct Pairwise082 : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Max = 0, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise083 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.3E30f, Min = -1.6639999283249182E+32, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise084 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 0.25f, Rounding = Rounding.Truncate, Alpha = Alpha.Auto)] internal partial struct Pairwise085 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 1.3E30f, Min = 2.0474999118060517E+31, Rounding = Rounding.Truncate, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise086 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise087 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = -3, Max = 0, Rounding = Rounding.Outward, Alpha = Alpha.Auto, Fit = Fit.LeastSquares, MinExponent = 0)] internal partial struct Pairwise088 : IQuantizer<float, short>;
[Quantizer(Bits = 4, Scale = 0.1f, Min = -0.800000011920929, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise089 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Max = 87.3, Rounding = Rounding.Outward, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise090 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 0.25f, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise091 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Profile = Profile.Onnx)] internal partial struct Pairwise092 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Profile = Profile.TfLiteReference)] internal partial struct Pairwise093 : IQuantizer<float, byte>;
[Quantizer(Bits = 12, Scale = 0.1f, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Maximum, ValueAlpha = 0.25f, Block = 64)] internal partial struct Pairwise094 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Max = 87.3, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Minimum, ValueAlpha = 0.25f)] internal partial struct Pairwise095 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Minimum, ValueAlpha = 0.3f)] internal partial struct Pairwise096 : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.25f, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.WrapSignMagnitude, ValueAlpha = 5f, Fit = Fit.MaxAbs, MinExponent = -5)] internal partial struct Pairwise097 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Max = 87.3, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, ValueAlpha = 0.25f)] internal partial struct Pairwise098 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.1f, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum, ValueAlpha = 0.25f)] internal partial struct Pairwise099 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfUp)] internal partial struct Pairwise100 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, ZeroPoint = 0, Max = 21.825, Rounding = Rounding.HalfUp, Overflow = Overflow.Wrap, NaN = NaNCode.Minimum)] internal partial struct Pairwise101 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Scale = 0.25f, Min = -131072, Rounding = Rounding.HalfDown, Overflow = Overflow.SaturateToZero, ValueAlpha = 0.25f, Fit = Fit.MeanSquaredError, Block = 64)] internal partial struct Pairwise102 : IQuantizer<float, int>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfDown, Overflow = Overflow.Wrap, ValueAlpha = 5f)] internal partial struct Pairwise103 : IQuantizer<float, byte>;
[Quantizer(Bits = 12, Scale = 0.25f, ZeroPoint = 0, Rounding = Rounding.HalfToOdd, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 12, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Block = 16)] internal partial struct Pairwise104 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfToOdd, Overflow = Overflow.SaturateToZero, ValueAlpha = 0.3f, Block = 64)] internal partial struct Pairwise105 : IQuantizer<float, byte>;
[Quantizer(Bits = 7, Scale = 0.25f, Max = 15.75f, Rounding = Rounding.Floor, Overflow = Overflow.WrapSignMagnitude, ValueAlpha = 0.25f)] internal partial struct Pairwise106 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Floor)] internal partial struct Pairwise107 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Floor, NaN = NaNCode.Minimum)] internal partial struct Pairwise108 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Rounding = Rounding.Ceiling, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Maximum, ValueAlpha = 5f, Block = 1)] internal partial struct Pairwise109 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Max = 87.3, Rounding = Rounding.Ceiling)] internal partial struct Pairwise110 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, ValueAlpha = 0.3f)] internal partial struct Pairwise111 : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.25f, Rounding = Rounding.Truncate, Overflow = Overflow.WrapSignMagnitude, NaN = NaNCode.Minimum, ValueAlpha = 0.25f)] internal partial struct Pairwise112 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Truncate, NaN = NaNCode.Minimum)] internal partial struct Pairwise113 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Truncate, Overflow = Overflow.Wrap)] internal partial struct Pairwise114 : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Max = 87.3, Rounding = Rounding.Outward)] internal partial struct Pairwise115 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, ValueAlpha = 5f)] internal partial struct Pairwise116 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Scale = 0.25f, ZeroPoint = 524287, OverflowBits = 20, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise117 : IQuantizer<float, int>;
[Quantizer(Max = 87.3, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise118 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise119 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, Block = 64)] internal partial struct Pairwise120 : IQuantizer<float, int>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Po2)] internal partial struct Pairwise121 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Po2)] internal partial struct Pairwise122 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise123 : IQuantizer<float, int>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Po2)] internal partial struct Pairwise124 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 20, Scale = 0.25f, Rounding = Rounding.HalfUp, Alpha = Alpha.Po2)] internal partial struct Pairwise125 : IQuantizer<float, int>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise126 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise127 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfDown, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise128 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise129 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise130 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 32, Max = 87.3, Rounding = Rounding.HalfToOdd, Alpha = Alpha.Po2)] internal partial struct Pairwise131 : IQuantizer<float, int>;
[Quantizer(Bits = 20, Integer = 40, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise132 : IQuantizer<float, int>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise133 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise134 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Ceiling, Alpha = Alpha.Po2)] internal partial struct Pairwise135 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise136 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise137 : IQuantizer<float, int>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Truncate, Alpha = Alpha.Po2)] internal partial struct Pairwise138 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.Outward, Alpha = Alpha.Po2)] internal partial struct Pairwise139 : IQuantizer<float, int>;
[Quantizer(Bits = 12, Scale = 1.3E30f, Rounding = Rounding.Outward, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise140 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise141 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise142 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Auto)] internal partial struct Pairwise143 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Auto)] internal partial struct Pairwise144 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise145 : IQuantizer<float, byte>;
[Quantizer(Integer = 0, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Auto)] internal partial struct Pairwise146 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise147 : IQuantizer<float, byte>;
[Quantizer(Integer = 0, Rounding = Rounding.HalfUp, Alpha = Alpha.Auto)] internal partial struct Pairwise148 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfUp, Alpha = Alpha.Auto)] internal partial struct Pairwise149 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise150 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfDown, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise151 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise152 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise153 : IQuantizer<float, byte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise154 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Floor, Alpha = Alpha.Auto)] internal partial struct Pairwise155 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.Ceiling, Alpha = Alpha.Auto)] internal partial struct Pairwise156 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise157 : IQuantizer<float, sbyte>;
[Quantizer(Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise158 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Truncate, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise159 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise160 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Outward, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise161 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Minimum, ValueAlpha = 0.3f)] internal partial struct Pairwise162 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Rounding = Rounding.HalfDown, Overflow = Overflow.Wrap)] internal partial struct Pairwise163 : IQuantizer<float, int>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfDown, Overflow = Overflow.WrapSignMagnitude, NaN = NaNCode.Maximum, Block = 64)] internal partial struct Pairwise164 : IQuantizer<float, sbyte>;
[Quantizer(Profile = Profile.OnnxRuntime)] internal partial struct Pairwise165 : IQuantizer<float, sbyte>;
[Quantizer(Integer = 40, ZeroPoint = -127, Signed = true, NarrowRange = true, Min = 545460850000f, Max = 2181843400000f, OverflowBits = 8, Profile = Profile.TfLiteOptimized, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0)] internal readonly partial struct Pairwise166;
[Quantizer(Profile = Profile.Xnnpack)] internal partial struct Pairwise167 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 40, ZeroPoint = -1, Signed = true, Min = 0, OverflowBits = 1, Profile = Profile.TfLiteReference, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 16)] internal readonly partial struct Pairwise168;
[Quantizer(Bits = 1, Scale = 3f, ZeroPoint = 0, Signed = false, Min = 0.75f, OverflowBits = 1, Profile = Profile.Onnx, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0, Block = 1)] internal static partial class Pairwise169;
[Quantizer(Bits = 1, Min = 3f, ValueAlpha = 0.3f)] internal partial struct Pairwise170 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = -3, ZeroPoint = 0, Overflow = Overflow.Wrap, ValueAlpha = 5f)] internal partial struct Pairwise171 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 40, ZeroPoint = 0, Min = -1099511627776, Overflow = Overflow.WrapSignMagnitude, ValueAlpha = 0.25f)] internal partial struct Pairwise172 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 0.25f, ZeroPoint = 0, Signed = true, Min = -0.25, Max = -0.0625, OverflowBits = 1, Profile = Profile.OnnxRuntime, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 3)] internal static partial class Pairwise173;
[Quantizer(Bits = 1, Scale = 0.1f, ZeroPoint = 1, Signed = false, Min = -0.10000000149011612, Max = -0.02500000037252903, OverflowBits = 1, Profile = Profile.TfLiteOptimized, Fit = Fit.MeanSquaredError, MinExponent = -5, MaxExponent = 7)] internal static partial class Pairwise174;
[Quantizer(Bits = 1, Scale = 3f, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0.75f, Max = 3f, OverflowBits = 1, Profile = Profile.Xnnpack, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 7, Block = 16)] internal readonly partial struct Pairwise175;
[Quantizer(Bits = 2, Rounding = Rounding.Floor, Overflow = Overflow.Wrap, ValueAlpha = 0.3f)] internal partial struct Pairwise176 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.25f, ZeroPoint = 0, Signed = true, NarrowRange = true, Min = -0.25, Max = -0.0625, OverflowBits = 2, Profile = Profile.Onnx, Fit = Fit.MeanSquaredError, MinExponent = -5, MaxExponent = 7, Block = 3)] internal readonly partial struct Pairwise177;
[Quantizer(Bits = 2, Scale = 0.1f, ZeroPoint = 2, Signed = false, NarrowRange = true, Min = -0.20000000298023224, Max = -0.05000000074505806, OverflowBits = 2, Profile = Profile.TfLiteReference, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 7, Block = 1)] internal static partial class Pairwise178;
[Quantizer(Bits = 2, Scale = 3f, ZeroPoint = 0, Min = 0, Max = 0, Profile = Profile.TfLiteOptimized, Fit = Fit.MaxAbs)] internal partial struct Pairwise179 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.25f, ZeroPoint = 0, Signed = true, Min = -0.5, Max = -0.125, OverflowBits = 2, Profile = Profile.Xnnpack, Fit = Fit.LeastSquares, MinExponent = -5, MaxExponent = 0, Block = 3)] internal static partial class Pairwise180;
[Quantizer(Bits = 4, Overflow = Overflow.SaturateToZero)] internal partial struct Pairwise181 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.Wrap)] internal partial struct Pairwise182 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 40, ZeroPoint = 7, Max = 0, OverflowBits = 3, Profile = Profile.Onnx, Fit = Fit.LeastSquares, Block = 16)] internal partial struct Pairwise183 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.1f, ZeroPoint = 6, Signed = false, NarrowRange = true, Min = 0.22500000335276127, Max = 0.9000000134110451, OverflowBits = 3, Profile = Profile.OnnxRuntime, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 7, Block = 64)] internal readonly partial struct Pairwise184;
[Quantizer(Bits = 4, ZeroPoint = 7, Min = -40, Max = 0, OverflowBits = 3, Profile = Profile.TfLiteReference, Fit = Fit.MeanSquaredError, Block = 64)] internal partial struct Pairwise185 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Max = -2, OverflowBits = 3, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise186 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.1f, ZeroPoint = 7, Min = 0, Max = 0, OverflowBits = 3, Profile = Profile.Xnnpack, Fit = Fit.MeanSquaredError, Block = 1)] internal partial struct Pairwise187 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 0.1f, Min = 0, Profile = Profile.Onnx, Block = 64)] internal partial struct Pairwise188 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 40, ZeroPoint = -64, Min = 0, Max = 0, OverflowBits = 7, Profile = Profile.OnnxRuntime, Fit = Fit.MeanSquaredError, Block = 16)] internal partial struct Pairwise189 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 0, Min = 0.24609375f, Profile = Profile.TfLiteReference, Block = 3)] internal partial struct Pairwise190 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 0, Profile = Profile.Xnnpack, Block = 64)] internal partial struct Pairwise191 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 40, Profile = Profile.Xnnpack)] internal partial struct Pairwise192 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Overflow = Overflow.SaturateToZero)] internal partial struct Pairwise193 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Profile = Profile.Onnx)] internal partial struct Pairwise194 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Max = 87.3, Profile = Profile.OnnxRuntime, Block = 1)] internal partial struct Pairwise195 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.25f, Profile = Profile.TfLiteReference)] internal partial struct Pairwise196 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -3, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise197 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Scale = 1.3E30f, Profile = Profile.Onnx)] internal partial struct Pairwise198 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Integer = -3, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise199 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Integer = -3, Profile = Profile.TfLiteReference)] internal partial struct Pairwise200 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Integer = 0, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise201 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 1.3E30f, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise202 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Overflow = Overflow.SaturateToZero)] internal partial struct Pairwise203 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Rounding = Rounding.HalfUp, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise204 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = -3, Profile = Profile.Onnx)] internal partial struct Pairwise205 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 1.3E30f, Profile = Profile.TfLiteReference)] internal partial struct Pairwise206 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 1.3E30f, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise207 : IQuantizer<float, short>;
[Quantizer(Bits = 20, Rounding = Rounding.Truncate)] internal partial struct Pairwise208 : IQuantizer<float, int>;
[Quantizer(Integer = 0, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise209 : IQuantizer<float, sbyte>;
[Quantizer(Integer = -3, Profile = Profile.Xnnpack)] internal partial struct Pairwise210 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 3f, Min = -120, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise211 : IQuantizer<float, byte>;
[Quantizer(Scale = 3f, Profile = Profile.TfLiteReference)] internal partial struct Pairwise212 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 1.3E30f, Max = -2.599999888007685E+30, Profile = Profile.Xnnpack)] internal partial struct Pairwise213 : IQuantizer<float, byte>;
[Quantizer(Bits = 1, ZeroPoint = 0, Min = -1, Overflow = Overflow.SaturateToZero, ValueAlpha = 5f)] internal partial struct Pairwise214 : IQuantizer<float, sbyte>;
[Quantizer(Integer = 0, Min = 0.24804688f, Rounding = Rounding.Outward, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise215 : IQuantizer<float, sbyte>;
[Quantizer(Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise216 : IQuantizer<float, sbyte>;
[Quantizer(Min = -128, Max = 127f, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise217 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Signed = true, Min = -10, Max = 21.825, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise218 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Profile = Profile.Onnx)] internal partial struct Pairwise219 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise220 : IQuantizer<float, byte>;
[Quantizer(Max = 87.3, Profile = Profile.Xnnpack)] internal partial struct Pairwise221 : IQuantizer<float, sbyte>;

// No valid declaration has:
// Alpha = Auto with ValueAlpha = 0.25, ValueAlpha = 0.3, ValueAlpha = 5, Fit = MeanSquaredError, Overflow = SaturateToZero, Overflow = Wrap, Overflow = WrapSignMagnitude, Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Alpha = Po2 with ValueAlpha = 0.25, ValueAlpha = 0.3, ValueAlpha = 5, Overflow = SaturateToZero, Overflow = Wrap, Overflow = WrapSignMagnitude, Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Bits = 1 with ZeroPoint = between, OverflowBits = some, OverflowBits = all, Grid = range with scale.
// Bits = 12 with Profile = Xnnpack, Grid = range with scale.
// Bits = 16 with Profile = Xnnpack, Grid = range with scale.
// Bits = 2 with OverflowBits = some, Profile = OnnxRuntime, Grid = range with scale.
// Bits = 20 with Scale = 0.1, Scale = 3, Scale = 1.3E+30, Alpha = Auto, ValueAlpha = 0.3, ValueAlpha = 5, Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack, Grid = any scale, Grid = range with scale.
// Bits = 32 with Scale = 0.1, Scale = 3, Scale = 1.3E+30, Alpha = Auto, ValueAlpha = 0.3, ValueAlpha = 5, Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack, Grid = any scale, Grid = range with scale.
// Bits = 4 with Grid = range with scale.
// Bits = 7 with Grid = range with scale.
// Bits = 8 with Grid = range with scale.
// Integer = -3 with Scale = 0.25, Scale = 0.1, Scale = 3, Scale = 1.3E+30, Grid = power of two, Grid = any scale, Grid = range, Grid = range with scale.
// Integer = 0 with Scale = 0.25, Scale = 0.1, Scale = 3, Scale = 1.3E+30, Grid = power of two, Grid = any scale, Grid = range, Grid = range with scale.
// Integer = 40 with Scale = 0.25, Scale = 0.1, Scale = 3, Scale = 1.3E+30, Grid = power of two, Grid = any scale, Grid = range, Grid = range with scale.
// Min = 0 with Max = negative.
// Min = positive with Max = negative, Max = 0.
// NaN = Maximum with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// NaN = Minimum with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// NarrowRange = true with Overflow = WrapSignMagnitude.
// Overflow = SaturateToZero with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack, Grid = any scale.
// Overflow = Wrap with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack, Grid = any scale.
// Overflow = WrapSignMagnitude with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack, Grid = any scale.
// Profile = TfLiteOptimized with Block = 1, Block = 3, Block = 16, Block = 64.
// Rounding = Ceiling with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = Floor with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = HalfAwayFromZero with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = HalfDown with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = HalfToOdd with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = HalfTowardZero with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = HalfUp with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = Outward with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Rounding = Truncate with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// Scale = 0.1 with ValueAlpha = 0.3, ValueAlpha = 5, Overflow = SaturateToZero, Overflow = Wrap, Overflow = WrapSignMagnitude, Grid = fixed point, Grid = power of two, Grid = range.
// Scale = 0.25 with Grid = fixed point, Grid = any scale, Grid = range.
// Scale = 1.3E+30 with ValueAlpha = 0.3, ValueAlpha = 5, Overflow = SaturateToZero, Overflow = Wrap, Overflow = WrapSignMagnitude, Grid = fixed point, Grid = power of two, Grid = range.
// Scale = 3 with Overflow = SaturateToZero, Overflow = Wrap, Overflow = WrapSignMagnitude, Grid = fixed point, Grid = power of two, Grid = range.
// Scale = absent with Grid = power of two, Grid = any scale, Grid = range with scale.
// Signed = false with Overflow = WrapSignMagnitude.
// ValueAlpha = 0.25 with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// ValueAlpha = 0.3 with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// ValueAlpha = 5 with Profile = Onnx, Profile = OnnxRuntime, Profile = TfLiteReference, Profile = TfLiteOptimized, Profile = Xnnpack.
// ZeroPoint = largest code with Min = positive, Max = positive.
// ZeroPoint = least code with Min = negative, Max = negative, Overflow = WrapSignMagnitude.
