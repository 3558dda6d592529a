using System;
using System.Linq;
using System.Runtime.InteropServices;
using Affine = QuantGen.Conformance.S8Scale3F800000Zero0OnnxRuntimeAutoMinMax;
using Blocks = QuantGen.Conformance.S8Scale3F800000Zero0TfLiteOptimizedAutoMidpoint;
using Symmetric = QuantGen.Conformance.S8Scale3F800000Zero0OnnxRuntimeAuto;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>With a profile, arguments that are wrong are named as without one, and nothing is written. What is right may run in place and allocates nothing.</summary>
public sealed class GivenProfileRefusalTests
{
    private const int Untouched = 77;

    private static readonly float[] Source = [.. Enumerable.Range(0, 70).Select(i => (i - 30) * 0.37f)];

    private readonly sbyte[] _codes = [.. Enumerable.Repeat((sbyte)Untouched, 70)];

    private readonly float[] _values = [.. Enumerable.Repeat((float)Untouched, 70)];

    /// <summary>0, a negative number, what is no number, an infinity, a subnormal number of which the reciprocal overflows, and scales whose values are no floats.</summary>
    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e-39f)]
    [InlineData(3e38f)]
    public void A_scale_that_no_system_has_is_refused(float alpha)
    {
        Refused("alpha", () => Affine.Quantize(0.5, alpha, 0));
        Refused("alpha", () => Affine.Dequantize(1, alpha, 0));
        Refused("alpha", () => Affine.FakeQuantize(0.5, alpha, 0));
        Refused("alpha", () => Affine.Quantize(Source, alpha, 0, _codes));
        Refused("alpha", () => Affine.Dequantize(_codes, alpha, 0, _values));
        Refused("alpha", () => Affine.FakeQuantize(Source, alpha, 0, _values));
        Refused("alphas", () => Affine.Quantize(Source, [1f, alpha], [0, 0], 3, _codes));
        Refused("alphas", () => Affine.Quantize(Source, [1f, alpha], [0, 0], 64, _codes));
        Refused("alphas", () => Affine.FakeQuantize(Source, [1f, alpha], [0, 0], 64, _values));
        Refused("alpha", () => Symmetric.Quantize(Source, alpha, _codes));
        Refused("alpha", () => Symmetric.FakeQuantize(Source, alpha, _values));
        Refused("alphas", () => Symmetric.Quantize(Source, [1f, alpha], 3, _codes));
        Refused("alphas", () => Symmetric.FakeQuantize(Source, [1f, alpha], 3, _values));
        Refused("alpha", () => Blocks.Quantize(Source, alpha, 0, _codes));
        Refused("alpha", () => Blocks.Quantize(Source.AsSpan(0, 3), alpha, 0, _codes));
        Refused("alpha", () => Blocks.Dequantize(_codes, alpha, 0, _values));
    }

    [Theory]
    [InlineData((1 << 20) + 1)]
    [InlineData(int.MinValue)]
    public void A_zero_point_that_is_too_large_is_refused(int zeroPoint)
    {
        Refused("zeroPoint", () => Affine.Quantize(0.5, 1f, zeroPoint));
        Refused("zeroPoint", () => Affine.Quantize(Source, 1f, zeroPoint, _codes));
        Refused("zeroPoint", () => Affine.Dequantize(_codes, 1f, zeroPoint, _values));
        Refused("zeroPoint", () => Affine.FakeQuantize(Source, 1f, zeroPoint, _values));
        Refused("zeroPoints", () => Affine.Quantize(Source, [1f, 2f], [0, zeroPoint], 3, _codes));
        Refused("zeroPoints", () => Affine.FakeQuantize(Source, [1f, 2f], [0, zeroPoint], 64, _values));
        Refused("zeroPoint", () => Blocks.Quantize(Source, 1f, zeroPoint, _codes));
        Refused("zeroPoint", () => Blocks.Quantize([], 1f, zeroPoint, _codes));
        Refused("zeroPoint", () => Blocks.FakeQuantize(Source, 1f, zeroPoint, _values));
    }

    [Fact]
    public void Layouts_and_destinations_that_do_not_fit_are_refused()
    {
        Refused("zeroPoints", () => Affine.Quantize(Source, [1f, 2f], [0], 3, _codes));
        Refused("zeroPoints", () => Affine.Quantize(Source, [1f, 2f], [], 3, _codes));
        Refused("zeroPoints", () => Affine.FakeQuantize(Source, [1f, 2f], [0, 1, 2], 3, _values));
        Refused("alphas", () => Affine.Quantize(Source, [], [], 3, _codes));
        Refused("innerLength", () => Affine.Quantize(Source, [1f], [0], 0, _codes));
        Refused("innerLength", () => Symmetric.FakeQuantize(Source, [1f], -1, _values));
        Refused("destination", () => Affine.Quantize(Source, 1f, 0, _codes.AsSpan(1)));
        Refused("destination", () => Affine.FakeQuantize(_values.AsSpan(0, 60), 1f, 0, _values.AsSpan(1)));
        Refused("destination", () => Blocks.Quantize(Source, 1f, 0, _codes.AsSpan(1)));
        Refused("destination", () => Symmetric.Quantize(Source, [1f], 3, MemoryMarshal.Cast<float, sbyte>(Source.AsSpan())));
        Refused("alphas", () => Affine.Quantize(Source, MemoryMarshal.Cast<sbyte, float>(_codes.AsSpan(0, 8)), [0, 0], 3, _codes));
    }

    [Fact]
    public void Fake_quantization_may_run_in_place()
    {
        float[] alphas = [0.1f, 0.7f];
        InPlace(values => Affine.FakeQuantize(values, 0.3f, -7, values), values => Affine.FakeQuantize(Source, 0.3f, -7, values));
        InPlace(values => Affine.FakeQuantize(values, alphas, [3, -9], 5, values), values => Affine.FakeQuantize(Source, alphas, [3, -9], 5, values));
        InPlace(values => Affine.FakeQuantize(values, alphas, [3, -9], 66, values), values => Affine.FakeQuantize(Source, alphas, [3, -9], 66, values));
        InPlace(values => Symmetric.FakeQuantize(values, alphas, 5, values), values => Symmetric.FakeQuantize(Source, alphas, 5, values));
        InPlace(values => Blocks.FakeQuantize(values, 0.3f, -7, values), values => Blocks.FakeQuantize(Source, 0.3f, -7, values));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] alphas = [0.1f, 0.7f];
        int[] zeroPoints = [3, -9];
        long allocated = 0;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Affine.Quantize(Source, 0.3f, -7, _codes);
            Affine.Quantize(Source, alphas, zeroPoints, 3, _codes);
            Affine.Dequantize(_codes, alphas, zeroPoints, 3, _values);
            Affine.FakeQuantize(Source, alphas, zeroPoints, 64, _values);
            Blocks.Quantize(Source, 0.3f, -7, _codes);
            Symmetric.Quantize(Source, alphas, 3, _codes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated == 0)
                break;
        }

        Assert.Equal(0, allocated);
    }

    private static void InPlace(Action<float[]> inPlace, Action<float[]> elsewhere)
    {
        float[] values = [.. Source], expected = new float[Source.Length];
        inPlace(values);
        elsewhere(expected);
        Assert.Equal(expected, values);
    }

    private void Refused(string parameter, Action call)
    {
        var fault = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(parameter, fault.ParamName);
        Assert.All(_codes, code => Assert.Equal(Untouched, code));
        Assert.All(_values, value => Assert.Equal(Untouched, value));
    }
}
