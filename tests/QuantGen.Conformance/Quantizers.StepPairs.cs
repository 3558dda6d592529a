namespace QuantGen.Conformance;

// Written by QUANTGEN_ACCEPT=1 dotnet test tests/QuantGen.Conformance.Tests --filter PairwiseTests
// Quantizers of another nature than a rounded quotient: every two values of any two arguments of each attribute, where a valid declaration has them.
// An argument that has no effect beside others is under law as well.
#pragma warning disable QG0118

[BinaryQuantizer()] internal partial struct PairwiseBinary001 : IQuantizer<float, sbyte>;
[BinaryQuantizer(Scale = 0.1f, Alpha = global::QuantGen.Alpha.Auto, MinExponent = -5, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Minimum, Stochastic = true, Temperature = 0.75, HardSigmoid = true, Block = 5)] internal static partial class PairwiseBinary002;
[BinaryQuantizer(Scale = 4f, Alpha = global::QuantGen.Alpha.Po2, MinExponent = 0, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, Temperature = 100, HardSigmoid = true)] internal readonly partial struct PairwiseBinary003;
[BinaryQuantizer(Signed = false, Alpha = global::QuantGen.Alpha.Po2, MinExponent = 0, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Minimum, Temperature = 100, Block = 5)] internal static partial class PairwiseBinary004;
[BinaryQuantizer(Signed = false, Scale = 0.1f, Alpha = global::QuantGen.Alpha.Auto, MinExponent = -5, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum)] internal readonly partial struct PairwiseBinary005;
[BinaryQuantizer(Signed = false, Scale = 4f, MaxExponent = 0, Stochastic = true, Temperature = 0.75, HardSigmoid = true, Block = 5)] internal partial struct PairwiseBinary006 : IQuantizer<float, byte>;
[BinaryQuantizer(Signed = false, Alpha = global::QuantGen.Alpha.Po2, MinExponent = -5, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, HardSigmoid = true, Block = 5)] internal partial struct PairwiseBinary007 : IQuantizer<float, byte>;
[BinaryQuantizer(Alpha = global::QuantGen.Alpha.Auto, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Minimum, Temperature = 0.75, HardSigmoid = true)] internal readonly partial struct PairwiseBinary008;
[BinaryQuantizer(Scale = 0.1f, MinExponent = 0, Stochastic = true, Temperature = 100)] internal static partial class PairwiseBinary009;
[BinaryQuantizer(Scale = 0.1f, Alpha = global::QuantGen.Alpha.Po2, MaxExponent = 7, Temperature = 0.75, Block = 5)] internal partial struct PairwiseBinary010 : IQuantizer<float, sbyte>;
[BinaryQuantizer(Scale = 4f, Alpha = global::QuantGen.Alpha.Auto, MinExponent = 0, NaN = global::QuantGen.NaNCode.Minimum)] internal static partial class PairwiseBinary011;
[BinaryQuantizer(Scale = 4f, Alpha = global::QuantGen.Alpha.Auto, MinExponent = -5, MaxExponent = 0, Temperature = 100)] internal readonly partial struct PairwiseBinary012;
[BinaryQuantizer(MinExponent = -5, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Maximum, Block = 5)] internal readonly partial struct PairwiseBinary013;
[BinaryQuantizer(MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum, Temperature = 100)] internal static partial class PairwiseBinary014;
[BinaryQuantizer(MinExponent = 0, NaN = global::QuantGen.NaNCode.Minimum, Temperature = 0.75)] internal partial struct PairwiseBinary015 : IQuantizer<float, sbyte>;
[BinaryQuantizer(Alpha = global::QuantGen.Alpha.Auto, Temperature = 100)] internal partial struct PairwiseBinary016 : IQuantizer<float, sbyte>;
[BinaryQuantizer()] internal readonly partial struct PairwiseBinary017;
[BinaryQuantizer(NaN = global::QuantGen.NaNCode.Maximum, Temperature = 0.75)] internal partial struct PairwiseBinary018 : IQuantizer<float, sbyte>;

[TernaryQuantizer()] internal partial struct PairwiseTernary001 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Scale = 0.1f, Alpha = global::QuantGen.Alpha.Auto, MinExponent = -5, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Minimum, Stochastic = true, Temperature = 0.75, HardSigmoid = true, Block = 5)] internal static partial class PairwiseTernary002;
[TernaryQuantizer(Scale = 4f, Alpha = global::QuantGen.Alpha.Po2, MinExponent = 0, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, Temperature = 100, HardSigmoid = true)] internal readonly partial struct PairwiseTernary003;
[TernaryQuantizer(Threshold = 0.05, MinExponent = 0, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Minimum, Temperature = 100, Block = 5)] internal static partial class PairwiseTernary004;
[TernaryQuantizer(Threshold = 0.05, Scale = 0.1f, MinExponent = -5, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, Block = 5)] internal partial struct PairwiseTernary005 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Threshold = 0.05, Scale = 4f, MaxExponent = 0, Temperature = 0.75, HardSigmoid = true)] internal readonly partial struct PairwiseTernary006;
[TernaryQuantizer(Threshold = 0.05, MinExponent = -5, NaN = global::QuantGen.NaNCode.Maximum, Temperature = 0.75, HardSigmoid = true, Block = 5)] internal readonly partial struct PairwiseTernary007;
[TernaryQuantizer(Threshold = 0.5f, MaxExponent = 7, Stochastic = true, Temperature = 100, HardSigmoid = true, Block = 5)] internal static partial class PairwiseTernary008;
[TernaryQuantizer(Threshold = 0.5f, Scale = 0.1f, MinExponent = 0, NaN = global::QuantGen.NaNCode.Minimum)] internal readonly partial struct PairwiseTernary009;
[TernaryQuantizer(Threshold = 0.5f, Scale = 4f, MinExponent = -5, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Minimum, Temperature = 0.75)] internal partial struct PairwiseTernary010 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Threshold = 0.5f, Scale = 0.1f, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Maximum, HardSigmoid = true)] internal static partial class PairwiseTernary011;
[TernaryQuantizer(Threshold = 1E30, MinExponent = -5, Stochastic = true, Temperature = 100, HardSigmoid = true)] internal partial struct PairwiseTernary012 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Threshold = 1E30, Scale = 0.1f, MinExponent = 0, MaxExponent = 0, Temperature = 0.75, Block = 5)] internal partial struct PairwiseTernary013 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Threshold = 1E30, Scale = 4f, NaN = global::QuantGen.NaNCode.Minimum, Block = 5)] internal static partial class PairwiseTernary014;
[TernaryQuantizer(Threshold = 1E30, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum)] internal readonly partial struct PairwiseTernary015;
[TernaryQuantizer(Alpha = global::QuantGen.Alpha.Po2, Block = 5)] internal partial struct PairwiseTernary016 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Alpha = global::QuantGen.Alpha.Auto)] internal partial struct PairwiseTernary017 : IQuantizer<float, sbyte>;
[TernaryQuantizer(Scale = 0.1f, Alpha = global::QuantGen.Alpha.Po2, MinExponent = -5, MaxExponent = 0, NaN = global::QuantGen.NaNCode.Minimum, Temperature = 0.75)] internal static partial class PairwiseTernary018;
[TernaryQuantizer(Scale = 0.1f, Alpha = global::QuantGen.Alpha.Auto, MinExponent = 0, MaxExponent = 7, NaN = global::QuantGen.NaNCode.Maximum, Temperature = 100)] internal readonly partial struct PairwiseTernary019;
[TernaryQuantizer(Scale = 4f, Alpha = global::QuantGen.Alpha.Auto)] internal partial struct PairwiseTernary020 : IQuantizer<float, sbyte>;

// No valid declaration has:
// Threshold = 0.05 with Alpha = Po2, Alpha = Auto.
// Threshold = 0.5f with Alpha = Po2, Alpha = Auto.
// Threshold = 1E30 with Alpha = Po2, Alpha = Auto.

[PowerOfTwoQuantizer(Bits = 8)] internal partial struct PairwisePowerOfTwo001 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 3E38, MinExponent = -20, HasZero = true, Rounding = global::QuantGen.ExponentRounding.NearestValue, Slope = 0.25, NaN = global::QuantGen.NaNCode.Minimum, Stochastic = true, Block = 5)] internal readonly partial struct PairwisePowerOfTwo002;
[PowerOfTwoQuantizer(Bits = 8, MaxValue = 1, MinExponent = 0, HasZero = true, Rounding = global::QuantGen.ExponentRounding.Floor, Quadratic = true, Slope = 2, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true)] internal static partial class PairwisePowerOfTwo003;
[PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 0.3, MinExponent = -20, Rounding = global::QuantGen.ExponentRounding.NearestValue, Slope = 2, Stochastic = true, Block = 5)] internal static partial class PairwisePowerOfTwo004;
[PowerOfTwoQuantizer(Bits = 8, MaxValue = 100, MinExponent = 0, HasZero = true, Rounding = global::QuantGen.ExponentRounding.Floor, Slope = 0.25, NaN = global::QuantGen.NaNCode.Minimum, Block = 5)] internal partial struct PairwisePowerOfTwo005 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 1, MinExponent = -149, Quadratic = true, Slope = 0.25, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, Block = 5)] internal readonly partial struct PairwisePowerOfTwo006;
[PowerOfTwoQuantizer(Bits = 4, MinExponent = -149, HasZero = true, Rounding = global::QuantGen.ExponentRounding.NearestValue, Quadratic = true, Slope = 2, NaN = global::QuantGen.NaNCode.Minimum)] internal readonly partial struct PairwisePowerOfTwo007;
[PowerOfTwoQuantizer(Bits = 4, Signed = false, MaxValue = 3E38, Rounding = global::QuantGen.ExponentRounding.Floor, Quadratic = true, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, Block = 5)] internal partial struct PairwisePowerOfTwo008 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 4, Signed = false, MaxValue = 1, HasZero = true, Slope = 0.25)] internal static partial class PairwisePowerOfTwo009;
[PowerOfTwoQuantizer(Bits = 4, MaxValue = 0.3, HasZero = true, Quadratic = true, NaN = global::QuantGen.NaNCode.Minimum)] internal readonly partial struct PairwisePowerOfTwo010;
[PowerOfTwoQuantizer(Bits = 4, Signed = false, MaxValue = 100, MinExponent = 0, Rounding = global::QuantGen.ExponentRounding.NearestValue, Quadratic = true, Stochastic = true)] internal readonly partial struct PairwisePowerOfTwo011;
[PowerOfTwoQuantizer(Bits = 4, MinExponent = -20, Rounding = global::QuantGen.ExponentRounding.Floor, Quadratic = true, NaN = global::QuantGen.NaNCode.Maximum)] internal static partial class PairwisePowerOfTwo012;
[PowerOfTwoQuantizer(Bits = 2, MaxValue = 100, Rounding = global::QuantGen.ExponentRounding.NearestValue, Slope = 2, NaN = global::QuantGen.NaNCode.Maximum, Stochastic = true, Block = 5)] internal partial struct PairwisePowerOfTwo013 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 2, Signed = false, MinExponent = -149, HasZero = true, Rounding = global::QuantGen.ExponentRounding.Floor)] internal static partial class PairwisePowerOfTwo014;
[PowerOfTwoQuantizer(Bits = 2, MaxValue = 1, MinExponent = 0, Quadratic = true, NaN = global::QuantGen.NaNCode.Minimum)] internal partial struct PairwisePowerOfTwo015 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 2, MaxValue = 0.3, Rounding = global::QuantGen.ExponentRounding.Floor, Slope = 0.25, NaN = global::QuantGen.NaNCode.Maximum)] internal readonly partial struct PairwisePowerOfTwo016;
[PowerOfTwoQuantizer(Bits = 2, MaxValue = 3E38, Slope = 2)] internal static partial class PairwisePowerOfTwo017;
[PowerOfTwoQuantizer(Bits = 2, MinExponent = -20, Slope = 0.25, Stochastic = true, Block = 5)] internal partial struct PairwisePowerOfTwo018 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MinExponent = 0)] internal partial struct PairwisePowerOfTwo019 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MaxValue = 1, HasZero = true, Rounding = global::QuantGen.ExponentRounding.NearestValue, Quadratic = true, Slope = 0.25, NaN = global::QuantGen.NaNCode.Minimum, Stochastic = true, Block = 5)] internal static partial class PairwisePowerOfTwo020;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MaxValue = 0.3, Rounding = global::QuantGen.ExponentRounding.Floor, Slope = 2, NaN = global::QuantGen.NaNCode.Maximum)] internal partial struct PairwisePowerOfTwo021 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MaxValue = 100)] internal static partial class PairwisePowerOfTwo022;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MaxValue = 3E38)] internal readonly partial struct PairwisePowerOfTwo023;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MinExponent = -20)] internal partial struct PairwisePowerOfTwo024 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 1, Signed = false, MinExponent = -149)] internal partial struct PairwisePowerOfTwo025 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 8, MaxValue = 1, MinExponent = -20)] internal partial struct PairwisePowerOfTwo026 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 0.3, MinExponent = -149)] internal partial struct PairwisePowerOfTwo027 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 8, MaxValue = 100, MinExponent = -20)] internal partial struct PairwisePowerOfTwo028 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 100, MinExponent = -149)] internal partial struct PairwisePowerOfTwo029 : IQuantizer<float, byte>;
[PowerOfTwoQuantizer(Bits = 8, MaxValue = 3E38, MinExponent = 0)] internal partial struct PairwisePowerOfTwo030 : IQuantizer<float, sbyte>;
[PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 3E38, MinExponent = -149, Quadratic = true)] internal partial struct PairwisePowerOfTwo031 : IQuantizer<float, byte>;

// No valid declaration has:
// Bits = 1 with Signed = true.
// MaxValue = 0.3 with MinExponent = 0.

[G711Quantizer(Law = global::QuantGen.G711Law.MuLaw)] internal partial struct PairwiseG711001 : IQuantizer<float, byte>;
[G711Quantizer(Law = global::QuantGen.G711Law.MuLaw, NaN = global::QuantGen.NaNCode.Minimum, Block = 5)] internal static partial class PairwiseG711002;
[G711Quantizer(Law = global::QuantGen.G711Law.MuLaw, NaN = global::QuantGen.NaNCode.Maximum, Block = 5)] internal readonly partial struct PairwiseG711003;
[G711Quantizer(Law = global::QuantGen.G711Law.ALaw)] internal static partial class PairwiseG711004;
[G711Quantizer(Law = global::QuantGen.G711Law.ALaw, NaN = global::QuantGen.NaNCode.Minimum)] internal readonly partial struct PairwiseG711005;
[G711Quantizer(Law = global::QuantGen.G711Law.ALaw, NaN = global::QuantGen.NaNCode.Maximum, Block = 5)] internal partial struct PairwiseG711006 : IQuantizer<float, byte>;
[G711Quantizer(Law = global::QuantGen.G711Law.MuLaw, Block = 5)] internal readonly partial struct PairwiseG711007;
[G711Quantizer(Law = global::QuantGen.G711Law.MuLaw, NaN = global::QuantGen.NaNCode.Minimum)] internal partial struct PairwiseG711008 : IQuantizer<float, byte>;
[G711Quantizer(Law = global::QuantGen.G711Law.MuLaw, NaN = global::QuantGen.NaNCode.Maximum)] internal static partial class PairwiseG711009;
