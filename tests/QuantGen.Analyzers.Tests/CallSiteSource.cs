using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The quantizers that the tests of call sites use, and a method around what they call.</summary>
internal static class CallSiteSource
{
    public const string Parameters = "byte x, sbyte w, short s, int n, uint u, long l, float v, double d, bool t, Random random, float[] values, byte[] bytes, sbyte[] codes";

    public const string Quantizers =
        """
        using System;
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }
        [Quantizer(Bits = 8, Integer = 3)] static partial class Activation { }
        [Quantizer(Bits = 4, Integer = 0)] static partial class Nibble { }
        [Quantizer(Bits = 8, Integer = 0, Overflow = Overflow.Wrap)] static partial class Wrapping { }
        [Quantizer(Bits = 8, Integer = 0, Overflow = Overflow.SaturateToZero)] static partial class Zeroing { }
        [Quantizer(Bits = 8, Scale = 0.5, Signed = false, Profile = Profile.TfLiteReference)] static partial class Lite { }
        [Quantizer(Min = -40, Max = 125, Scale = 0.1f)] readonly partial struct Celsius { }
        [Quantizer(Bits = 4, Integer = 0)] readonly partial struct Typed { }

        """;

    /// <summary>The quantizers, and a class with further members and the statements in a method of it.</summary>
    public static string With(string members, params string[] statements) => Quantizers + Class(members, statements);

    public static string Class(string members, params string[] statements) =>
        "static class Use\n{\n" + members + "\nstatic void M(" + Parameters + ")\n{\n" + string.Join("\n", statements) + "\n}\n}\n";

    /// <summary>The same with a method of its own around each of the statements.</summary>
    public static string WithMethods(string members, params string[] statements) => Quantizers + "static class Use\n{\n" + members + "\n"
        + string.Join("\n", statements.Select((statement, number) => FormattableString.Invariant($"static void M{number}({Parameters}) {{ {statement} }}"))) + "\n}\n";

    public static string Around(params string[] statements) => With("", statements);

    /// <summary>Each statement in a block of its own; what is reported begins with these messages, in their order.</summary>
    public static void Reports(params (string Statement, string Message)[] cases)
    {
        IReadOnlyList<string> messages = Analyze.Messages(Around([.. cases.Select(item => "{ " + item.Statement + " }")]));
        Assert.Equal(cases.Length, messages.Count);
        Assert.All(cases.Zip(messages), pair => Assert.StartsWith(pair.First.Message, pair.Second, StringComparison.Ordinal));
    }
}
