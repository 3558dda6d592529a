using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Emit;

/// <summary>The namespace of shared code: valid C# for any assembly's name, and another one for another name.</summary>
public sealed class TargetEnvironmentTests
{
    private static readonly string[] Nasty =
    [
        "", "A", "a", "A.B", "A_B", "A-B", "A B", "AB", "A_dB", "A__B", "A_x002DB", "A..B", "A._B", "A_.B", "_", "__", ".", "-", "_A", ".A",
        "try", "Try", "@try", "class", "record", "_try", "1a", "_1a", "1", "_1", "a1", "\u00E4", "\u00C4", "\u0130", "\u4E2D", "A\u0308", "\u0661a", "\uD835\uDD38",
        "a\u200Db", "ab", "\u2160", "System", "QuantGen", "_arglist", "_makeref", "_reftype", "_refvalue", "My.App.Tests", "My_App.Tests", "My.App-Tests",
    ];

    // The reserved words of C#, and the four that compilers know besides.
    private static readonly HashSet<string> Keywords = [.. (
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
        + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
        + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
        + "uint ulong unchecked unsafe ushort using virtual void volatile while __arglist __makeref __reftype __refvalue").Split(' ')];

    [Fact]
    public void Every_assembly_has_a_namespace_that_C_sharp_accepts() => Cultures.ForEachOdd(() =>
        Assert.All(Nasty.Concat(Keywords), assembly =>
        {
            string[] parts = Namespace(assembly).Split('.');
            Assert.Equal(["QuantGen", "Generated"], parts[..^1]);
            Assert.True(IsIdentifier(parts[^1]), $"assembly '{assembly}' gives {Namespace(assembly)}");
        }));

    [Fact]
    public void Different_assemblies_have_different_namespaces()
    {
        var seen = new Dictionary<string, string>();
        foreach (string assembly in Nasty.Concat(Keywords).Concat(ShortNames()).Distinct())
        {
            // An identifier is the same with and without the sign that makes it no keyword.
            string name = Namespace(assembly).Replace("@", "", StringComparison.Ordinal);
            Assert.True(seen.TryAdd(name, assembly), $"'{assembly}' and '{seen[name]}' share {name}");
        }
    }

    [Theory]
    [InlineData("MyApp", "QuantGen.Generated.MyApp")]
    [InlineData("My.App", "QuantGen.Generated.My_dApp")]
    [InlineData("A-B", "QuantGen.Generated.A_x002DB")]
    [InlineData("try", "QuantGen.Generated.@try")]
    [InlineData("1a", "QuantGen.Generated._1a")]
    [InlineData("", "QuantGen.Generated._")]
    public void The_name_of_the_assembly_can_be_read_in_it(string assembly, string expected) => Assert.Equal(expected, Namespace(assembly));

    private static string Namespace(string assembly) => new TargetEnvironment(assembly, Tier.Modern, HasNativeMinMax: true).SharedNamespace;

    private static bool IsIdentifier(string text)
    {
        string name = text.TrimStart('@');
        return text.Length - name.Length <= 1
            && name.Length > 0
            && (char.IsLetter(name[0]) || name[0] == '_')
            && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            && (text[0] == '@' || !Keywords.Contains(text));
    }

    private static IEnumerable<string> ShortNames()
    {
        const string alphabet = "aA1_.-dx0";
        List<string> names = [""], all = [];
        for (int length = 1; length <= 4; length++)
        {
            names = [.. names.SelectMany(_ => alphabet, (name, c) => name + c)];
            all.AddRange(names);
        }

        return all;
    }
}
