using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;

namespace Calibrate;

/// <summary>The numbers of a file, in batches. The file may be larger than the memory.</summary>
internal sealed class Source(Options options)
{
    private readonly float[] _batch = new float[options.Batch];

    /// <summary>More numbers are not in the file: one has four bytes, or at least a digit and a comma.</summary>
    public int Most => (int)Math.Clamp((new FileInfo(options.File).Length / (IsRaw ? 4 : 2)) + 1, 1, Array.MaxLength);

    private bool IsRaw => string.Equals(Path.GetExtension(options.File), ".f32", StringComparison.OrdinalIgnoreCase);

    /// <summary>Calls the action for each batch, and reports the progress.</summary>
    public void Read(string purpose, Action<ReadOnlySpan<float>> action)
    {
        using FileStream file = File.OpenRead(options.File);
        if (IsRaw)
            ReadRaw(file, purpose, action);
        else
            ReadText(file, purpose, action);
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r" + new string(' ', 60) + "\r");
    }

    private void ReadRaw(FileStream file, string purpose, Action<ReadOnlySpan<float>> action)
    {
        byte[] bytes = new byte[4 * _batch.Length];
        for (int length; (length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)) > 0; Progress(file, purpose))
        {
            if (length % 4 != 0)
                throw new InvalidDataException($"{options.File} has {file.Length} bytes, which are no whole number of floats.");
            for (int i = 0; i < length / 4; i++)
                _batch[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4 * i));
            action(_batch.AsSpan(0, length / 4));
        }
    }

    private void ReadText(FileStream file, string purpose, Action<ReadOnlySpan<float>> action)
    {
        using var reader = new StreamReader(file);
        int count = 0, line = 0, column = -1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            string[] cells = text.Split(',', StringSplitOptions.TrimEntries);
            if (line == 1 && options.Column is { } name)
            {
                column = Array.IndexOf(cells, name);
                if (column < 0)
                    throw new InvalidDataException($"{options.File} has no column '{name}'. Its first line has: {text}");
                continue;
            }

            if (line == 1 && !TryParse(cells[0], out _))
                continue;
            for (int i = Math.Max(column, 0); i < (column < 0 ? cells.Length : column + 1); i++)
            {
                if (i >= cells.Length || !TryParse(cells[i], out _batch[count]))
                    throw new InvalidDataException($"{options.File}, line {line}: {(i < cells.Length ? $"'{cells[i]}' is no number." : "there are too few numbers.")}");
                if (++count < _batch.Length)
                    continue;
                action(_batch);
                count = 0;
                Progress(file, purpose);
            }
        }

        action(_batch.AsSpan(0, count));
    }

    private static bool TryParse(string text, out float number) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static void Progress(FileStream file, string purpose)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{purpose}: {file.Position / 1e6:F1} of {file.Length / 1e6:F1} MB "));
    }
}
