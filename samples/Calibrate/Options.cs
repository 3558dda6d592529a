using System;
using System.Globalization;
using System.IO;

namespace Calibrate;

/// <summary>The command line.</summary>
internal sealed class Options
{
    public const string Usage =
        """
        [FILE] [--bits N] [--unsigned] [--power-of-two] [--batch N] [--column NAME]
            FILE            .f32: raw little-endian floats; any other: numbers separated by commas, with or without a line of names
            --bits          bits of a code, 2 to 8; 8 without it
            --unsigned      codes from 0
            --power-of-two  scales that are powers of two
            --batch         numbers that are added together; 3200 without it
            --column        one column of a file with a line of names
        """;

    public string File { get; private set; } = Path.Combine(AppContext.BaseDirectory, "data", "activations.f32");

    public int Bits { get; private set; } = 8;

    public bool IsSigned { get; private set; } = true;

    public bool IsPowerOfTwo { get; private set; }

    public int Batch { get; private set; } = 3200;

    public string? Column { get; private set; }

    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            string Next() => ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} lacks its value.");
            switch (arguments[i])
            {
                case "--bits": options.Bits = Number(Next(), 2, 8); break;
                case "--unsigned": options.IsSigned = false; break;
                case "--power-of-two": options.IsPowerOfTwo = true; break;
                case "--batch": options.Batch = Number(Next(), 1, 1 << 24); break;
                case "--column": options.Column = Next(); break;
                case var option when option.StartsWith('-'): throw new ArgumentException($"Unknown option '{option}'.");
                default: options.File = arguments[i]; break;
            }
        }

        return options;
    }

    private static int Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new ArgumentException($"'{text}' is no number from {least} to {most}.");
}
