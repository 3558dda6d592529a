using System;

namespace Digits.TfLite;

/// <summary>A network that TensorFlow Lite's converter quantized after the training.</summary>
internal sealed class TfLiteNetwork : Network<sbyte, sbyte, sbyte>
{
    /// <summary>The codes of the first layer were recorded for the first images alone.</summary>
    private const int RecordedImages = 64;

    private readonly sbyte[] _hiddenKernel = CodeFile.Read(
        "tflite/t4.i8", "weights", HiddenLayer.Outputs, HiddenLayer.Inputs, HiddenWeight.MinCode, HiddenWeight.MaxCode);

    private readonly sbyte[] _scoreKernel = CodeFile.Read(
        "tflite/t2.i8", "weights", ScoreLayer.Outputs, ScoreLayer.Inputs, ScoreWeight.MinCode, ScoreWeight.MaxCode);

    private readonly int[] _hiddenBias = new int[HiddenLayer.Outputs], _scoreBias = new int[ScoreLayer.Outputs];

    public TfLiteNetwork()
        : base(
            CodeFile.Read("tflite/x.i8", "pixels", Images.Count, HiddenLayer.Inputs, Pixel.MinCode, Pixel.MaxCode),
            CodeFile.Read("tflite/layer_t5.i8", "hidden units", RecordedImages, HiddenLayer.Outputs, HiddenLayer.MinCode, HiddenLayer.MaxCode),
            CodeFile.Read("tflite/out_ref.i8", "scores", Images.Count, ScoreLayer.Outputs, ScoreLayer.MinCode, ScoreLayer.MaxCode))
    {
        int[] hidden = CodeFile.Read("tflite/t3.i32", "biases", HiddenLayer.Outputs, 1, HiddenLayer.MinBias, HiddenLayer.MaxBias);
        int[] scores = CodeFile.Read("tflite/t1.i32", "biases", ScoreLayer.Outputs, 1, ScoreLayer.MinBias, ScoreLayer.MaxBias);
        HiddenLayer.FoldBias(_hiddenKernel, hidden, _hiddenBias);
        ScoreLayer.FoldBias(_scoreKernel, scores, _scoreBias);
    }

    public override string Name => "net_dense";

    public override string Origin => "TensorFlow Lite";

    public override bool HasTestImages => false;

    public override int WeightBits => HiddenWeight.Bits;

    public override int WeightBytes => _hiddenKernel.Length + _scoreKernel.Length;

    public override int BiasBytes => (_hiddenBias.Length + _scoreBias.Length) * sizeof(int);

    protected override int Run(ReadOnlySpan<sbyte> input, Span<sbyte> hidden, Span<sbyte> scores)
    {
        HiddenLayer.RunFolded(input, _hiddenKernel, _hiddenBias, hidden);
        ScoreLayer.RunFolded(hidden, _scoreKernel, _scoreBias, scores);
        return ScoreLayer.ArgMax(scores);
    }

    protected override double ValueOf(sbyte score) => Score.Dequantize(score);
}
