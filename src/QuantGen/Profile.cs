namespace QuantGen;

/// <summary>
/// The arithmetic that defines <c>Quantize</c> and <c>Dequantize</c>. A profile other than <see cref="Exact"/> gives, bit for bit, the results of the
/// named system on x86-64, with its float32 roundings and its overflow.
/// </summary>
/// <remarks>
/// In the formulas s is <c>Scale</c>, z is <c>ZeroPoint</c>, and fl is one rounding to <see cref="float"/>. RNE rounds to the nearest integer with ties to even, RHA
/// with ties away from zero. "Through int" means: the rounded number is converted to a 32-bit integer, z is added modulo 2^32, and the sum is
/// clamped to <c>MinCode … MaxCode</c>. In the conversion NaN and values that overflow an <see cref="int"/> become <c>−2^31</c>. With <c>z ≥ 0</c>, NaN, both
/// infinities and 3e9 thus give <c>MinCode</c>; with <c>z &lt; 0</c> they give <c>MaxCode</c>. <c>Dequantize</c> is <c>fl(s · (q − z))</c> unless stated otherwise.
/// A source is a <see cref="float"/>: a <see cref="double"/> is first converted to float, and a <see cref="long"/> to double and then to float.
/// A profile supports up to 16 bits and replaces <c>Rounding</c>, <c>NaN</c> and <c>Overflow</c>.
/// </remarks>
public enum Profile
{
    /// <summary>The exact quotient, rounded once as <c>Rounding</c> states; the other arguments define it completely.</summary>
    Exact = 0,

    /// <summary>ONNX' reference evaluator: <c>RNE(fl(x / s))</c>, through int. Also what onnxruntime does with 2-bit codes.</summary>
    Onnx = 1,

    /// <summary>onnxruntime on a CPU: <c>RNE(fl(x / s)) + z</c>, clamped before it is converted; NaN gives <c>MinCode</c>. Not for 2 bits.</summary>
    OnnxRuntime = 2,

    /// <summary>TensorFlow Lite's reference kernels: <c>RHA(fl(x / s))</c>, through int.</summary>
    TfLiteReference = 3,

    /// <summary>
    /// TensorFlow Lite's optimized kernels. In a span of n elements the first <c>n / 8 · 8</c> give <c>RNE(fl(x · fl(1 / s)))</c>, through int, and the
    /// last <c>n mod 8</c> use the quotient in double, <c>RHA((double)x / s)</c>, through int. <c>Dequantize</c> of 8-bit codes is likewise
    /// <c>fl(fl(−z · s) + fl(s · q))</c> for the first and <c>fl(s · (q − z))</c> for the last. So the result depends on the position. A method for one value acts like a span of one element.
    /// A method that takes a scale for each channel is <see cref="TfLiteReference"/>, because TensorFlow Lite has no other kernel for that.
    /// </summary>
    TfLiteOptimized = 4,

    /// <summary>
    /// XNNPACK, which TensorFlow Lite runs by default: <c>y = fl(x · fl(1 / s))</c>, then <c>RNE(max(min(y, MaxCode − z), MinCode − z)) + z</c>; NaN
    /// gives <c>MaxCode</c>. Up to 8 bits: for wider codes TensorFlow Lite uses <see cref="TfLiteOptimized"/>.
    /// </summary>
    Xnnpack = 5,

    /// <summary>Arm's CMSIS-NN, for requantizers only: an integer multiplier and two roundings, or one with <c>SingleRounding</c>.</summary>
    CmsisNN = 6,
}
