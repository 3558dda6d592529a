using System;
using QuantGen.Benchmarks.Harness;

namespace QuantGen.Benchmarks.Subjects;

/// <summary>What is measured: a name for the command line, a title for tables, and how a cell of it is made.</summary>
internal sealed record Operation(string Name, string Title, Func<string, int, Cell> Make)
{
    /// <summary>Sizes where a traversal is about vectors and memory: in the first-level cache, in the second-level cache, beyond them.</summary>
    public static readonly int[] Sizes = [1 << 10, 1 << 13, 1 << 14, 1 << 18, 1 << 22];

    /// <summary>Lengths where a call is about its ends: below, at and above the lengths of vectors and turns.</summary>
    public static readonly int[] SmallSizes = [1, 4, 7, 15, 16, 31, 33, 63, 64, 65, 100, 127];

    public static readonly Operation[] All =
    [
        new("quantize-po2", "quantize int8, scale 2^-7", Cells.Quantize<PowerOfTwoInt8, sbyte>),
        new("quantize-affine", "quantize int8, scale 0.0371, zero point −13", Cells.QuantizeBesidePowerOfTwo<AffineInt8, PowerOfTwoNearAffine, sbyte>),
        new("quantize-onnx", "quantize int8, scale 0.0371, zero point −13, profile Onnx", Cells.Quantize<OnnxInt8, sbyte>) { HasGoalForSmallSizes = false },
        new("quantize-onnxruntime", "quantize int8, scale 0.0371, zero point −13, profile OnnxRuntime", Cells.Quantize<OnnxRuntimeInt8, sbyte>) { HasGoalForSmallSizes = false },
        new("quantize-uint8", "quantize uint8, scale 2^-8", Cells.Quantize<PowerOfTwoUInt8, byte>),
        new("quantize-int16", "quantize int16, scale 2^-15", Cells.Quantize<PowerOfTwoInt16, short>),
        new("dequantize-po2", "dequantize int8, scale 2^-7", Cells.Dequantize<PowerOfTwoInt8, sbyte>),
        new("dequantize-affine", "dequantize int8, scale 0.0371, zero point −13", Cells.Dequantize<AffineInt8, sbyte>),
        new("fake-quantize-po2", "fake-quantize int8, scale 2^-7", Cells.FakeQuantize<PowerOfTwoInt8, sbyte>),
        new("fake-quantize-affine", "fake-quantize int8, scale 0.0371, zero point −13", Cells.FakeQuantize<AffineInt8, sbyte>),
    ];

    /// <summary>A profile has none: it computes fewer than 16 elements four at a time, and the rest one by one.</summary>
    public bool HasGoalForSmallSizes { get; private init; } = true;

    public static bool IsSmall(int length) => length <= SmallSizes[^1];

    public Cell At(int length) => Make(Name, length);
}
