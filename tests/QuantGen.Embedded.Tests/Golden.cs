using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Embedded;
using QuantGen.Conformance;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Embedded.Tests;

/// <summary>The table that every target is held against: <c>tests/embedded/golden.txt</c>.</summary>
internal static class Golden
{
    public static string File { get; } = Path.Combine(Metadata("RepositoryRoot"), "tests", "embedded", "golden.txt");

    /// <summary>In the order of their declaration, which metadata keep.</summary>
    public static IReadOnlyList<(string Name, NumberGrid Grid, FormatSpec Spec)> Quantizers { get; } =
    [
        .. Declarations.All.Where(type => Declarations.SpecOf(type).Alpha == Alpha.One).OrderBy(type => type.MetadataToken)
            .Select(type => (type.Name, Declarations.GridOf(type), Declarations.SpecOf(type))),
    ];

    /// <summary>A line for each quantizer, and one for all.</summary>
    public static IReadOnlyList<string> Compute()
    {
        var lines = new List<string>();
        var all = new Digest();
        foreach ((string name, NumberGrid grid, FormatSpec spec) in Quantizers)
        {
            Digest digest = new ExactDigest(grid, spec).Compute();
            all.Add(digest);
            lines.Add($"{Text(digest)} {name} {(IsStochastic(spec) ? "double" : Arithmetic(grid))}");
        }

        Digest pipelines = PipelineDigest.Compute();
        all.Add(pipelines);
        lines.Add(Text(pipelines) + " Pipelines float");
        lines.Add(Text(all) + " all");
        return lines;
    }

    public static bool IsStochastic(FormatSpec spec) => spec is UniformSpec { IsStochastic: true } or PowerOfTwoSpec { IsStochastic: true };

    /// <summary>In what the methods of the harness compute, those that round at random in double: an FPU of floats alone runs those quantizers that need no more.</summary>
    private static string Arithmetic(NumberGrid grid)
    {
        QuantizerPlan plan = Lowering.Lower(grid, withVectors: false);
        // IsRepresentable of a function compares in double.
        bool single = grid.Function is null && plan.FromSingle.Arithmetic == Core.Plan.Arithmetic.Single && plan.DequantizeArithmetic == Core.Plan.Arithmetic.Single
            && plan.FromSingleInBulk is null or { Arithmetic: Core.Plan.Arithmetic.Single };
        return single ? "float" : "double";
    }

    public static string Text(Digest digest) => string.Concat(Enumerable.Range(0, 16).Select(digest.Digit));

    public static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
