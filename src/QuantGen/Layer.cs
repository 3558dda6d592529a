namespace QuantGen;

/// <summary>The layer whose sums are requantized. TensorFlow Lite's kernels have one arithmetic for convolutions and another one for dense layers.</summary>
public enum Layer
{
    /// <summary>CONV_2D and DEPTHWISE_CONV_2D.</summary>
    Convolution = 0,

    /// <summary>FULLY_CONNECTED.</summary>
    Dense = 1,
}
