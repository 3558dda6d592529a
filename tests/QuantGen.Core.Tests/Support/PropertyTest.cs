using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Tests.Support;

/// <summary>Properties over random values; a failure prints the value and the seed that repeats it.</summary>
internal static class PropertyTest
{
    public static readonly Gen<int> AnyInt = Gen.OneOf(
        Gen.Choose(-40, 40), Gen.Choose(-200, 200), Gen.Choose(int.MinValue, int.MaxValue), Gen.Elements(int.MinValue, int.MaxValue));

    /// <summary>Any bit pattern of a double, with more of the special and of the ordinary ones than their share.</summary>
    public static readonly Gen<double> AnyDouble = Gen.OneOf(
        AnyBits.Select(BitConverter.Int64BitsToDouble),
        Gen.Choose(-2000, 2000).Select(n => n / 16.0),
        Gen.Elements(0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, float.MaxValue));

    public static readonly Gen<double> FiniteDouble = AnyDouble.Where(double.IsFinite);

    /// <summary>A mantissa of up to about 120 bits, with many trailing zeros now and then.</summary>
    public static readonly Gen<BigInteger> Mantissa =
        from high in AnyBits
        from low in AnyBits
        from shift in Gen.Choose(0, 127)
        from zeros in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 40))
        select ((((BigInteger)high << 64) + low) >> shift) << zeros;

    public static readonly Gen<Dyadic> AnyDyadic =
        from mantissa in Mantissa
        from exponent in Gen.Choose(-150, 100)
        select new Dyadic(mantissa, exponent);

    private static Gen<long> AnyBits =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select ((long)high << 32) | (uint)low;

    public static void Holds<T>(Gen<T> values, Action<T> check, int count = 1000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(Arb.From(values), check));
}
