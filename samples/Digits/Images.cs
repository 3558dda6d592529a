namespace Digits;

/// <summary>What is known of the images beside their pixels; data/README.md says where they come from.</summary>
/// <param name="Labels">The digit that an image shows.</param>
/// <param name="IsTest">1 for an image that the network of QKeras was not trained on, else 0.</param>
internal sealed record Images(byte[] Labels, byte[] IsTest)
{
    public const int Count = 1797, Side = 8, Pixels = Side * Side, Classes = 10;

    public static Images Read() => new(
        CodeFile.Read<byte>("labels.u8", "labels", Count, 1, 0, Classes - 1),
        CodeFile.Read<byte>("split.u8", "marks of test images", Count, 1, 0, 1));
}
