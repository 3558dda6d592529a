using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;

namespace QuantGen.Calibration.Tests;

/// <summary>A tensor of golden/calibration.zip, with its results.</summary>
internal sealed class Recording
{
    private static readonly string Archive = Path.Combine(AppContext.BaseDirectory, "golden", "calibration.zip");

    private Recording(string name, JsonElement results, float[] elements)
    {
        Name = name;
        Results = results;
        Elements = elements;
        Channels = results.GetProperty("shape")[1].GetInt32();
        IsSigned = results.GetProperty("signed").GetBoolean();
    }

    public string Name { get; }

    public JsonElement Results { get; }

    /// <summary>Row by row.</summary>
    public float[] Elements { get; }

    public int Channels { get; }

    public bool IsSigned { get; }

    public static Recording[] All { get; } = Read();

    public float[] Channel(int channel) => [.. Elements.Where((_, index) => index % Channels == channel)];

    private static Recording[] Read()
    {
        using ZipArchive zip = ZipFile.OpenRead(Archive);
        using var document = JsonDocument.Parse(Bytes(zip, "calibration.json"));
        return
        [
            .. document.RootElement.GetProperty("tensors").EnumerateObject().Select(tensor =>
                new Recording(tensor.Name, tensor.Value.Clone(), Floats(Bytes(zip, tensor.Value.GetProperty("file").GetString()!)))),
        ];
    }

    private static float[] Floats(byte[] bytes) => [.. Enumerable.Range(0, bytes.Length / 4).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4 * i)))];

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using Stream stream = zip.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
