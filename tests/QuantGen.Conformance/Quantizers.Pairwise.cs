namespace QuantGen.Conformance;

// Written by QUANTGEN_ACCEPT=1 dotnet test tests/QuantGen.Conformance.Tests --filter PairwiseTests
// Every two values of any two arguments of the attribute, and every three of the kind of grid, Rounding, NaN and Alpha, where a valid declaration has them.
// An argument that has no effect beside others is under law as well.
#pragma warning disable QG0118

[Quantizer()] internal partial struct Pairwise001 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 3f, ZeroPoint = 0, Signed = true, NarrowRange = true, Min = -3, Max = 3f, OverflowBits = 1, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 1)] internal static partial class Pairwise002;
[Quantizer(Bits = 32, Integer = 40, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, Max = 0, Overflow = Overflow.SaturateToZero, OverflowBits = 17, NaN = NaNCode.Maximum, Fit = Fit.MeanSquaredError, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 7, Block = 3)] internal readonly partial struct Pairwise003;
[Quantizer(Bits = 4, Scale = 0.25f, ZeroPoint = 7, Signed = true, Min = -3.75, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 4, ValueAlpha = 0.3f, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 7, Block = 16)] internal readonly partial struct Pairwise004;
[Quantizer(Bits = 16, Integer = 0, Signed = false, Min = 0.24999619f, Max = 0.99998474f, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.Wrap, OverflowBits = 16, NaN = NaNCode.Minimum, ValueAlpha = 5f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MaxExponent = 0, Block = 64)] internal static partial class Pairwise005;
[Quantizer(Bits = 7, Scale = 0.25f, ZeroPoint = 0, Signed = true, NarrowRange = true, Max = 0, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.LeastSquares, MinExponent = -5, MaxExponent = 0, Block = 64)] internal static partial class Pairwise006;
[Quantizer(Bits = 8, Scale = 0.1f, ZeroPoint = 0, Signed = false, Min = 0, Max = 25.50000037997961, Rounding = Rounding.HalfTowardZero, OverflowBits = 5, ValueAlpha = 0.25f, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 16)] internal partial struct Pairwise007 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Integer = -3, ZeroPoint = 0, Max = 0.12499976f, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 1, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.MeanSquaredError, MinExponent = 0, MaxExponent = 7, Block = 1)] internal readonly partial struct Pairwise008;
[Quantizer(Bits = 12, Scale = 1.3E30f, ZeroPoint = 2047, NarrowRange = true, Min = -5.322199770751731E+33, Max = 0, Rounding = Rounding.HalfTowardZero, OverflowBits = 12, NaN = NaNCode.Maximum, ValueAlpha = 0.25f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, Block = 3)] internal readonly partial struct Pairwise009;
[Quantizer(Bits = 1, Integer = 40, ZeroPoint = 0, Min = 0, Rounding = Rounding.HalfUp, Overflow = Overflow.Wrap, OverflowBits = 1, ValueAlpha = 0.3f, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, Block = 16)] internal static partial class Pairwise010;
[Quantizer(Scale = 3f, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 9f, Max = 261.9, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum, ValueAlpha = 0.3f, Fit = Fit.MeanSquaredError, MinExponent = 0, MaxExponent = 7)] internal partial struct Pairwise011 : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Integer = 0, ZeroPoint = 0, Signed = true, NarrowRange = true, Min = -0.875, Rounding = Rounding.HalfUp, Overflow = Overflow.SaturateToZero, OverflowBits = 3, NaN = NaNCode.Maximum, ValueAlpha = 5f, Block = 1)] internal partial struct Pairwise012 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, ZeroPoint = 63, Signed = true, Min = -40, Max = -2, Rounding = Rounding.HalfDown, OverflowBits = 1, Fit = Fit.MeanSquaredError, FitEpsilon = 0.001f, MaxExponent = 0, Block = 3)] internal partial struct Pairwise013 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.25f, Signed = false, NarrowRange = true, Rounding = Rounding.HalfDown, Overflow = Overflow.SaturateToZero, OverflowBits = 9, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = 0)] internal readonly partial struct Pairwise014;
[Quantizer(Bits = 12, Integer = -3, Signed = true, Min = 0, Max = 0, Rounding = Rounding.HalfDown, Overflow = Overflow.WrapSignMagnitude, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 7)] internal static partial class Pairwise015;
[Quantizer(Bits = 8, Scale = 1.3E30f, ZeroPoint = 86, Signed = false, NarrowRange = true, Min = -1.1179999518433044E+32, Max = -2.794999879608261E+31, Rounding = Rounding.HalfToOdd, OverflowBits = 8, Fit = Fit.LeastSquares, MinExponent = -5, MaxExponent = 7, Block = 64)] internal partial struct Pairwise016 : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 40, Min = -1099511627776, Max = -274877906944, Rounding = Rounding.HalfToOdd, Overflow = Overflow.Wrap, NaN = NaNCode.Minimum, Fit = Fit.MaxAbs, MaxExponent = 0, Block = 3)] internal readonly partial struct Pairwise017;
[Quantizer(Bits = 1, Scale = 0.1f, Signed = false, Min = 0.025f, Max = 0.1f, Rounding = Rounding.HalfToOdd, OverflowBits = 1, NaN = NaNCode.Maximum, Fit = Fit.MeanSquaredError, MinExponent = 0, Block = 1)] internal static partial class Pairwise018;
[Quantizer(Scale = 3f, ZeroPoint = 63, Min = -120, Max = -6, Rounding = Rounding.Floor, OverflowBits = 4, ValueAlpha = 5f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MaxExponent = 0, Block = 16)] internal readonly partial struct Pairwise019;
[Quantizer(Bits = 8, Integer = -3, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, Rounding = Rounding.Floor, Overflow = Overflow.Wrap, OverflowBits = 8, NaN = NaNCode.Minimum, ValueAlpha = 0.3f, Fit = Fit.LeastSquares, MaxExponent = 0, Block = 3)] internal partial struct Pairwise020 : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 1.3E30f, ZeroPoint = -32768, Signed = true, Max = 8.51954963302918E+34, Rounding = Rounding.Floor, OverflowBits = 1, NaN = NaNCode.Maximum, MinExponent = -5, MaxExponent = 7, Block = 3)] internal static partial class Pairwise021;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.Ceiling, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 32, Block = 64)] internal partial struct Pairwise022 : IQuantizer<float, int>;
[Quantizer(Bits = 4, ZeroPoint = -6, Signed = true, NarrowRange = true, Min = 3f, Max = 87.3, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 16)] internal readonly partial struct Pairwise023;
[Quantizer(Bits = 1, ZeroPoint = 0, Signed = true, Min = -1, Max = 0, Rounding = Rounding.Ceiling, Overflow = Overflow.Wrap, OverflowBits = 1, NaN = NaNCode.Maximum, ValueAlpha = 0.3f, MinExponent = 0, MaxExponent = 7)] internal partial struct Pairwise024 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Integer = 0, ZeroPoint = -2048, Max = 0, Rounding = Rounding.Truncate, OverflowBits = 1, ValueAlpha = 0.3f, Fit = Fit.MaxAbs, MinExponent = -5, MaxExponent = 0, Block = 1)] internal partial struct Pairwise025 : IQuantizer<float, short>;
[Quantizer(Bits = 20, Integer = 40, ZeroPoint = 0, Signed = true, NarrowRange = true, Min = 274877380000f, Max = 1099509500000f, Rounding = Rounding.Truncate, Overflow = Overflow.SaturateToZero, OverflowBits = 20, NaN = NaNCode.Minimum, ValueAlpha = 0.25f, FitEpsilon = 0.001f)] internal static partial class Pairwise026;
[Quantizer(Bits = 2, Scale = 3f, ZeroPoint = 3, Signed = false, Min = 0, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.MeanSquaredError, MinExponent = 0, MaxExponent = 7, Block = 64)] internal readonly partial struct Pairwise027;
[Quantizer(Scale = 0.1f, ZeroPoint = 31, Signed = true, NarrowRange = true, Min = -4.000000059604645, Max = -0.20000000298023224, Rounding = Rounding.Outward, OverflowBits = 6, ValueAlpha = 0.25f, Fit = Fit.LeastSquares, MinExponent = -5, Block = 1)] internal static partial class Pairwise028;
[Quantizer(Bits = 7, Integer = -3, Min = 0, Max = 0, Rounding = Rounding.Outward, Overflow = Overflow.SaturateToZero, OverflowBits = 4, NaN = NaNCode.Minimum, ValueAlpha = 0.3f, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0, Block = 16)] internal readonly partial struct Pairwise029;
[Quantizer(Bits = 1, Scale = 0.25f, ZeroPoint = 0, Signed = false, Max = 0.25f, Rounding = Rounding.Outward, Overflow = Overflow.Wrap, OverflowBits = 1, NaN = NaNCode.Maximum, ValueAlpha = 5f, Fit = Fit.MaxAbs, MaxExponent = 7, Block = 3)] internal partial struct Pairwise030 : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.1f, ZeroPoint = 7, Max = 0, OverflowBits = 1, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MaxExponent = 7, Block = 64)] internal readonly partial struct Pairwise031;
[Quantizer(Bits = 20, Integer = 0, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, FitEpsilon = 0.001f, MinExponent = -5, Block = 16)] internal partial struct Pairwise032 : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = -3, ZeroPoint = 0, Signed = true, Min = -0.125, Max = -0.03125, OverflowBits = 17, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, MinExponent = 0, MaxExponent = 0)] internal static partial class Pairwise033;
[Quantizer(Bits = 8, Integer = 40, Min = 272730420000f, Max = 1090921700000f, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, MinExponent = 0, Block = 1)] internal partial struct Pairwise034 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Scale = 3f, ZeroPoint = 1366, Signed = false, Min = 0, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 7, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, MinExponent = 0, Block = 3)] internal partial struct Pairwise035 : IQuantizer<float, ushort>;
[Quantizer(Bits = 2, ZeroPoint = -2, Max = 87.3, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 2, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 16)] internal partial struct Pairwise036 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 1.3E30f, Signed = true, Min = -5.199999776015369E+31, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, MinExponent = 0, MaxExponent = 0, Block = 64)] internal static partial class Pairwise037;
[Quantizer(Bits = 16, Scale = 0.25f, ZeroPoint = 32767, Min = -16383.75, Max = -4095.9375, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Block = 1)] internal partial struct Pairwise038 : IQuantizer<float, short>;
[Quantizer(Bits = 7, Integer = 0, ZeroPoint = -64, Rounding = Rounding.HalfTowardZero, OverflowBits = 7, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MinExponent = 0)] internal readonly partial struct Pairwise039;
[Quantizer(Bits = 20, Signed = false, Min = -40, Max = -2, Rounding = Rounding.HalfUp, OverflowBits = 11, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, MaxExponent = 0, Block = 64)] internal static partial class Pairwise040;
[Quantizer(Bits = 8, Scale = 0.25f, ZeroPoint = 127, Max = 0, Rounding = Rounding.HalfUp, OverflowBits = 8, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError)] internal readonly partial struct Pairwise041;
[Quantizer(Scale = 0.1f, ZeroPoint = 40, Min = -4.000000059604645, Max = 0, Rounding = Rounding.HalfUp, OverflowBits = 1, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 3)] internal partial struct Pairwise042 : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Scale = 0.1f, ZeroPoint = -1, Rounding = Rounding.HalfDown, Alpha = Alpha.Po2, Block = 64)] internal partial struct Pairwise043 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 32, ZeroPoint = -781818267, Min = 0, Max = 87.3, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, MinExponent = -5, Block = 1)] internal partial struct Pairwise044 : IQuantizer<float, int>;
[Quantizer(Bits = 4, Scale = 3f, Signed = false, Max = 0, Rounding = Rounding.HalfDown, OverflowBits = 4, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal static partial class Pairwise045;
[Quantizer(Bits = 16, Integer = -3, ZeroPoint = 32767, Signed = true, Min = 0, Max = 0, Rounding = Rounding.HalfToOdd, OverflowBits = 9, Alpha = Alpha.Po2, FitEpsilon = 0.001f, Block = 16)] internal partial struct Pairwise046 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, ZeroPoint = 0, Min = 0, Max = 21.825, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise047 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Scale = 0.25f, ZeroPoint = 524287, Min = -262143.75, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, Block = 3)] internal partial struct Pairwise048 : IQuantizer<float, int>;
[Quantizer(Bits = 2, Min = -40, Max = 0, Rounding = Rounding.Floor, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, MinExponent = 0)] internal partial struct Pairwise049 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 1.3E30f, ZeroPoint = 43, Signed = false, Min = 2.729999882408069E+31, Max = 1.0919999529632276E+32, Rounding = Rounding.Floor, OverflowBits = 4, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, MaxExponent = 7, Block = 1)] internal partial struct Pairwise050 : IQuantizer<float, byte>;
[Quantizer(Bits = 12, Scale = 0.25f, Min = 0, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 64)] internal partial struct Pairwise051 : IQuantizer<float, short>;
[Quantizer(Bits = 4, Integer = 40, ZeroPoint = 0, Signed = false, Min = 0, Rounding = Rounding.Ceiling, OverflowBits = 3, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, Block = 64)] internal static partial class Pairwise052;
[Quantizer(Bits = 12, Scale = 0.1f, Max = 204.7000030502677, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares)] internal partial struct Pairwise053 : IQuantizer<float, short>;
[Quantizer(Bits = 8, Scale = 3f, Signed = true, Rounding = Rounding.Ceiling, OverflowBits = 1, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Block = 1)] internal static partial class Pairwise054;
[Quantizer(Scale = 1.3E30f, Min = -5.199999776015369E+31, Max = 1.1348999511153543E+32, Rounding = Rounding.Truncate, OverflowBits = 5, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, Block = 16)] internal partial struct Pairwise055 : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Min = -40, Rounding = Rounding.Truncate, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, Block = 3)] internal partial struct Pairwise056 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = -3, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, Block = 64)] internal partial struct Pairwise057 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = 40, ZeroPoint = 0, Rounding = Rounding.Outward, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError)] internal partial struct Pairwise058 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Min = 3f, Max = 87.3, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Po2, Block = 16)] internal partial struct Pairwise059 : IQuantizer<float, short>;
[Quantizer(Bits = 32, Integer = 0, ZeroPoint = 2147483647, Rounding = Rounding.Outward, NaN = NaNCode.Maximum, Alpha = Alpha.Po2, Fit = Fit.LeastSquares, MaxExponent = 7, Block = 64)] internal partial struct Pairwise060 : IQuantizer<float, int>;
[Quantizer(Bits = 16, Min = -40, OverflowBits = 16, Alpha = Alpha.Auto)] internal partial struct Pairwise061 : IQuantizer<float, short>;
[Quantizer(Bits = 8, Integer = 0, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0.24902344f, Max = 0.99609375f, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, Fit = Fit.MaxAbs, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0, Block = 3)] internal static partial class Pairwise062;
[Quantizer(Scale = 1.3E30f, ZeroPoint = -25, Signed = true, Max = 1.1348999511153543E+32, OverflowBits = 1, NaN = NaNCode.Maximum, Alpha = Alpha.Auto, Fit = Fit.LeastSquares, MinExponent = -5, MaxExponent = 7)] internal readonly partial struct Pairwise063;
[Quantizer(Bits = 1, Integer = -3, ZeroPoint = 0, Min = 0, Max = 0, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 1, Alpha = Alpha.Auto)] internal partial struct Pairwise064 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Min = -4.000000059604645, Max = -0.20000000298023224, Rounding = Rounding.HalfAwayFromZero, OverflowBits = 4, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, Block = 1)] internal partial struct Pairwise065 : IQuantizer<float, byte>;
[Quantizer(Bits = 7, Integer = 40, Min = -1099511627776, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto, Block = 16)] internal partial struct Pairwise066 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.25f, Min = -0.5, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Auto, Block = 64)] internal partial struct Pairwise067 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 3f, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Minimum, Alpha = Alpha.Auto, MaxExponent = 0)] internal readonly partial struct Pairwise068;
[Quantizer(Bits = 4, Integer = 40, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise069 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Scale = 1.3E30f, Rounding = Rounding.HalfUp, Alpha = Alpha.Auto)] internal partial struct Pairwise070 : IQuantizer<float, short>;
[Quantizer(Min = -40, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise071 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise072 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 1.3E30f, Min = -5.199999776015369E+31, Rounding = Rounding.HalfDown, Alpha = Alpha.Auto, Block = 16)] internal partial struct Pairwise073 : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 0, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise074 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Min = 3f, Max = 87.3, Rounding = Rounding.HalfDown, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise075 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Max = 87.3, Rounding = Rounding.HalfToOdd, Alpha = Alpha.Auto, Block = 3)] internal partial struct Pairwise076 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 3f, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise077 : IQuantizer<float, sbyte>;
[Quantizer(Integer = 0, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise078 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = Rounding.Floor, Alpha = Alpha.Auto)] internal partial struct Pairwise079 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.25f, Min = -2, Max = -0.5, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise080 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise081 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 1.3E30f, Min = 0, Max = 1.1348999511153543E+32, Rounding = Rounding.Ceiling, Alpha = Alpha.Auto, Block = 3)] internal partial struct Pairwise082 : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = -3, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise083 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 0, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise084 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 0.25f, Rounding = Rounding.Truncate, Alpha = Alpha.Auto)] internal partial struct Pairwise085 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 0.1f, Rounding = Rounding.Truncate, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise086 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Max = 87.3, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise087 : IQuantizer<float, short>;
[Quantizer(Bits = 2, Scale = 1.3E30f, Min = -2.599999888007685E+30, Rounding = Rounding.Outward, Alpha = Alpha.Auto)] internal partial struct Pairwise088 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 3f, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise089 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Max = 87.3, Rounding = Rounding.Outward, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise090 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 0.25f, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise091 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Max = 87.3, Profile = Profile.Onnx, Fit = Fit.MeanSquaredError)] internal partial struct Pairwise092 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, Min = 0.75f, Max = 21.825, Profile = Profile.TfLiteReference)] internal partial struct Pairwise093 : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Scale = 1.3E30f, Rounding = Rounding.HalfAwayFromZero, ValueAlpha = 0.25f, Fit = Fit.MeanSquaredError, Block = 64)] internal partial struct Pairwise094 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfAwayFromZero)] internal partial struct Pairwise095 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.SaturateToZero, OverflowBits = 1, NaN = NaNCode.Maximum)] internal partial struct Pairwise096 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.Wrap, OverflowBits = 17, NaN = NaNCode.Maximum, ValueAlpha = 0.25f)] internal partial struct Pairwise097 : IQuantizer<float, int>;
[Quantizer(Bits = 2, Min = 3f, Max = 87.3, Rounding = Rounding.HalfTowardZero)] internal partial struct Pairwise098 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, ZeroPoint = 1, Max = 21.825, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, ValueAlpha = 0.3f, Block = 64)] internal partial struct Pairwise099 : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Scale = 0.25f, Min = -0.5, Max = -0.125, Rounding = Rounding.HalfUp, Overflow = Overflow.WrapSignMagnitude, ValueAlpha = 0.3f, Block = 3)] internal partial struct Pairwise100 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.1f, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum, ValueAlpha = 0.25f)] internal partial struct Pairwise101 : IQuantizer<float, short>;
[Quantizer(Bits = 7, Max = 87.3, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum, ValueAlpha = 0.25f)] internal partial struct Pairwise102 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.1f, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum)] internal partial struct Pairwise103 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfDown, Overflow = Overflow.Wrap, NaN = NaNCode.Maximum, ValueAlpha = 0.3f, Fit = Fit.MeanSquaredError, Block = 1)] internal partial struct Pairwise104 : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.25f, Rounding = Rounding.HalfToOdd, Overflow = Overflow.SaturateToZero, ValueAlpha = 5f, Fit = Fit.MaxAbs)] internal partial struct Pairwise105 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Max = 87.3, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, ValueAlpha = 0.25f)] internal partial struct Pairwise106 : IQuantizer<float, short>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfToOdd, ValueAlpha = 0.3f)] internal partial struct Pairwise107 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.Floor, Overflow = Overflow.SaturateToZero, OverflowBits = 1, ValueAlpha = 0.25f, Fit = Fit.MaxAbs, Block = 16)] internal partial struct Pairwise108 : IQuantizer<float, int>;
[Quantizer(Max = 87.3, Rounding = Rounding.Floor, NaN = NaNCode.Maximum)] internal partial struct Pairwise109 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Rounding = Rounding.Ceiling, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 9, ValueAlpha = 0.3f, Fit = Fit.LeastSquares, MaxExponent = 0, Block = 16)] internal partial struct Pairwise110 : IQuantizer<float, short>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Ceiling)] internal partial struct Pairwise111 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Ceiling, Overflow = Overflow.SaturateToZero, NaN = NaNCode.Minimum, ValueAlpha = 5f)] internal partial struct Pairwise112 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.Truncate, Overflow = Overflow.WrapSignMagnitude, NaN = NaNCode.Minimum)] internal partial struct Pairwise113 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Truncate)] internal partial struct Pairwise114 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Truncate, Overflow = Overflow.Wrap, NaN = NaNCode.Minimum)] internal partial struct Pairwise115 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Outward, NaN = NaNCode.Maximum)] internal partial struct Pairwise116 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Outward)] internal partial struct Pairwise117 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 0.25f, Alpha = Alpha.Po2)] internal partial struct Pairwise118 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise119 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise120 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Scale = 0.25f, Max = 0, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise121 : IQuantizer<float, int>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Po2)] internal partial struct Pairwise122 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfTowardZero, Alpha = Alpha.Po2)] internal partial struct Pairwise123 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise124 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 32, Integer = -3, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise125 : IQuantizer<float, int>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise126 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 20, Integer = 40, Rounding = Rounding.HalfDown, Alpha = Alpha.Po2)] internal partial struct Pairwise127 : IQuantizer<float, int>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfDown, Alpha = Alpha.Po2)] internal partial struct Pairwise128 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfDown, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise129 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfToOdd, Alpha = Alpha.Po2)] internal partial struct Pairwise130 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 32, Min = 3f, Max = 87.3, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise131 : IQuantizer<float, int>;
[Quantizer(Integer = 40, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise132 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise133 : IQuantizer<float, byte>;
[Quantizer(Bits = 20, Scale = 0.25f, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Po2)] internal partial struct Pairwise134 : IQuantizer<float, int>;
[Quantizer(Max = 87.3, Rounding = Rounding.Ceiling, Alpha = Alpha.Po2)] internal partial struct Pairwise135 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise136 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Scale = 0.25f, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise137 : IQuantizer<float, int>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Truncate, Alpha = Alpha.Po2)] internal partial struct Pairwise138 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 20, Scale = 0.25f, Rounding = Rounding.Outward, Alpha = Alpha.Po2)] internal partial struct Pairwise139 : IQuantizer<float, int>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Outward, Alpha = Alpha.Po2)] internal partial struct Pairwise140 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Outward, NaN = NaNCode.Maximum, Alpha = Alpha.Po2)] internal partial struct Pairwise141 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise142 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise143 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Auto)] internal partial struct Pairwise144 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise145 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfAwayFromZero, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise146 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise147 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfTowardZero, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise148 : IQuantizer<float, byte>;
[Quantizer(Integer = -3, Rounding = Rounding.HalfUp, Alpha = Alpha.Auto)] internal partial struct Pairwise149 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfUp, Alpha = Alpha.Auto)] internal partial struct Pairwise150 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfDown, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise151 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.HalfDown, Alpha = Alpha.Auto)] internal partial struct Pairwise152 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise153 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.HalfToOdd, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise154 : IQuantizer<float, byte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise155 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Floor, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise156 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise157 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Ceiling, Alpha = Alpha.Auto)] internal partial struct Pairwise158 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Rounding = Rounding.Ceiling, Alpha = Alpha.Auto)] internal partial struct Pairwise159 : IQuantizer<float, sbyte>;
[Quantizer(Rounding = Rounding.Truncate, Alpha = Alpha.Auto)] internal partial struct Pairwise160 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Truncate, NaN = NaNCode.Maximum, Alpha = Alpha.Auto)] internal partial struct Pairwise161 : IQuantizer<float, byte>;
[Quantizer(Rounding = Rounding.Outward, Alpha = Alpha.Auto)] internal partial struct Pairwise162 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise163 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Max = 21.825, Rounding = Rounding.Outward, NaN = NaNCode.Minimum, Alpha = Alpha.Auto)] internal partial struct Pairwise164 : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.25f, ZeroPoint = 0, Overflow = Overflow.Wrap, NaN = NaNCode.Minimum, ValueAlpha = 0.3f)] internal partial struct Pairwise165 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, NaN = NaNCode.Maximum)] internal partial struct Pairwise166 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Rounding = Rounding.HalfTowardZero, Overflow = Overflow.SaturateToZero, ValueAlpha = 5f)] internal partial struct Pairwise167 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Rounding = Rounding.Floor)] internal partial struct Pairwise168 : IQuantizer<float, sbyte>;
[Quantizer(Integer = -3, ZeroPoint = 86, Signed = false, NarrowRange = true, Min = 0, OverflowBits = 5, Profile = Profile.Onnx, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 0, Block = 3)] internal static partial class Pairwise169;
[Quantizer(Profile = Profile.OnnxRuntime)] internal partial struct Pairwise170 : IQuantizer<float, sbyte>;
[Quantizer(Integer = 40, ZeroPoint = 127, Signed = true, NarrowRange = true, Min = 0, Max = 0, OverflowBits = 5, Profile = Profile.TfLiteOptimized, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = 0, MaxExponent = 7)] internal readonly partial struct Pairwise171;
[Quantizer(Profile = Profile.Xnnpack)] internal partial struct Pairwise172 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = -3, ZeroPoint = 0, Signed = false, NarrowRange = true, OverflowBits = 1, Profile = Profile.TfLiteReference, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 3)] internal static partial class Pairwise173;
[Quantizer(Bits = 1, Min = -40, Max = -2, Rounding = Rounding.Ceiling, ValueAlpha = 5f)] internal partial struct Pairwise174 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, ZeroPoint = 0, Min = -1, Overflow = Overflow.SaturateToZero, ValueAlpha = 5f)] internal partial struct Pairwise175 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 40, ZeroPoint = 0, Overflow = Overflow.WrapSignMagnitude, ValueAlpha = 5f)] internal partial struct Pairwise176 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Scale = 0.1f, ZeroPoint = 0, Signed = true, Min = -0.10000000149011612, Max = -0.02500000037252903, OverflowBits = 1, Profile = Profile.Onnx, Fit = Fit.MaxAbs, MinExponent = -5, MaxExponent = 7, Block = 1)] internal readonly partial struct Pairwise177;
[Quantizer(Bits = 1, Scale = 0.25f, ZeroPoint = 0, Signed = false, Min = 0.0625f, Max = 0.25f, OverflowBits = 1, Profile = Profile.OnnxRuntime, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 1)] internal static partial class Pairwise178;
[Quantizer(Bits = 1, Scale = 3f, ZeroPoint = 0, Signed = false, Max = 3f, OverflowBits = 1, Profile = Profile.TfLiteOptimized, Fit = Fit.MeanSquaredError, MinExponent = -5, MaxExponent = 0)] internal static partial class Pairwise179;
[Quantizer(Bits = 1, Integer = 0, ZeroPoint = 0, Signed = false, NarrowRange = true, Min = 0, Max = 0.5f, OverflowBits = 1, Profile = Profile.Xnnpack, Fit = Fit.LeastSquares, FitEpsilon = 0.001f, MinExponent = -5, MaxExponent = 0, Block = 1)] internal readonly partial struct Pairwise180;
[Quantizer(Bits = 2, Scale = 0.25f, ZeroPoint = -2, Max = 0, OverflowBits = 2, Profile = Profile.Onnx, Fit = Fit.LeastSquares, Block = 64)] internal partial struct Pairwise181 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 3f, ZeroPoint = 0, Signed = true, Min = -6, Max = 0, OverflowBits = 2, Profile = Profile.TfLiteReference, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 7, Block = 1)] internal readonly partial struct Pairwise182;
[Quantizer(Bits = 2, ZeroPoint = 0, Min = -40, Max = -2, OverflowBits = 2, Profile = Profile.TfLiteOptimized, Fit = Fit.MaxAbs)] internal partial struct Pairwise183 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.1f, ZeroPoint = 1, Signed = true, Min = -0.30000000447034836, Max = -0.07500000111758709, OverflowBits = 2, Profile = Profile.Xnnpack, Fit = Fit.MaxAbs, MinExponent = 0, MaxExponent = 7, Block = 64)] internal static partial class Pairwise184;
[Quantizer(Bits = 4, Scale = 1.3E30f, ZeroPoint = 0, Signed = true, NarrowRange = true, Max = 0, OverflowBits = 3, Profile = Profile.OnnxRuntime, Fit = Fit.MeanSquaredError, MinExponent = 0, MaxExponent = 7, Block = 3)] internal partial struct Pairwise185 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 0, Rounding = Rounding.Outward, Overflow = Overflow.WrapSignMagnitude, ValueAlpha = 0.25f)] internal partial struct Pairwise186 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 3f, Profile = Profile.Onnx, Block = 16)] internal partial struct Pairwise187 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 0, ZeroPoint = 7, Min = -1.875, Max = -0.46875, OverflowBits = 3, Profile = Profile.TfLiteReference, Fit = Fit.MeanSquaredError, Block = 16)] internal partial struct Pairwise188 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 0, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise189 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.25f, ZeroPoint = 0, Min = 0.4375f, Max = 1.75f, OverflowBits = 3, Profile = Profile.Xnnpack, Fit = Fit.MeanSquaredError, Block = 3)] internal partial struct Pairwise190 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Overflow = Overflow.Wrap)] internal partial struct Pairwise191 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Rounding = Rounding.HalfAwayFromZero, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise192 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 40, Profile = Profile.Onnx)] internal partial struct Pairwise193 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 0, ZeroPoint = 63, Min = -1.984375, Max = -0.49609375, OverflowBits = 7, Profile = Profile.OnnxRuntime, Fit = Fit.MaxAbs, Block = 16)] internal readonly partial struct Pairwise194;
[Quantizer(Bits = 7, Min = 0, Max = 87.3, Profile = Profile.TfLiteReference, Block = 64)] internal partial struct Pairwise195 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Min = -40, Max = 0, Profile = Profile.Xnnpack, Block = 16)] internal partial struct Pairwise196 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Rounding = Rounding.HalfToOdd, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise197 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.3E30f, Profile = Profile.Onnx)] internal partial struct Pairwise198 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -3, Min = 0, Profile = Profile.OnnxRuntime, Block = 64)] internal partial struct Pairwise199 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 40, Profile = Profile.TfLiteReference)] internal partial struct Pairwise200 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -3, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise201 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3f, Profile = Profile.Xnnpack)] internal partial struct Pairwise202 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Integer = 40, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise203 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Min = -40, Max = -2, Profile = Profile.TfLiteReference)] internal partial struct Pairwise204 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Overflow = Overflow.SaturateToZero)] internal partial struct Pairwise205 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Overflow = Overflow.Wrap)] internal partial struct Pairwise206 : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 1.3E30f, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise207 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 3f, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise208 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Profile = Profile.Onnx)] internal partial struct Pairwise209 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 1.3E30f, Profile = Profile.TfLiteReference)] internal partial struct Pairwise210 : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 0.1f, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise211 : IQuantizer<float, short>;
[Quantizer(Bits = 20, Rounding = Rounding.Floor, Overflow = Overflow.Wrap)] internal partial struct Pairwise212 : IQuantizer<float, int>;
[Quantizer(Bits = 32, Rounding = Rounding.HalfAwayFromZero)] internal partial struct Pairwise213 : IQuantizer<float, int>;
[Quantizer(Integer = -3, Min = 0.03100586f, Max = 0.12402344f, Rounding = Rounding.Floor, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise214 : IQuantizer<float, sbyte>;
[Quantizer(Integer = -3, Profile = Profile.Xnnpack)] internal partial struct Pairwise215 : IQuantizer<float, sbyte>;
[Quantizer(Integer = 40, Profile = Profile.Xnnpack)] internal partial struct Pairwise216 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.1f, Max = 8.730000130087136, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise217 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.1f, Profile = Profile.TfLiteReference)] internal partial struct Pairwise218 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 1.3E30f, Max = 1.1348999511153543E+32, Profile = Profile.Xnnpack)] internal partial struct Pairwise219 : IQuantizer<float, byte>;
[Quantizer(Scale = 0.25f, Min = 0.75f, Max = 21.825, Profile = Profile.Onnx)] internal partial struct Pairwise220 : IQuantizer<float, byte>;
[Quantizer(Scale = 3f, Min = 9f, Max = 261.9, Profile = Profile.TfLiteOptimized)] internal partial struct Pairwise221 : IQuantizer<float, byte>;
[Quantizer(Min = -40, Max = -2, Rounding = Rounding.Truncate)] internal partial struct Pairwise222 : IQuantizer<float, sbyte>;
[Quantizer(Integer = 0, Min = -1, Max = -0.25, Overflow = Overflow.SaturateToZero)] internal partial struct Pairwise223 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 3f, ValueAlpha = 0.3f)] internal partial struct Pairwise224 : IQuantizer<float, sbyte>;
[Quantizer(Min = -128, Max = 127f, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise225 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Signed = true, Min = -10, Max = 21.825, Overflow = Overflow.WrapSignMagnitude)] internal partial struct Pairwise226 : IQuantizer<float, sbyte>;
[Quantizer(Max = 87.3, Profile = Profile.OnnxRuntime)] internal partial struct Pairwise227 : IQuantizer<float, sbyte>;
[Quantizer(Scale = 0.25f, Profile = Profile.TfLiteReference)] internal partial struct Pairwise228 : IQuantizer<float, sbyte>;

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
// Min = absent with Max = negative.
// Min = positive with Max = absent, Max = negative, Max = 0.
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
