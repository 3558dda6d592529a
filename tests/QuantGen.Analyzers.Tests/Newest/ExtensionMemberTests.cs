namespace QuantGen.Analyzers.Tests.Newest;

/// <summary>Members that an extension block of C# 14 adds: their receiver may be given by reference, and nothing at the call says so.</summary>
public class ExtensionMemberTests
{
    private const string Extensions =
        """
        static class E
        {
            extension(ref float f)
            {
                public void SetTo(float value) => f = value;
                public float Twice { get => 2 * f; set => f = value / 2; }
                public float Read { get { f = 0.5f; return f; } }
                public float Peek() { f = 0.5f; return f; }
            }

            extension(in float f)
            {
                public float Look() { Unsafe.AsRef(in f) = 0.5f; return f; }
            }

            extension(float f)
            {
                public float Thrice => 3 * f;
                public float Add(float value) => f + value;
            }

            extension(float[] a)
            {
                public void SetFirst(float value) => a[0] = value;
                public float First { get => a[0]; set => a[0] = value; }
                public int Count => 77;
            }

            extension(ref Typed c)
            {
                public void Set() => c = (Typed)0.5f;
            }

            extension(float)
            {
                public static float Quantize(float value) => 7;
                public static float Sqr(float value) => 7;
            }

            extension(Random random)
            {
                public float NextSingle(float most) => 7;
            }
        }
        """;

    [Fact]
    public void Each_value_lies_in_its_interval() => ObservedProgram.Holds(ObservedProgram.Beside(
        Extensions,
        "float f = 1.5f; f.SetTo(0.5f); See(f);",
        "float f = 1.5f; f.Twice = 1; See(f);",
        "float f = 1.5f; f.Twice += 1; See(f);",
        "float f = 1.5f; float g = f.Read; See(f);",
        "float f = 1.5f; f.Peek(); See(f);",
        "float f = 1.5f; f.Look(); See(f);",
        "float f = 1.5f; E.SetTo(ref f, 0.5f); See(f);",
        "float[] a = { 1.5f, 2 }; a[0].SetTo(0.5f); See(a[0]);",
        "float[] a = { 1.5f, 2 }; a[0].Twice = 1; See(a[0]);",
        "float[] a = { 1.5f, 2 }; _ = a[0].Read; See(a[0]);",
        "float[] a = { 1.5f, 2 }; a.SetFirst(0.5f); See(a[0]);",
        "float[] a = { 1.5f, 2 }; a.First = 0.5f; See(a[0]); See(a.Count);",
        "Span<float> a = [1.5f, 2]; a[0].SetTo(0.5f); See(a[0]);",
        "foreach (float e in new[] { 1.5f }) { e.Look(); See(e); }",
        "Typed c = (Typed)0.25f; c.Set(); See((float)c);",
        "float f = 1.5f; See(f.Thrice); See(f.Add(9)); See(float.Quantize(f)); See(float.Sqr(f)); See(new Random().NextSingle(1));",
        "Show(1.75f); void Show([ValueRange(1.5, 2)] float p) { p.SetTo(0.5f); See(p); }"));

    [Fact]
    public void A_primary_parameter_with_such_a_receiver() => ObservedProgram.Holds((
        Extensions + "\nclass C([ValueRange(1.5, 2)] float p) { void Set() => p.SetTo(0.5f); public void Run() { Set(); See(p); } }", "new C(1.75f).Run();"));
}
