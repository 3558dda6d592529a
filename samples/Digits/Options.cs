using System;
using System.Globalization;

namespace Digits;

/// <summary>The command line.</summary>
internal sealed class Options
{
    public const string QKeras = "qkeras", TfLite = "tflite";

    public const string Usage =
        """
        [--network qkeras|tflite] [--image N] [--help]
            --network  qkeras: weights of 4 bits, trained with QKeras (without the option)
                       tflite: weights of 8 bits, converted by TensorFlow Lite
            --image    the image that is drawn, 0 to 1796; without it the first that is misread
            --help     this text
        """;

    private const string NetworkOption = "--network", ImageOption = "--image", HelpOption = "--help";

    public string Network { get; private set; } = QKeras;

    public int? Image { get; private set; }

    public bool IsHelp { get; private set; }

    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            string option = arguments[i];
            switch (option)
            {
                case NetworkOption: options.Network = NetworkOf(Value(QKerasOrTfLite)); break;
                case ImageOption: options.Image = ImageOf(Value(NumberOfImage)); break;
                case HelpOption: options.IsHelp = true; break;
                default: throw new OptionException($"Unknown option '{option}': expected {NetworkOption}, {ImageOption} or {HelpOption}.");
            }

            string Value(string expected) => ++i < arguments.Length ? arguments[i] : throw new OptionException($"{option} has no value: expected {expected}.");
        }

        return options;
    }

    private static string QKerasOrTfLite => $"{QKeras} or {TfLite}";

    private static string NumberOfImage => $"a whole number from 0 to {Images.Count - 1}";

    private static string NetworkOf(string value) =>
        value is QKeras or TfLite ? value : throw new OptionException($"{NetworkOption} '{value}': expected {QKerasOrTfLite}.");

    private static int ImageOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int image) && image < Images.Count
            ? image
            : throw new OptionException($"{ImageOption} '{value}': expected {NumberOfImage}.");
}

/// <summary>An option that the program does not have, or a value that the option does not have.</summary>
internal sealed class OptionException(string message) : Exception(message);
