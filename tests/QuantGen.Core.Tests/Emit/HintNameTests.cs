using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using QuantGen.Core.Emit;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Emit;

/// <summary>File names are compared without case, and only some characters may stand in them.</summary>
public sealed class HintNameTests
{
    private static readonly string[] Names =
    [
        "A", "a", "Weights", "weights", "WEIGHTS", "wEIGHTS", "weightS", "AAAAAAAA", "AAAAaaaa", "aaaaAAAA", "aaaaaaaA",
        "N.A", "N+A", "N_A", "NA", "n.A", "N.a", "N.A+B", "N+A.B", "N.A.B", "N.A`1+B", "N.A`2+B", "N.A1+B", "N.A_1+B", "A-B",
        "\u00C4", "\u00E4", "A\u0308", "a\u0308", "\u0130", "\u0131", "I", "i", "\u212A", "K", "k", "\u017F", "S", "s", "\uD835\uDD38", "\uD835\uDD39",
        "x-00E9", "x\u00E9", "x00E9", "A-", "-A", "a.g.cs", "a-.g", "QuantGen.Kernels", "QuantGen.Kernels.g.cs", "quantgen.kernels", "",
    ];

    [Fact]
    public void Different_types_have_different_files_even_without_case() => CheckInjective(Names.Distinct());

    [Fact]
    public void Names_that_differ_in_case_only_have_different_files()
    {
        foreach (int length in (int[])[1, 3, 4, 5, 8])
            CheckInjective(Enumerable.Range(0, 1 << length).Select(mask => new string([.. Enumerable.Range(0, length).Select(i => (mask >> i & 1) != 0 ? 'Q' : 'q')])));
    }

    [Fact]
    public void Random_names_over_a_nasty_alphabet_never_collide() => PropertyTest.Holds(
        Gen.ArrayOf(Gen.Elements("aAbB0_.+`-\u00E9E9".ToCharArray()), 6).Two(),
        pair =>
        {
            (string left, string right) = (new string(pair.Item1), new string(pair.Item2));
            Assert.Equal(left == right, string.Equals(HintName.Of(left), HintName.Of(right), StringComparison.OrdinalIgnoreCase));
        });

    [Fact]
    public void Short_names_over_a_nasty_alphabet_never_collide()
    {
        const string alphabet = "aA0_.-`E9";
        IEnumerable<string> names = [""], all = names;
        for (int length = 1; length <= 4; length++)
        {
            names = [.. names.SelectMany(_ => alphabet, (name, c) => name + c)];
            all = all.Concat(names);
        }

        CheckInjective(all);
    }

    /// <summary>Names about the longest that a file system accepts, and far beyond; some begin alike, some differ in case alone.</summary>
    private static IEnumerable<string> LongNames =>
        from length in (int[])[79, 80, 81, 190, 198, 199, 200, 201, 202, 203, 250, 1000]
        from text in (string[])["n", "N", "nN", "\u00E9", "n\u0E01", "N.A+"]
        from end in (string[])["", "A", "a", "\u00C9"]
        select string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1)).Substring(0, length) + end;

    [Fact]
    public void Long_names_have_files_of_at_most_255_bytes_that_differ()
    {
        CheckInjective(LongNames.Distinct());
        Assert.All(LongNames, name => Assert.InRange(HintName.Of(name).Length, 1, 255));
        Assert.Contains(LongNames, name => HintName.Of(name).Length == 255);
    }

    /// <summary>200 letters leave no room for the suffix; a name that fits stays as it is, and one that does not keeps what can be read of it.</summary>
    [Fact]
    public void Only_a_name_that_does_not_fit_is_shortened()
    {
        string fits = new('n', 249), tooLong = fits + "n", capitals = new('N', 200), fitsInCapitals = new('N', 199);
        Assert.Equal(fits + "-.g.cs", HintName.Of(fits));
        Assert.Equal(fitsInCapitals + "-" + new string('F', 49) + "7.g.cs", HintName.Of(fitsInCapitals));
        Assert.Matches("^n{80}-[0-9A-F]{32}[.]g[.]cs$", HintName.Of(tooLong));
        Assert.Matches("^N{80}-[0-9A-F]{32}[.]g[.]cs$", HintName.Of(capitals));
        Assert.Matches("^(-0E01){16}-[0-9A-F]{32}[.]g[.]cs$", HintName.Of(new string('\u0E01', 50)));
    }

    [Fact]
    public void Types_of_one_name_and_several_kinds_have_files_of_their_own()
    {
        string[] names = [.. LongNames, .. Names], kinds = ["", "class", "struct", "class+struct", "struct+class", "recordstruct"];
        string[] files = [.. from name in names.Distinct() from kind in kinds select HintName.Of(name, kind).ToUpperInvariant()];
        Assert.Equal(files.Length, files.Distinct().Count());
        Assert.Equal("Acme.A-81.class+struct.g.cs", HintName.Of("Acme.A", "class+struct"));
    }

    [Fact]
    public void Only_characters_that_every_file_system_and_compiler_allow_occur() => Cultures.ForEachOdd(() =>
        Assert.All(Names.Concat(LongNames).Select(name => HintName.Of(name)).Append(HintName.Kernels), file =>
        {
            Assert.All(file, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '+' or '-', $"{file} has U+{(int)c:X4}"));
            Assert.EndsWith(".g.cs", file, StringComparison.Ordinal);
        }));

    [Fact]
    public void A_name_can_be_read_in_its_file_name()
    {
        Assert.Equal("My.App.Weights-91.g.cs", HintName.Of("My.App.Weights"));
        Assert.Equal("Outer-00601+Inner-808.g.cs", HintName.Of("Outer`1+Inner"));
    }

    private static void CheckInjective(IEnumerable<string> names)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [HintName.Kernels] = "the shared code" };
        foreach (string name in names)
            Assert.True(files.TryAdd(HintName.Of(name), name), $"'{name}' and '{files[HintName.Of(name)]}' are both in {HintName.Of(name)}");
    }
}
