using System;
using System.Numerics;

namespace Digits;

/// <summary>A network of two dense layers over codes, and the codes that its own system computed.</summary>
internal abstract class Network
{
    /// <summary>The units of the first layer.</summary>
    public const int Units = 32;

    public abstract string Name { get; }

    /// <summary>The system that the network comes from.</summary>
    public abstract string Origin { get; }

    /// <summary>Whether the test images of <see cref="Images"/> are those of this network.</summary>
    public abstract bool HasTestImages { get; }

    public abstract int WeightBits { get; }

    public abstract int WeightBytes { get; }

    public abstract int BiasBytes { get; }

    /// <summary>The digit that the network reads in an image.</summary>
    public abstract int Recognise(int image);

    /// <summary>The codes of both layers beside the recorded ones, after every image was recognised.</summary>
    public abstract Comparison[] Compare();

    /// <summary>From 0, which is paper, to 16.</summary>
    public abstract int InkOf(int image, int pixel);

    /// <summary>The score of a digit, and the number that it stands for.</summary>
    public abstract (int Code, double Value) ScoreOf(int image, int digit);
}

/// <summary>A network with the types of its codes.</summary>
/// <param name="inputs">The codes of the pixels, image by image.</param>
/// <param name="recordedHidden">The codes of the first layer that were recorded: those of the first images, or of all.</param>
/// <param name="recordedScores">The codes of the second layer that were recorded.</param>
internal abstract class Network<TInput, THidden, TScore>(TInput[] inputs, THidden[] recordedHidden, TScore[] recordedScores) : Network
    where TInput : struct, IBinaryInteger<TInput>, IMinMaxValue<TInput>
    where THidden : struct, IBinaryInteger<THidden>
    where TScore : struct, IBinaryInteger<TScore>
{
    private readonly THidden[] _hidden = new THidden[Images.Count * Units];
    private readonly TScore[] _scores = new TScore[Images.Count * Images.Classes];

    public override int Recognise(int image) => Run(
        inputs.AsSpan(image * Images.Pixels, Images.Pixels),
        _hidden.AsSpan(image * Units, Units),
        _scores.AsSpan(image * Images.Classes, Images.Classes));

    public override Comparison[] Compare() =>
    [
        Comparison.Of("hidden units", _hidden, recordedHidden, Units),
        Comparison.Of("scores", _scores, recordedScores, Images.Classes),
    ];

    public override int InkOf(int image, int pixel)
    {
        // Both networks spread the seventeen pixels 0/16 … 16/16 over 256 codes.
        int code = int.CreateChecked(inputs[(image * Images.Pixels) + pixel]) - int.CreateChecked(TInput.MinValue);
        return ((code * Picture.MostInk) + (byte.MaxValue / 2)) / byte.MaxValue;
    }

    public override (int Code, double Value) ScoreOf(int image, int digit)
    {
        TScore score = _scores[(image * Images.Classes) + digit];
        return (int.CreateChecked(score), ValueOf(score));
    }

    /// <summary>Computes both layers.</summary>
    protected abstract int Run(ReadOnlySpan<TInput> input, Span<THidden> hidden, Span<TScore> scores);

    protected abstract double ValueOf(TScore score);
}
