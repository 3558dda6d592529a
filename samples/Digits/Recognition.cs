using System.Linq;

namespace Digits;

/// <summary>What a network reads in all images.</summary>
internal sealed class Recognition
{
    private readonly Images _images;
    private readonly int[] _digits;

    public Recognition(Network network, Images images)
    {
        _images = images;
        _digits = [.. Enumerable.Range(0, Images.Count).Select(network.Recognise)];
    }

    public int Right => Enumerable.Range(0, Images.Count).Count(IsRight);

    public int Tests => _images.IsTest.Count(test => test == 1);

    public int RightTests => Enumerable.Range(0, Images.Count).Count(image => _images.IsTest[image] == 1 && IsRight(image));

    /// <summary>The first image that is misread, or the first of all.</summary>
    public int FirstMisread => Enumerable.Range(0, Images.Count).FirstOrDefault(image => !IsRight(image));

    public int LabelOf(int image) => _images.Labels[image];

    public int DigitOf(int image) => _digits[image];

    /// <summary>How many images of one digit are read as another.</summary>
    public int Count(int label, int digit) => Enumerable.Range(0, Images.Count).Count(image => LabelOf(image) == label && DigitOf(image) == digit);

    private bool IsRight(int image) => LabelOf(image) == DigitOf(image);
}
