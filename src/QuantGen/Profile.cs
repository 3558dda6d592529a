namespace QuantGen;

/// <summary>
/// Whose arithmetic defines <c>Quantize</c> and <c>Dequantize</c>. A profile other than <see cref="Exact"/> gives, bit for bit, what the
/// named system executes on x86-64, its float32 roundings and its overflow included.
/// </summary>
/// <remarks>
/// In the formulas s is <c>Scale</c>, z <c>ZeroPoint</c>, fl one rounding to <see cref="float"/>, RNE to the nearest integer with ties to even, RHA
/// with ties away from zero. "Through int" means that the rounded number is converted to a 32-bit integer, where NaN and what an <see cref="int"/> does not
/// hold give <c>−2^31</c>, that z is added modulo 2^32, and that the sum is then clamped to <c>MinCode … MaxCode</c>: with <c>z ≥ 0</c> NaN, both
/// infinities and 3e9 give <c>MinCode</c>, with <c>z &lt; 0</c> they give <c>MaxCode</c>. <c>Dequantize</c> is <c>fl(s · (q − z))</c> where nothing else is said.
/// A source is a <see cref="float"/>: a <see cref="double"/> is converted to one first, a <see cref="long"/> to a <see cref="double"/> and that to a float.
/// A profile goes with up to 16 bits and takes the place of <c>Rounding</c>, <c>NaN</c> and <c>Overflow</c>.
/// </remarks>
public enum Profile
{
    /// <summary>The exact quotient, rounded once as <c>Rounding</c> says: what the other arguments define.</summary>
    Exact = 0,

    /// <summary>ONNX' reference evaluator: <c>RNE(fl(x / s))</c>, through int. Also what onnxruntime does with 2-bit codes.</summary>
    Onnx = 1,

    /// <summary>onnxruntime on a CPU: <c>RNE(fl(x / s)) + z</c>, clamped before it is converted; NaN gives <c>MinCode</c>. Not for 2 bits.</summary>
    OnnxRuntime = 2,

    /// <summary>TensorFlow Lite's reference kernels: <c>RHA(fl(x / s))</c>, through int.</summary>
    TfLiteReference = 3,

    /// <summary>
    /// TensorFlow Lite's optimized kernels. In a span of n elements the first <c>n / 8 · 8</c> give <c>RNE(fl(x · fl(1 / s)))</c>, through int, and the
    /// last <c>n mod 8</c> the quotient in double, <c>RHA((double)x / s)</c>, through int; <c>Dequantize</c> of 8-bit codes there is
    /// <c>fl(fl(−z · s) + fl(s · q))</c> and <c>fl(s · (q − z))</c>. So the result depends on the position: the methods for one value are a span of one.
    /// </summary>
    TfLiteOptimized = 4,

    /// <summary>
    /// XNNPACK, which TensorFlow Lite runs by default: <c>y = fl(x · fl(1 / s))</c>, then <c>RNE(max(min(y, MaxCode − z), MinCode − z)) + z</c>; NaN
    /// gives <c>MaxCode</c>. Up to 8 bits: codes of 16 bits are <see cref="TfLiteOptimized"/> there.
    /// </summary>
    Xnnpack = 5,
}
