using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The numbers of <c>Random</c> are known; a class that derives from it may return any.</summary>
public class RandomSourceTests
{
    private const string Mine =
        "class Mine : Random { public override double NextDouble() => 7; public override float NextSingle() => 7; }\nclass Quiet : Random { }\nstatic class Sources { public static readonly Random Mine = new Mine(), Plain = new(1); }";

    [Fact]
    public void The_numbers_of_the_class() => ObservedProgram.Knows(ObservedProgram.Beside(
        Mine,
        "var random = new Random(1); See(random.NextDouble()); See(random.NextSingle());",
        "See(Random.Shared.NextDouble()); See(new Random().NextSingle()); See(Sources.Plain.NextSingle());",
        "Show(new Random()); void Show(Random r) { See(r.NextDouble()); }"));

    [Fact]
    public void The_numbers_of_a_class_that_derives_from_it() => ObservedProgram.Holds(ObservedProgram.Beside(
        Mine,
        "var random = new Mine(); See(random.NextDouble()); See(random.NextSingle());",
        "Show(new Mine()); void Show(Mine r) { See(r.NextDouble()); }",
        "Random random = new Mine(); See(random.NextDouble());",
        "See(((Random)new Mine()).NextDouble()); See(Sources.Mine.NextSingle());",
        "Random random = DateTime.Now.Year > 0 ? new Mine() : new Random(); See(random.NextDouble());"));

    /// <summary>What a project itself declares in the namespace System is not what the framework has.</summary>
    [Fact]
    public void A_namesake_of_the_framework() => Analyze.ReportsNothing(
        "#pragma warning disable CS0436\n" + CallSiteSource.With("", "Pixel.Quantize(MathF.Max(1f, v)); Pixel.Quantize(new Random().NextSingle());")
        + "\nnamespace System { static class MathF { public static float Max(float a, float b) => 0; } class Random { public float NextSingle() => 0; } }");
}
