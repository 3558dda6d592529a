using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>A second process for <see cref="DeterminismTests"/>: prints the hash of all generated text. Started by the tests, with a culture's name.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ["--hash", { } culture])
            return 2;
        CultureInfo.CurrentCulture = CultureScope.Culture(culture);
        Console.Write(HashOfEverything());
        return 0;
    }

    /// <summary>Over the bytes of all files of all shapes, as the compiler would write them to disk.</summary>
    public static string HashOfEverything()
    {
        GeneratorRun run = Harness.Generate(Harness.Compile(Shapes.Files));
        byte[] bytes = run.Result.GeneratedSources.SelectMany(source => (byte[])
            [.. Encoding.UTF8.GetBytes(source.HintName), .. source.SourceText.Encoding!.GetPreamble(), .. source.SourceText.Encoding.GetBytes(source.SourceText.ToString())]).ToArray();
        return Convert.ToHexString(SHA256.HashData(bytes));
    }
}
