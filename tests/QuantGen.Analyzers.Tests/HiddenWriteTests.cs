namespace QuantGen.Analyzers.Tests;

/// <summary>Variables and elements that change where no assignment names them. Each program runs; what it gives lies in the interval.</summary>
public class HiddenWriteTests
{
    [Fact]
    public void Reads_change_nothing() => ObservedProgram.Knows(ObservedProgram.Beside(
        "",
        "float f = 1.5f; See(f);",
        "float f = 1.5f; Console.Error.Write(f.ToString().Length > 9); object o = f; string s = $\"{f}\"; bool b = f is > 3 || f.Equals(2f) || f == (int)f; See(f);",
        "float f = 1.5f; Func<float> g = () => f; float[] a = { f, g() }; List<float> l = [f, f]; (float, float) t = (f, f); string n = nameof(f); See(f + f);",
        "float f = 1.5f; Math.Max(f, 2f); f.CompareTo(f); Pixel.Quantize(f); float g = f switch { 0 => 1, _ => f }; See(f);",
        "float[] a = { 1.5f, 2 }; float sum = a.Length; foreach (float e in a) sum += e; for (int i = 0; i < a.Length; i++) sum += a[i]; See(a[1]);",
        "float[] a = { 1.5f, 2 }; byte[] codes = new byte[2]; Pixel.Quantize(a, codes); ReadOnlySpan<float> s = a; Pixel.Quantize(s.Slice(1), codes); bool b = s.Contains(3f) | s[0] > 1; See(s[1]);",
        "Span<float> a = [1.5f, 2]; bool b = MemoryExtensions.IndexOf(a.ToArray(), 3f) > 0; float c = a[0]; See(a[1] + a.Length);",
        "ImmutableArray<float> a = [1.5f, 2]; float c = a[0]; See(a[1] + a.Length);"));

    [Fact]
    public void A_variable_that_is_given_by_reference() => ObservedProgram.Holds(ObservedProgram.Beside(
        """
        static class E
        {
            public static void Halve(this ref float f) => f = 0.5f;
            public static void Peek(this in float f) => Unsafe.AsRef(in f) = 0.5f;
            public static void Deconstruct(this in float f, out float a, out int b) { a = 0; b = 0; Unsafe.AsRef(in f) = 0.5f; }
        }
        class Peeker { public static int operator *(Peeker p, in float f) { Unsafe.AsRef(in f) = 0.5f; return 0; } }
        ref struct Holder { public ref float Field; }
        static partial class Program
        {
            static void Set(in float f) => Unsafe.AsRef(in f) = 0.5f;
            static void Write(ref float f) => f = 0.5f;
            static ref float Itself(ref float f) => ref f;
        }
        """,
        "float f = 1.5f; Unsafe.AsRef(in f) = 0.5f; See(f);",
        "float f = 1.5f; Set(in f); See(f);",
        "float f = 1.5f; Set(f); See(f);",
        "float f = 1.5f; Write(ref f); See(f);",
        "float f = 1.5f; ref float r = ref f; r = 0.5f; See(f);",
        "float f = 1.5f; ref readonly float r = ref f; Unsafe.AsRef(in r) = 0.5f; See(f);",
        "float f = 1.5f; float g = 2f; bool b = f > 0; ref float r = ref (b ? ref f : ref g); r = 0.5f; See(f);",
        "float f = 1.5f; Itself(ref f) = 0.5f; See(f);",
        "float f = 1.5f; float* p = &f; *p = 0.5f; See(f);",
        "float f = 1.5f; new Span<float>(ref f)[0] = 0.5f; See(f);",
        "float f = 1.5f; MemoryMarshal.CreateSpan(ref f, 1)[0] = 0.5f; See(f);",
        "float f = 1.5f; MemoryMarshal.CreateReadOnlySpan(in f, 1); Unsafe.As<float, int>(ref f) = 0; See(f);",
        "float f = 1.5f; System.Threading.Interlocked.Exchange(ref f, 0.5f); See(f);",
        "float f = 1.5f; f.Halve(); See(f);",
        "float f = 1.5f; f.Peek(); See(f);",
        "float f = 1.5f; var (a, b) = f; See(f);",
        "float f = 1.5f; bool b = f is (0.5f, 1); See(f);",
        "float f = 1.5f; var p = new Peeker() * f; See(f);",
        "float f = 1.5f; (f, _) = (0.5f, 1); See(f);",
        "float f = 1.5f; Holder h = new() { Field = ref f }; h.Field = 0.5f; See(f);",
        "float f = 1.5f; TypedReference t = __makeref(f); __refvalue(t, float) = 0.5f; See(f);",
        "Typed c = (Typed)0.25f; Unsafe.AsRef(in c) = (Typed)0.5f; See((float)c);"));

    [Fact]
    public void An_array_that_is_reached_another_way() => ObservedProgram.Holds(ObservedProgram.Beside(
        """
        delegate float Reader(ReadOnlySpan<float> s);
        static class E { public static void Halve(this ref float f) => f = 0.5f; }
        namespace UserMemory { static class MemoryExtensions { public static float[] AsSpan(float[] a) { a[0] = 0.5f; return a; } } }
        static partial class Program
        {
            static float[] Kept;
            static void Set(in float f) => Unsafe.AsRef(in f) = 0.5f;
            static void Fill(ReadOnlySpan<float> s) => MemoryMarshal.GetReference(s) = 0.5f;
        }
        """,
        "float[] a = { 1.5f, 2 }; ((float[])a.SyncRoot)[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; a.AsSpan()[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; a.AsSpan().Fill(0.5f); See(a[0]);",
        "float[] a = { 1.5f, 2 }; a.AsMemory().Span[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; Unsafe.AsRef(in a[0]) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; Set(a[0]); See(a[0]);",
        "float[] a = { 1.5f, 2 }; ref float r = ref a[0]; r = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; MemoryMarshal.GetArrayDataReference(a) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; MemoryMarshal.GetReference((ReadOnlySpan<float>)a) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; MemoryMarshal.GetReference(s) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; ReadOnlySpan<float> u = s[..1]; MemoryMarshal.GetReference(u) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s; s = a; MemoryMarshal.GetReference(s.Slice(0)) = 0.5f; See(s[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; Unsafe.AsRef(in s[0]) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; Unsafe.AsRef(in s.GetPinnableReference()) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; fixed (float* p = s) *p = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; foreach (ref readonly float e in s) Unsafe.AsRef(in e) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = a; Fill(s); See(a[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlySpan<float> s = MemoryExtensions.TrimEnd((ReadOnlySpan<float>)a, 9f); MemoryMarshal.GetReference(s) = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; MemoryMarshal.Cast<float, int>(a.AsSpan())[0] = 0; See(a[0]);",
        "float[] a = { 1.5f, 2 }; MemoryMarshal.AsBytes(a.AsSpan()).Clear(); See(a[0]);",
        "float[] a = { 1.5f, 2 }; Unsafe.As<int[]>(a)[0] = 0; See(a[0]);",
        "float[] a = { 1.5f, 2 }; fixed (float* p = a) *p = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; fixed (float* p = &a[0]) *p = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; var h = GCHandle.Alloc(a, GCHandleType.Pinned); *(float*)h.AddrOfPinnedObject() = 0.5f; h.Free(); See(a[0]);",
        "float[] a = { 1.5f, 2 }; ArraySegment<float> s = a; s.Array![0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ArraySegment<float> s = new[] { 1.5f, 2 }; s.Array![0] = 0.5f; See(s[0]);",
        "float[] a = { 1.5f, 2 }; ReadOnlyMemory<float> m = a; MemoryMarshal.TryGetArray(m, out var s); s.Array![0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ((System.Collections.IList)a)[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ((IList<float>)a)[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; ((Array)a).SetValue(0.5f, 0); See(a[0]);",
        "float[] a = { 1.5f, 2 }; Array.Fill(a, 0.5f); See(a[0]);",
        "float[] a = { 1.5f, 2 }; Array.Reverse(a); a.AsSpan().Reverse(); Array.Sort(a, (x, y) => y.CompareTo(x)); See(a[0] - 0.5f);",
        "float[] a = { 1.5f, 2 }; Array.Resize(ref a, 1); See(a.Length);",
        "float[] a = { 1.5f, 2 }; Buffer.BlockCopy(new float[2], 0, a, 0, 8); See(a[0]);",
        "float[] a = { 1.5f, 2 }; System.Threading.Interlocked.Exchange(ref a[0], 0.5f); See(a[0]);",
        "float[] a = { 1.5f, 2 }; a[0].Halve(); See(a[0]);",
        "float[] a = { 1.5f, 2 }; a[^2] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; a[0]++; See(a[0]);",
        "float[] a = { 1.5f, 2 }; (a[0], _) = (0.5f, 1); See(a[0]);",
        "float[] a = { 1.5f, 2 }; float[] b = a; b[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; Kept = a; Kept[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; Func<float[]> f = () => a; f()[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; Reader f = s => MemoryMarshal.GetReference(s) = 0.5f; f(a); See(a[0]);",
        "float[] a = { 1.5f, 2 }; float[][] j = { a }; j[0][0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; object o = a; ((float[])o)[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; if (a is [..] and var b) b[0] = 0.5f; See(a[0]);",
        "float[] a = { 1.5f, 2 }; a.AsSpan(1); UserMemory.MemoryExtensions.AsSpan(a); See(a[0]);"));

    [Fact]
    public void Other_sequences() => ObservedProgram.Holds(ObservedProgram.Beside(
        """
        [CollectionBuilder(typeof(Own), "Create")]
        class Own
        {
            public static Own Create(ReadOnlySpan<float> elements) => new();
            public float this[int i] => 7;
            public int Length => 77;
            public IEnumerator<float> GetEnumerator() => throw null!;
        }
        [InlineArray(4)] struct Buffer4 { private float _first; }
        """,
        "ImmutableArray<float> a = [1.5f, 2]; ImmutableCollectionsMarshal.AsArray(a)![0] = 0.5f; See(a[0]);",
        "ImmutableArray<float> a = [1.5f, 2]; Unsafe.AsRef(in a.ItemRef(0)) = 0.5f; See(a[0]);",
        "ImmutableArray<float> a = [1.5f, 2]; Unsafe.As<ImmutableArray<float>, float[]>(ref a)[0] = 0.5f; See(a[0]);",
        "ImmutableArray<float> a = [0.25f, 0.5f]; See(a.Length - 2f);",
        "ImmutableArray<float> a = [0.25f, 0.5f, .. new float[3]]; See(a.Length);",
        "List<float> a = [1.5f, 2]; CollectionsMarshal.AsSpan(a)[0] = 0.5f; See(a[0]);",
        "List<float> a = [1.5f, 2]; a.Reverse(); See(a[0] - 0.5f);",
        "Own a = [1.5f, 2]; See(a[0] + a.Length);",
        "Buffer4 b = default; b[1] = 0.5f; Span<float> s = b; See(s[1] + s.Length);",
        "sbyte[] a = (sbyte[])(object)new byte[] { 200 }; See(a[0]);",
        "ReadOnlySpan<float> a = [16777217]; See(a[0]);",
        "Span<float> a = stackalloc float[] { 1.5f, 2 }; fixed (float* p = a) *p = 0.5f; See(a[0]);",
        "Span<float> a = stackalloc float[] { 1.5f, 2 }; a.Slice(0)[0] = 0.5f; See(a[0]);",
        "Span<float> a = stackalloc float[] { 1.5f, 2 }; a.GetPinnableReference() = 0.5f; See(a[0]);",
        "Span<float> a = [1.5f, 2]; foreach (ref float e in a) e = 0.5f; See(a[0]);",
        "Span<float> a = [1.5f, 2]; var e = a.GetEnumerator(); e.MoveNext(); e.Current = 0.5f; See(a[0]);"));
}
