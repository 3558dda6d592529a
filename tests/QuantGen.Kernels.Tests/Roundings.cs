using System;
using System.Runtime.Intrinsics;

namespace QuantGen.Kernels.Tests;

/// <summary>The candidate itself.</summary>
internal readonly struct HalfToEven : Kernels.IRounding
{
    public static bool IsHalfToEven => true;

    public static int Round(float value, float scale) => Kernels.RoundHalfToEven(value * (1f / scale));

    public static long Round(double value, double scale) => Kernels.RoundHalfToEven(value * (1.0 / scale));

    public static long RoundQuotient(double value, double scale) => Kernels.RoundQuotientHalfToEven(value, scale);

    public static Vector512<int> Correct(Vector512<int> code, Vector512<float> value, Vector512<float> residual, Vector512<float> half) => code;

    public static Vector256<int> Correct(Vector256<int> code, Vector256<float> value, Vector256<float> residual, Vector256<float> half) => code;

    public static Vector128<int> Correct(Vector128<int> code, Vector128<float> value, Vector128<float> residual, Vector128<float> half) => code;
}

/// <summary>One down where the residual is negative.</summary>
internal readonly struct Floor : Kernels.IRounding
{
    public static bool IsToNearest => false;

    public static int Round(float value, float scale)
    {
        int code = Kernels.RoundHalfToEven(value * (1f / scale));
        return value - (code * scale) < 0 ? code - 1 : code;
    }

    public static long Round(double value, double scale) => (long)Math.Floor(value / scale);

    public static long RoundQuotient(double value, double scale)
    {
        long code = Kernels.RoundQuotientHalfToEven(value, scale);
        return value - (code * scale) < 0 ? code - 1 : code;
    }

    public static Vector512<int> Correct(Vector512<int> code, Vector512<float> value, Vector512<float> residual, Vector512<float> half) =>
        code + Vector512.LessThan(residual, Vector512<float>.Zero).AsInt32();

    public static Vector256<int> Correct(Vector256<int> code, Vector256<float> value, Vector256<float> residual, Vector256<float> half) =>
        code + Vector256.LessThan(residual, Vector256<float>.Zero).AsInt32();

    public static Vector128<int> Correct(Vector128<int> code, Vector128<float> value, Vector128<float> residual, Vector128<float> half) =>
        code + Vector128.LessThan(residual, Vector128<float>.Zero).AsInt32();
}
