using System;
using System.IO;
using System.Numerics;

namespace Digits;

/// <summary>Files of integers, little-endian and without a header. A fault is reported with the file, the offset and what was expected there.</summary>
internal static class CodeFile
{
    /// <summary>Reads a whole file of rows and columns.</summary>
    /// <param name="name">The path below the folder of the data.</param>
    /// <param name="content">What the integers are, for messages.</param>
    public static T[] Read<T>(string name, string content, int rows, int columns, T min, T max)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", name);
        int size = T.Zero.GetByteCount();
        byte[] bytes = ReadBytes(path, $"{rows:N0} × {columns:N0} {content}", size * rows * columns);
        var codes = new T[rows * columns];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = T.ReadLittleEndian(bytes.AsSpan(i * size, size), isUnsigned: T.IsZero(T.MinValue));
            if (codes[i] < min || codes[i] > max)
                throw Fault(path, i * size, $"{content} from {min} to {max}", $"{codes[i]}");
        }

        return codes;
    }

    private static byte[] ReadBytes(string path, string content, int length)
    {
        string expected = $"{length:N0} bytes of {content}";
        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length < length)
                throw Fault(path, file.Length, expected, "the end of the file");
            if (file.Length > length)
                throw Fault(path, length, $"the end of the file behind {expected}", $"{file.Length - length:N0} bytes more");
            var bytes = new byte[length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, 0, expected, "no such file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(path, 0, expected, $"what cannot be read ({fault.Message})");
        }
    }

    private static InvalidDataException Fault(string path, long offset, string expected, string found) =>
        new($"{path}, offset {offset}: expected {expected}, found {found}.");
}
