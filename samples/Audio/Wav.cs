using System;
using System.Buffers.Binary;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Audio;

/// <summary>Writes WAV files of one channel.</summary>
internal static class Wav
{
    /// <summary>The format tags of WAV files: integers, and the codes of G.711.</summary>
    public const ushort Pcm = 1, ALaw = 6, MuLaw = 7;

    /// <summary>Samples of 16 bits.</summary>
    public static void Write(string path, ReadOnlySpan<short> samples)
    {
        byte[] data = new byte[2 * samples.Length];
        for (int i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(2 * i), samples[i]);
        Write(path, Pcm, 16, data);
    }

    /// <summary>Samples of 8 bits, which WAV files have without a sign: 128 is silence.</summary>
    public static void Write(string path, ReadOnlySpan<sbyte> samples)
    {
        byte[] data = MemoryMarshal.AsBytes(samples).ToArray();
        for (int i = 0; i < data.Length; i++)
            data[i] ^= 0x80;
        Write(path, Pcm, 8, data);
    }

    /// <summary>The header and the data.</summary>
    public static void Write(string path, ushort tag, ushort bits, ReadOnlySpan<byte> data)
    {
        bool isPcm = tag == Pcm;
        using var file = new BinaryWriter(File.Create(path), Encoding.ASCII);
        // A format that is not PCM has a longer header, and a chunk with the number of samples.
        int format = isPcm ? 16 : 18, fact = isPcm ? 0 : 12;
        file.Write("RIFF"u8);
        file.Write(4 + 8 + format + fact + 8 + data.Length);
        file.Write("WAVEfmt "u8);
        file.Write(format);
        file.Write(tag);
        file.Write((ushort)1);
        file.Write(Waveform.Rate);
        file.Write(Waveform.Rate * bits / 8);
        file.Write((ushort)(bits / 8));
        file.Write(bits);
        if (!isPcm)
        {
            file.Write((ushort)0);
            file.Write("fact"u8);
            file.Write(4);
            file.Write(data.Length * 8 / bits);
        }

        file.Write("data"u8);
        file.Write(data.Length);
        file.Write(data);
    }
}
