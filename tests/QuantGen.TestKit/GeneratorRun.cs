using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;

namespace QuantGen.TestKit;

/// <summary>One file that the generator wrote.</summary>
internal sealed record GeneratedFile(string HintName, string Text);

/// <summary>What a run of the generator gave.</summary>
/// <param name="Driver">The driver after the run, for another one.</param>
/// <param name="Result">Files and steps.</param>
/// <param name="Output">The compilation with the files.</param>
internal sealed record GeneratorRun(GeneratorDriver Driver, GeneratorRunResult Result, Compilation Output)
{
    public static GeneratorRun From(GeneratorDriver driver, Compilation output)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw: " + exception, exception);
        return new GeneratorRun(driver, result, output);
    }

    /// <summary>The files in the order of their names.</summary>
    public IReadOnlyList<GeneratedFile> Files => Result.GeneratedSources
        .Select(source => new GeneratedFile(source.HintName, source.SourceText.ToString()))
        .OrderBy(file => file.HintName, StringComparer.Ordinal)
        .ToList();

    /// <summary>The files of types, without the one that they share.</summary>
    public IReadOnlyList<GeneratedFile> TypeFiles => Files.Where(file => file.HintName != HintName.Kernels).ToList();

    public GeneratorRun RunAgain(Compilation compilation)
    {
        GeneratorDriver driver = Driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return From(driver, output);
    }
}
