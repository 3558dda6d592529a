namespace QuantGen.Analyzers.Tests;

/// <summary>The value of a <c>static readonly</c> field is that of its initializer only where nothing can see or give it another one.</summary>
public class StaticFieldTests
{
    [Fact]
    public void A_field_with_its_initial_value() => ObservedProgram.Knows(ObservedProgram.With(
        "See(Fields.S);",
        "class Fields { public static readonly float S = 1.5f; }",
        "class Fields { static readonly float Half = 0.5f; public static readonly float S = 3 * Half; }",
        "class Fields { static readonly object Lock = new(); static readonly Dictionary<string, int> Map = new() { [\"a\"] = 1 }; public static readonly float S = Math.Min(1.5f, float.MaxValue); static readonly Fields After = new(); }",
        "class Fields { static readonly byte Code = Pixel.Quantize(0.5f); public static readonly float S = Pixel.FakeQuantize(0.25f) + Pixel.MinValue; }",
        "class Fields { public static readonly float S = 1.5f; static readonly float T = Read(S); static float Read(float f) => f; }",
        "class Fields { static readonly Func<float, float> Twice = x => x + x; public static readonly float S = 1.5f; }",
        "class Fields { static readonly float[] Table = { 1, 2 }; static readonly Random Random = new(1); static readonly string Text = $\"{1}\" + nameof(Table); public static readonly float S = 1.5f; }"));

    [Fact]
    public void A_field_that_is_written_again() => ObservedProgram.Holds(ObservedProgram.With(
        "See(Fields.S);",
        "class Fields { public static readonly float S = 1.5f, T = Init(out S); static float Init(out float f) => f = 0.5f; }",
        "class Fields { public static readonly float S = 1.5f; static readonly float T = Init(ref S); static float Init(ref float f) => f = 0.5f; }",
        "class Fields { public static readonly float S = 1.5f; static readonly float T = Init(in S); static float Init(in float f) => Unsafe.AsRef(in f) = 0.5f; }",
        "class Fields { public static readonly float S = 1.5f; static float T { get; } = Init(out S); static float Init(out float f) => f = 0.5f; }",
        "class Fields { public static readonly float S = 1.5f; static readonly float T = S = 0.5f; }",
        "class Fields { public static readonly float S = 1.5f; static event Action E = Init(out S); static Action Init(out float f) { f = 0.5f; return null; } }",
        "class Fields { public static readonly float S = 1.5f; static Fields() => S = 0.5f; }"));

    [Fact]
    public void A_field_that_reads_one_without_a_value() => ObservedProgram.Holds(ObservedProgram.With(
        "See(Fields.S);",
        "class Fields { public static readonly float S = T + 1; static readonly float T = 0.5f; }",
        "class Fields { public static readonly float S = Math.Max(T, 0f); static readonly float T = 0.5f; }",
        "partial class Fields { public static readonly float S = T + 1; }\npartial class Fields { static readonly float T = 0.5f; }",
        "class Fields { public static readonly float S = Other.T + 1; }\nclass Other { public static readonly float T = Fields.S + 3; }"));

    /// <summary>Which of the two types begins decides what each sees of the other.</summary>
    [Fact]
    public void Types_that_read_each_other() => ObservedProgram.Holds((
        "class Fields { public static readonly float C = 3, S = Other.T + 1; }\nclass Other { public static readonly float T = Fields.C * 2; }", "_ = Other.T; See(Other.T); See(Fields.S);"));

    /// <summary>The method sees the field before it has its value, and again when it has.</summary>
    [Fact]
    public void A_method_that_runs_before_the_initializer() => ObservedProgram.Holds(ObservedProgram.With(
        "Fields.Now();",
        "class Fields { static readonly float Early = Now(); public static readonly float S = 1.5f; public static float Now() { See(S); return S; } }",
        "class Fields { static readonly Fields Early = new(); public static readonly float S = 1.5f; Fields() => Now(); public static float Now() { See(S); return S; } }",
        "class Fields { static readonly float Early = Property; public static readonly float S = 1.5f; static float Property => Now(); public static float Now() { See(S); return S; } }",
        "class Fields { static readonly float Early = new Fields() + new Fields(); public static readonly float S = 1.5f; public static float operator +(Fields a, Fields b) => Now(); public static float Now() { See(S); return S; } }",
        "class Fields { static readonly Func<float> Run = Now; static readonly float Early = Run(); public static readonly float S = 1.5f; public static float Now() { See(S); return S; } }",
        "class Fields { static readonly List<float> Early = System.Linq.Enumerable.ToList(System.Linq.Enumerable.Select(new int[1], _ => Now())); public static readonly float S = 1.5f; public static float Now() { See(S); return S; } }",
        "class Fields { public static readonly float S = Math.Min(Now(), -1) + 2.5f; public static float Now() { See(S); return S; } }",
        "class Fields { static float Early { get; } = Now(); public static readonly float S = 1.5f; public static float Now() { See(S); return S; } }"));

    /// <summary>The first thread alone runs the initializer.</summary>
    [Fact]
    public void A_field_of_a_thread() => ObservedProgram.Holds((
        "class Fields { [ThreadStatic] public static readonly float S = 1.5f; public static void Now() { See(S); } }",
        "Fields.Now(); var thread = new System.Threading.Thread(Fields.Now); thread.Start(); thread.Join();"));
}
