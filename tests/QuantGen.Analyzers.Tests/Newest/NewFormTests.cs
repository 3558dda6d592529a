namespace QuantGen.Analyzers.Tests.Newest;

/// <summary>Forms of C# 13 and 14, whose operations the compiler that the analyzers are built with does not know.</summary>
public class NewFormTests
{
    private const string Types =
        """
        class Counter { public float Value = 1.5f; public float[] Items = [1.5f, 2]; public void operator +=(float by) => Value += by; public void operator ++() => Value++; }
        static class Arrays
        {
            extension(float[] a)
            {
                public void operator +=(float by) { a[0] = by; }
                public static float operator *(float[] x, float y) { x[0] = y; return 7; }
            }

            extension(ref Point p)
            {
                public void operator -=(in float by) { p.X = 0.5f; Unsafe.AsRef(in by) = 0.5f; }
            }
        }
        struct Point { public float X; }
        partial class Parts { public partial Parts([ValueRange(1.5, 2)] float p); public partial Parts(float p) { p = 0.5f; See(p); } }
        class Backed
        {
            [ValueRange(1.5, 2)] public float Stated { get => field; set => field = Math.Clamp(value, 1.5f, 2f); } = 1.5f;
            public float Plain { get => field; set => field = value - 1; } = 1.5f;
            public static float Once { get => field; } = 1.5f;
        }
        delegate void Change(ref float f);
        static partial class Program
        {
            static float Sum(params ReadOnlySpan<float> items) { MemoryMarshal.GetReference(items) = 0.5f; return items[0]; }
            static void Fill(params Span<float> items) => items.Fill(0.5f);
            static float Least(params IEnumerable<float> items) => 0.5f;
        }
        """;

    [Fact]
    public void Each_value_lies_in_its_interval() => ObservedProgram.Holds(ObservedProgram.Beside(
        Types,
        "float[] a = [1.5f, 2]; a += 0.5f; See(a[0]);",
        "float[] a = [1.5f, 2]; See(a * 0.5f); See(a[0]);",
        "float f = 1.5f; Point p = default; p -= f; See(f);",
        "Counter c = new(); c += 3; c++; See(c.Value);",
        "Counter? c = new(); c?.Value = 0.5f; See(c!.Value);",
        "float[]? a = [1.5f, 2]; a?[0] = 0.5f; See(a[0]);",
        "float[]? a = [1.5f, 2]; a?[0] += 3; a?[1] -= 1; See(a[0]); See(a[1]);",
        "float f = 1.5f, g = 1.5f; Counter? c = new(); c?.Value = f = 0.5f; See(f);",
        "new Parts(1.75f);",
        "Backed b = new(); b.Plain = 0.5f; b.Stated = 7; See(b.Plain); See(b.Stated); See(Backed.Once);",
        "Change change = (ref f) => f = 0.5f; float f = 1.5f; change(ref f); See(f);",
        "float[] a = [1.5f, 2]; Sum(a); See(a[0]);",
        "float[] a = [1.5f, 2]; Fill(a); See(a[0]);",
        "float f = 1.5f; See(Sum(f, f)); Fill(f, f); See(Least(f)); See(f);",
        "float[] a = [1.5f, 2]; a.Reverse(); See(a[0] - 0.5f);",
        "float[] a = [1.5f, 2]; Span<float> s = a; s[0] = 0.5f; See(a[0]);",
        "float[] a = [1.5f, 2]; ReadOnlySpan<float> s = a; ref readonly float r = ref s[0]; Unsafe.AsRef(in r) = 0.5f; See(a[0]);",
        "float[] a = [1.5f, 2]; float[] b = [.. a, 3]; See(a[0]); See(b.Length); See(b[2]);",
        "List<float> a = [1.5f, 2]; Span<float> b = [.. a, .. a]; See(b.Length); See(b[3]); HashSet<float> c = [1, 1]; See(c.Count);"));

    [Fact]
    public void The_same_forms_without_a_change() => ObservedProgram.Knows(ObservedProgram.Beside(
        Types,
        "float[] a = [1.5f, 2]; float[] b = [.. a, a[0]]; See(a[0]);",
        "float f = 1.5f; ReadOnlySpan<float> a = [f, (2)]; See(a[0]); See(a.Length); See(f);",
        "ReadOnlySpan<float> a = [1, (2)]; See(a[0]); See(a[1]);",
        "ImmutableArray<float> a = [1.5f, 2]; See(a[1]); See(a.Length);",
        "float f = 1.5f; Counter? c = new(); c?.Value = f; See(f);"));
}
