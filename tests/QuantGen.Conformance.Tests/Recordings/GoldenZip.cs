using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A zip of raw little-endian arrays and a manifest.</summary>
internal sealed class GoldenZip : IDisposable
{
    private readonly ZipArchive _zip;

    private readonly Dictionary<string, byte[]> _read = [];

    public GoldenZip(string name)
    {
        Assert.True(BitConverter.IsLittleEndian, "The arrays are little-endian and read as they are.");
        _zip = ZipFile.OpenRead(PathOf(name));
        Manifest = JsonDocument.Parse(Bytes("manifest.json"));
    }

    public JsonDocument Manifest { get; }

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "golden", name);

    public float[] Singles(string name) => MemoryMarshal.Cast<byte, float>(Bytes(name)).ToArray();

    /// <summary>Integers of the type that the file's extension names.</summary>
    public long[] Integers(string name) => Path.GetExtension(name) switch
    {
        ".i8" => Widen<sbyte>(name, value => value),
        ".u8" => Widen<byte>(name, value => value),
        ".i16" => Widen<short>(name, value => value),
        ".u16" => Widen<ushort>(name, value => value),
        ".i32" => Widen<int>(name, value => value),
        ".u32" => Widen<uint>(name, value => value),
        ".i64" => Widen<long>(name, value => value),
        string extension => throw new InvalidDataException("Not a file of integers: " + extension),
    };

    public void Dispose()
    {
        Manifest.Dispose();
        _zip.Dispose();
    }

    private long[] Widen<T>(string name, Func<T, long> widen)
        where T : unmanaged =>
        [.. MemoryMarshal.Cast<byte, T>(Bytes(name)).ToArray().Select(widen)];

    private byte[] Bytes(string name)
    {
        if (_read.TryGetValue(name, out byte[]? bytes))
            return bytes;
        using Stream stream = (_zip.GetEntry(name) ?? throw new InvalidDataException("The zip has no " + name)).Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return _read[name] = memory.ToArray();
    }
}
