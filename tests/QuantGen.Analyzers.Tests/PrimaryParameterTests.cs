using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The parameter of a primary constructor lives as long as the object, and every member may assign to it.</summary>
public class PrimaryParameterTests
{
    [Fact]
    public void A_parameter_that_keeps_its_value() => ObservedProgram.Knows(ObservedProgram.With(
        "new C(1.75f).Run();",
        "class C([ValueRange(1.5, 2)] float p) { public void Run() { See(p); } }",
        "class C([ValueRange(1.5, 2)] float p) { readonly float _field = p + 1; public void Run() { See(p); object o = p; float f = Math.Max(p, _field) + p; string n = nameof(p); Func<float> g = () => p; } }",
        "class B(float q) { } class C([ValueRange(1.5, 2)] float p) : B(p) { public void Run() { See(p); float p2 = 0; p2 = p; M(5); } void M(float p) { p = 0.5f; } }",
        "struct C { public C([ValueRange(1.5, 2)] float p) { See(p); } public void Run() { } }",
        "struct C([ValueRange(1.5, 2)] float p) { readonly int _field = Note(p, p * 2); static int Note(float p, float q) { See(1); return 0; } public void Run() { } }"));

    /// <summary>Where a struct's own constructor runs, its parameter has the value that is stated.</summary>
    [Fact]
    public void An_initializer_of_a_struct() => Analyze.Messages(CallSiteSource.Quantizers + "struct C([ValueRange(1.5, 2)] float p) { readonly byte _code = Pixel.Quantize({|QG0302:p|}); byte Code => (byte)(_code + Pixel.Quantize(p)); }");

    [Fact]
    public void A_parameter_that_another_member_changes() => ObservedProgram.Holds(ObservedProgram.With(
        "new C(1.75f).Run();",
        "class C([ValueRange(1.5, 2)] float p) { public void Set() => p = 0.5f; public void Run() { Set(); See(p); } }",
        "class C([ValueRange(1.5, 2)] float p) { public void Set() { p *= 0.1f; } public void Run() { Set(); See(p + 0); } }",
        "class C([ValueRange(1.5, 2)] float p) { float P { get => p; set => p = value; } public void Run() { P = 0.5f; See(p); } }",
        "class C([ValueRange(1.5, 2)] float p) { readonly float _first = p = 0.5f; readonly Func<float> _seen = () => p; public void Run() { See(p); } }",
        "class C([ValueRange(1.5, 2)] float p) { public void Run() { Unsafe.AsRef(in Peek(in p)) = 0.5f; See(p); } ref readonly float Peek(in float f) => ref f; }",
        "partial class C([ValueRange(1.5, 2)] float p) { public void Run() { Set(); See(p); } }\npartial class C { void Set() { (p, _) = (0.5f, 1); } }",
        "struct C([ValueRange(1.5, 2)] float p) { public void Run() { default(C).Show(); Show(); } void Show() { See(p); } }",
        "struct C([ValueRange(1.5, 2)] float p) { public void Run() { default(C).Show(); Show(); } void Show() { var q = p; See(q); } }"));
}
