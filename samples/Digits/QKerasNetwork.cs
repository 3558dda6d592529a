using System;

namespace Digits.QKeras;

/// <summary>A network that was trained with QKeras.</summary>
internal sealed class QKerasNetwork : Network<byte, byte, int>
{
    private readonly byte[] _hiddenKernel = Kernel("dense1.kernel.i8", HiddenLayer.Inputs, HiddenLayer.Outputs),
        _scoreKernel = Kernel("dense2.kernel.i8", ScoreLayer.Inputs, ScoreLayer.Outputs);

    private readonly int[] _hiddenBias = new int[HiddenLayer.Outputs], _scoreBias = new int[ScoreLayer.Outputs];

    public QKerasNetwork()
        : base(
            CodeFile.Read("qkeras/input.u8", "pixels", Images.Count, HiddenLayer.Inputs, Pixel.MinCode, Pixel.MaxCode),
            CodeFile.Read("qkeras/act1.i8", "hidden units", Images.Count, HiddenLayer.Outputs, Activation.MinCode, Activation.MaxCode),
            CodeFile.Read("qkeras/logits.i32", "scores", Images.Count, ScoreLayer.Outputs, ScoreLayer.MinCode, ScoreLayer.MaxCode))
    {
        HiddenLayer.FoldBias(_hiddenKernel, Biases("dense1.bias.i8", HiddenLayer.Outputs), _hiddenBias);
        ScoreLayer.FoldBias(_scoreKernel, Biases("dense2.bias.i8", ScoreLayer.Outputs), _scoreBias);
    }

    public override string Name => "digits-dense";

    public override string Origin => "QKeras";

    public override bool HasTestImages => true;

    public override int WeightBits => Weight.Bits;

    public override int WeightBytes => _hiddenKernel.Length + _scoreKernel.Length;

    /// <summary>Of the codes in the files.</summary>
    public override int BiasBytes => (HiddenLayer.Outputs + ScoreLayer.Outputs) * sizeof(sbyte);

    protected override int Run(ReadOnlySpan<byte> input, Span<byte> hidden, Span<int> scores)
    {
        HiddenLayer.RunFolded(input, _hiddenKernel, _hiddenBias, hidden);
        ScoreLayer.RunFolded(hidden, _scoreKernel, _scoreBias, scores);
        return ScoreLayer.ArgMax(scores);
    }

    protected override double ValueOf(int score) => Math.ScaleB(score, ScoreLayer.ScaleExponent);

    /// <summary>The files have one weight in a byte.</summary>
    private static byte[] Kernel(string name, int inputs, int outputs)
    {
        sbyte[] weights = CodeFile.Read("qkeras/" + name, "weights", inputs, outputs, Weight.MinCode, Weight.MaxCode);
        var packed = new byte[Weight.PackedLength(weights.Length)];
        Weight.Pack(weights, packed);
        return packed;
    }

    private static sbyte[] Biases(string name, int outputs) => CodeFile.Read("qkeras/" + name, "biases", outputs, 1, Bias.MinCode, Bias.MaxCode);
}
