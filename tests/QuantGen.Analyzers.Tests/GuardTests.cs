using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Nothing is claimed of a value that a condition speaks of, and everything of another one.</summary>
public class GuardTests
{
    private const string Members =
        """
        class Point { public byte X = 3; public byte Kind { get; set; } public bool IsSmall => X < 200; public void Validate() { if (X >= 200) throw new Exception(); } }
        class Percent { public Percent(byte value) { if (value > 100) throw new Exception(); } }
        static readonly byte Largest = Next(); static readonly float Limited = Largest < 200 ? Largest / 200f : 0;
        static byte Level = 3; static bool IsReady() => Level < 200; static byte Next() => 0; static bool TryNext(byte from, out byte next) { next = from; return from < 100; }
        static void Limit(byte value) { if (value >= 200) throw new Exception(); }
        [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Stop() => Environment.Exit(1);
        """;

    [Fact]
    public void Condition_around() => Analyze.ReportsNothing(CallSiteSource.WithMethods(
        Members,
        "if (x < 200) Pixel.Quantize(x / 200f);",
        "if (x >= 200) v = 0; else Pixel.Quantize(x / 200f);",
        "if (t && (n > 3 || x < 200)) { v = 1; Pixel.Quantize(x / 200f); }",
        "if (x is < 200) Pixel.Quantize(x / 200f);",
        "if (x is byte y && y < 200) Pixel.Quantize(x / 200f);",
        "if (x is var y && y < 200) Pixel.Quantize(y / 200f);",
        "_ = x < 200 && Pixel.Quantize(x / 200f) > 0;",
        "_ = x >= 200 || Pixel.Quantize(x / 200f) > 0;",
        "_ = x < 200 ? Pixel.Quantize(x / 200f) : 0;",
        "Pixel.Quantize(x < 200 ? x / 200f : 0);",
        "Pixel.Quantize(x switch { < 200 => x / 200f, _ => 0.5f });",
        "Pixel.Quantize(n switch { _ when x >= 200 => 0, _ => x / 200f });",
        "_ = x switch { < 200 => Pixel.Quantize(x / 200f), _ => 0 };",
        "switch (x) { case < 200: Pixel.Quantize(x / 200f); break; }",
        "switch (n) { case 1 when x < 200: Pixel.Quantize(x / 200f); break; }",
        "switch (n) { case var _ when x >= 200: break; default: Pixel.Quantize(x / 200f); break; }",
        "while (x < 200) Pixel.Quantize(x++ / 200f);",
        "for (; x < 200; x++) Pixel.Quantize(x / 200f);",
        "for (; x < 200; Pixel.Quantize(x / 200f)) n = 0;",
        "x = 0; do { Pixel.Quantize(x / 200f); x++; } while (x < 200);",
        "while (x >= 200) x = Next(); Pixel.Quantize(x / 200f);",
        "try { v = 1; } catch (Exception) when (x < 200) { Pixel.Quantize(x / 200f); }",
        "if (x < 200) { Action later = () => Pixel.Quantize(x / 200f); }",
        "Action later = () => Pixel.Quantize(x / 200f); if (x < 200) later();",
        "if (x < 200) Later(); void Later() => Pixel.Quantize(x / 200f);",
        "if (x < 200) Later(x); static void Later(byte y) => Pixel.Quantize(y / 200f);"));

    /// <summary>Which of several values a variable has at a place is not followed, with a condition around an assignment or without.</summary>
    [Fact]
    public void Variable_with_several_values() => Analyze.ReportsNothing(CallSiteSource.WithMethods(
        Members,
        "if (x > 100) x = 100; Pixel.Quantize(x / 200f);",
        "if (x > 100) x = 100; else x = 3; Pixel.Quantize(x / 200f);",
        "byte c = x; if (c > 100) c = 100; Pixel.Quantize(c / 200f);",
        "byte c = 0; if (n > 3) c = 100; Pixel.Quantize(c / 200f);",
        "switch (x) { case > 100: x = 100; break; } Pixel.Quantize(x / 200f);",
        "x = Math.Min(x, (byte)100); Pixel.Quantize(x / 200f);",
        "x %= 100; Pixel.Quantize(x / 200f);",
        "x >>= 1; Pixel.Quantize(x / 200f);",
        "(x, n) = (3, 4); Pixel.Quantize(x / 200f);",
        "TryNext(3, out x); Pixel.Quantize(x / 200f);",
        "byte c = 0; c++; Pixel.Quantize(c + 0.5f);",
        "byte c; c = 5; c = 0; Pixel.Quantize(c / 200f);",
        "foreach (byte b in bytes) { byte c = b; c /= 4; Pixel.Quantize(c / 200f); }"));

    /// <summary>One value, from the caller, from a call or from an assignment, is not such a variable.</summary>
    [Fact]
    public void Variable_with_one_value() => CallSiteSource.Reports(
        ("byte.TryParse(\"3\", out byte c); Pixel.Quantize({|QG0303:c / 200f|});", "The value is 0 … 1.275 and may"),
        ("byte c; c = (byte)n; Pixel.Quantize({|QG0303:c / 200f|});", "The value is 0 … 1.275 and may"),
        ("byte c = (byte)n; v = c; Pixel.Quantize({|QG0303:c / 200f|});", "The value is 0 … 1.275 and may"));

    /// <summary>A condition on a part speaks of what the whole is made of, and a filter of what it leaves.</summary>
    [Fact]
    public void Condition_on_a_part() => Analyze.ReportsNothing(CallSiteSource.WithMethods(
        Members + " record Rec(byte B); class Checked { private byte _level; public byte Level { get => _level; set => _level = value < 200 ? value : throw new Exception(); } }",
        "var p = (x, 1); if (p.x < 200) Pixel.Quantize(x / 200f);",
        "var p = (x, 1); if (p.Item1 >= 200) return; Pixel.Quantize(x / 200f);",
        "var p = (Ok: x < 200, 1); if (p.Ok) Pixel.Quantize(x / 200f);",
        "var r = new Rec(x); if (r.B < 200) Pixel.Quantize(x / 200f);",
        "var list = new System.Collections.Generic.List<byte>(bytes); list.RemoveAll(b => b >= 200); foreach (byte b in list) Pixel.Quantize(b / 200f);",
        "var list = new System.Collections.Generic.List<byte>(); if (x < 200) list.Add(x); foreach (byte b in list) Pixel.Quantize(b / 200f);",
        "foreach (int i in System.Linq.Enumerable.Range(0, x < 200 ? 1 : 0)) Pixel.Quantize(x / 200f);",
        "new Checked().Level = x; Pixel.Quantize(x / 200f);"));

    [Fact]
    public void Condition_that_leaves_before() => Analyze.ReportsNothing(CallSiteSource.WithMethods(
        Members,
        "if (x >= 200) return; Pixel.Quantize(x / 200f);",
        "if (x >= 200) { if (t) v = 0; throw new Exception(); } Pixel.Quantize(x / 200f);",
        "if (x < 200) v = 0; else return; Pixel.Quantize(x / 200f);",
        "foreach (byte b in bytes) { if (b >= 200) continue; Pixel.Quantize(b / 200f); }",
        "foreach (byte b in bytes) { if (b >= 200) break; Pixel.Quantize(b / 200f); }",
        "while (true) { if (x < 200) break; x = Next(); } Pixel.Quantize(x / 200f);",
        "byte b = 0; while (true) { Pixel.Quantize(b / 200f); b = Next(); if (b >= 200) return; }",
        "foreach (float e in new[] { 0.5f, 2f }) { Pixel.Quantize(e); if (e < 1) break; }",
        "foreach (float e in new[] { 0.5f, 2f }) { Pixel.Quantize(e); break; }",
        "switch (n) { case 1: if (x >= 200) break; Pixel.Quantize(x / 200f); break; }",
        "if (x >= 200) goto End; Pixel.Quantize(x / 200f); End: ;",
        "goto Test; Run: Pixel.Quantize(x / 200f); return; Test: if (x < 200) goto Run;",
        "_ = x < 200 ? x : throw new Exception(); Pixel.Quantize(x / 200f);",
        "byte? y = x < 200 ? x : null; byte z = y ?? throw new Exception(); Pixel.Quantize(x / 200f);",
        "System.Diagnostics.Debug.Assert(x < 200); Pixel.Quantize(x / 200f);",
        "ArgumentOutOfRangeException.ThrowIfGreaterThan(x, (byte)199); Pixel.Quantize(x / 200f);",
        "Limit(x); Pixel.Quantize(x / 200f);",
        "_ = new Percent(x); Pixel.Quantize(x / 200f);",
        "if (x >= 200) Stop(); Pixel.Quantize(x / 200f);",
        "if (x >= 200) Environment.FailFast(\"\"); Pixel.Quantize(x / 200f);",
        "Require(); Pixel.Quantize(x / 200f); void Require() { if (x >= 200) throw new Exception(); }",
        "try { if (x >= 200) return; v = 0; } finally { } Pixel.Quantize(x / 200f);",
        "if (x >= 200) return; Action later = () => Pixel.Quantize(x / 200f);"));

    [Fact]
    public void Condition_on_what_the_value_is_made_of() => Analyze.ReportsNothing(CallSiteSource.WithMethods(
        Members,
        "float e = x / 200f; if (x < 200) Pixel.Quantize(e);",
        "float e = x / 200f; if (e < 0.99f) Pixel.Quantize(x / 200f);",
        "float e = x / 200f; int i = x + 1; if (i < 200) Pixel.Quantize(e);",
        "bool small = x < 200; if (small) Pixel.Quantize(x / 200f);",
        "bool small = true; if (x >= 200) small = false; if (small) Pixel.Quantize(x / 200f);",
        "Func<bool> small = () => x < 200; if (small()) Pixel.Quantize(x / 200f);",
        "if (Small()) Pixel.Quantize(x / 200f); bool Small() => x < 200;",
        "if (TryNext(x, out byte y)) Pixel.Quantize(x / 200f);",
        "if (TryNext(x, out byte y)) Pixel.Quantize(y / 200f);",
        "TryNext(x, out byte y); if (y < 200) Pixel.Quantize(x / 200f);",
        "var (y, z) = (x, n); if (y < 200) Pixel.Quantize(x / 200f);",
        "ref byte y = ref x; if (y < 200) Pixel.Quantize(x / 200f);",
        "float e; if (x < 200) { e = x / 200f; } else return; Pixel.Quantize(e);",
        "foreach (byte b in new[] { x }) if (b < 200) Pixel.Quantize(x / 200f);",
        "var p = new Point(); if (p.X < 200) Pixel.Quantize(p.X / 200f);",
        "var p = new Point(); if (p is { X: < 200 }) Pixel.Quantize(p.X / 200f);",
        "var p = new Point(); if (p.IsSmall) Pixel.Quantize(p.X / 200f);",
        "var p = new Point(); p.Validate(); Pixel.Quantize(p.X / 200f);",
        "var p = new Point(); if (p.Kind < 200) Pixel.Quantize(p.Kind / 200f);",
        "if (Level < 200) Pixel.Quantize(Level / 200f);",
        "if (IsReady()) Pixel.Quantize(Level / 200f);",
        "Pixel.Quantize(Limited);",
        "if (bytes[n] < 200) Pixel.Quantize(bytes[n] / 200f);",
        "float[] a = { 0.5f, 2f }; if (n == 0) Pixel.Quantize(a[n]);",
        "float[] a = { 2f }; if (a[0] < 1) Pixel.Quantize(a, bytes);",
        "var a = new float[x]; if (a.Length < 200) Pixel.Quantize(a.Length / 200f);",
        "var a = new float[x]; if (a.Length < 200) Pixel.Quantize(x / 200f);",
        "float[] a = new float[3]; byte[] b = new byte[2]; if (b.Length >= a.Length) Pixel.Quantize(a, b);",
        "if (t) Pixel.Quantize(t ? 0.5f : 3f);",
        "if (w < 8) Nibble.Dequantize((sbyte)((w & 1) + 8));",
        "foreach (byte b in System.Linq.Enumerable.Where(bytes, b => b < 200)) Pixel.Quantize(b / 200f);",
        "System.Linq.Enumerable.Select(System.Linq.Enumerable.Where(bytes, b => b < 200), b => Pixel.Quantize(b / 200f));"));

    [Fact]
    public void Query() => Analyze.ReportsNothing("using System.Linq;\n" + CallSiteSource.WithMethods(
        Members,
        "_ = System.Linq.Enumerable.Range(0, 3); _ = from b in bytes where b < 200 select Pixel.Quantize(b / 200f);"));

    [Fact]
    public void Code_that_cannot_run() => Analyze.ReportsNothing("#pragma warning disable CS0162, CS0164, CS8321, CS0183, CS8794\n" + CallSiteSource.WithMethods(
        "",
        "if (false) Pixel.Quantize(2f);",
        "if (true) v = 0; else Pixel.Quantize(2f);",
        "const bool Off = false; if (Off && t) Pixel.Quantize(2f);",
        "const bool Off = false; if (t || Off) v = 0; if (!Off) return; Pixel.Quantize(2f);",
        "return; Pixel.Quantize(2f);",
        "while (false) Pixel.Quantize(2f);",
        "while (true) { } Pixel.Quantize(2f);",
        "for (; ; Pixel.Quantize(2f)) { break; }",
        "for (; false; ) Pixel.Quantize(2f);",
        "throw new Exception(); Pixel.Quantize(2f);",
        "const int Mode = 1; switch (Mode) { case 2: Pixel.Quantize(2f); break; }",
        "const int Mode = 1; _ = Mode switch { 1 => 0, _ => Pixel.Quantize(2f) };",
        "const int Mode = 1; Pixel.Quantize(Mode switch { 1 => 0.5f, _ => 2f });",
        "_ = false && Pixel.Quantize(2f) > 0;",
        "_ = true || Pixel.Quantize(2f) > 0;",
        "_ = false ? Pixel.Quantize(2f) : 0;",
        "_ = \"\" ?? Pixel.Quantize(2f).ToString();",
        "if (false) { Action later = () => Pixel.Quantize(2f); }",
        "Action later = () => { return; Pixel.Quantize(2f); };",
        "while (false) { Local(); void Local() => Pixel.Quantize(2f); }",
        "const bool Off = false; if (Off && t) { Local(); void Local() { Inner(); void Inner() { Pixel.Quantize(2f); } } }",
        "if (false) { Pixel.Quantize(new float[] { 2f }, bytes); Pixel.Quantize(new float[3], new byte[2]); Activation.Dequantize(Weight.Quantize(v)); Nibble.Dequantize(9); _ = (Typed)2f; }"));

    /// <summary>Conditions on something else, and on what says nothing of a number: null, a type, a length.</summary>
    [Fact]
    public void Claims_that_stay() => Analyze.Messages(CallSiteSource.WithMethods(
        Members,
        "if (n > 3) Pixel.Quantize({|QG0302:Math.Min(2f, 3f)|});",
        "if (n > 3) Pixel.Quantize({|QG0303:x / 200f|});",
        "if (x < 200) Pixel.Quantize({|QG0301:2f|});",
        "if (v < 1) return; Pixel.Quantize({|QG0303:x / 200f|});",
        "for (int i = 0; i < n; i++) Pixel.Quantize({|QG0303:bytes[i] / 255f|});",
        "for (int i = 0; i < bytes.Length; i++) Pixel.Quantize({|QG0303:bytes[i] / 255f|});",
        "foreach (byte b in bytes) { if (n-- == 0) break; Pixel.Quantize({|QG0303:b / 255f|}); }",
        "foreach (byte b in bytes) Pixel.Quantize({|QG0303:b / 255f|});",
        "if (bytes is null || bytes.Length == 0) return; Pixel.Quantize({|QG0303:bytes[0] / 255f|});",
        "ArgumentNullException.ThrowIfNull(bytes); Pixel.Quantize({|QG0303:bytes[n] / 255f|});",
        "var p = new Point(); if (p != null) Pixel.Quantize({|QG0303:p.X / 255f|});",
        "var p = new Point(); if (p.Kind == 3) Pixel.Quantize({|QG0303:p.X / 255f|});",
        "var p = new Point(); object o = p; if (o is Point) Pixel.Quantize({|QG0303:p.X / 255f|});",
        "object o = bytes; if (o is byte b) Pixel.Quantize({|QG0303:b / 255f|});",
        "if (Math.Abs(v) < 1) Pixel.Quantize({|QG0302:Math.Max(x, 2f)|});",
        "Pixel.Quantize({|QG0303:t ? x / 255f : 0.5f|});",
        "Pixel.Quantize({|QG0303:x / 255f|}); if (x < 200) return;",
        "if (x < 200) v = 0; Pixel.Quantize({|QG0303:x / 255f|});",
        "Console.WriteLine(x); Pixel.Quantize({|QG0303:x / 255f|});",
        "if (t) { if (x < 200) return; } else Pixel.Quantize({|QG0303:x / 255f|});",
        "switch (n) { case 1: if (x < 9) return; break; case 2: Pixel.Quantize({|QG0303:x / 255f|}); break; }",
        "switch (x) { case 1: v = 0; break; } Pixel.Quantize({|QG0303:x / 255f|});",
        "Action other = () => { if (x < 9) return; v = 0; }; Pixel.Quantize({|QG0303:x / 255f|});",
        "System.Linq.Enumerable.Select(bytes, b => Pixel.Quantize({|QG0303:b / 255f|}));",
        "float[] a = { {|QG0304:2f|} }; if (a.Length > 0) Pixel.Quantize(a, bytes);",
        "Pixel.Quantize(values, bytes); float[] a = { {|QG0304:2f|} }; Pixel.Quantize(a, bytes); Lite.Quantize(a, bytes);",
        "if (t) Pixel.Quantize(new float[3], {|QG0307:new byte[2]|});",
        "if (Weight.TryQuantize(v, out sbyte code)) Activation.Dequantize({|QG0308:code|});",
        "Action later = () => Pixel.Quantize({|QG0301:2f|}); Local(); void Local() => Pixel.Quantize({|QG0303:x / 255f|});",
        "{ Local(); return; void Local() => Pixel.Quantize({|QG0301:2f|}); }"));
}
