namespace QuantGen;

/// <summary>The order in which the weights of a dense layer lie in memory.</summary>
public enum KernelOrder
{
    /// <summary>The weights of one output are adjacent: <c>kernel[output · Inputs + input]</c>. TensorFlow Lite, PyTorch, and ONNX with <c>transB</c>.</summary>
    OutputsByInputs = 0,

    /// <summary>The weights of one input are adjacent: <c>kernel[input · Outputs + output]</c>. Keras, QKeras, and ONNX' MatMul.</summary>
    InputsByOutputs = 1,
}
