using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>Notations by the thousand: random ones of the grammar, and broken ones.</summary>
public sealed class NotationPropertyTests
{
    [Fact]
    public void Random_strings_of_the_grammar_are_read_as_what_they_were_made_from()
    {
        var random = new System.Random(20_261_121);
        for (int i = 0; i < 2000; i++)
        {
            (string notation, UniformSpec expected) = Random(random);
            NotationReading reading = NotationReader.Read(notation);
            Assert.True(reading.Error is null, $"{notation}: {reading.Error}");
            Assert.True(expected.WithDefaults() == ((UniformSpec)reading.Spec!).WithDefaults(), $"{notation}: {reading.Spec}");
        }
    }

    [Fact]
    public void A_broken_string_is_an_error_inside_it_or_another_declaration_and_no_exception()
    {
        const string characters = "()<>[],='\" .-+_0123456789abAPxé\0\n";
        var random = new System.Random(7);
        int errors = 0;
        for (int i = 0; i < 2000; i++)
        {
            var text = Random(random).Notation.ToList();
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int place = random.Next(text.Count + 1);
                int kind = random.Next(3);
                if (kind == 0 || place == text.Count)
                    text.Insert(place, characters[random.Next(characters.Length)]);
                else if (kind == 1)
                    text.RemoveAt(place);
                else
                    text[place] = characters[random.Next(characters.Length)];
            }

            string notation = new([.. text]);
            NotationReading reading = NotationReader.Read(notation);
            Assert.True(reading.Spec is null != reading.Error is null, notation);
            if (reading.Error is { } error)
            {
                errors++;
                Assert.True(error.Range.Start >= 0 && error.Range.Length >= 0 && error.Range.End <= notation.Length, $"{notation}: {error}");
                Assert.Matches("^(expected|unknown) ", error.Message);
            }
            else
            {
                FormatFamily.Of(reading.Spec!).Check(reading.Spec! with { Notation = notation });
            }
        }

        Assert.InRange(errors, 500, 1999);
    }

    /// <summary>A notation in one of the many ways to write it, and what it means by the tables of the systems, written out here once more.</summary>
    private static (string Notation, UniformSpec Expected) Random(System.Random random) => random.Next(2) == 0 ? RandomQKeras(random) : RandomApFixed(random);

    private static (string, UniformSpec) RandomQKeras(System.Random random)
    {
        bool linear = random.Next(2) == 0, signed = random.Next(4) > 0, symmetric = random.Next(2) == 0;
        int bits = random.Next(2, 33), integer = random.Next(-5, 12);
        string alpha = Pick(random, "None", "1", "1.0", "'auto'", "\"auto_po2\"", "auto");
        bool fitted = alpha.Contains('a', StringComparison.Ordinal);
        string[] names = ["bits", "integer", "symmetric", "keep_negative", "alpha"];
        string[] values =
        [
            Pick(random, Text(bits), Text(bits) + ".0", "+" + Text(bits)),
            Text(integer),
            symmetric ? Pick(random, "1", "True") : Pick(random, "0", "False"),
            signed ? Pick(random, "1", "True") : Pick(random, "0", "False"),
            alpha,
        ];
        int positional = random.Next(names.Length + 1);
        IEnumerable<string> named = Enumerable.Range(positional, names.Length - positional)
            .Select(index => names[index] + Pick(random, "=", " = ") + values[index])
            .Concat(random.Next(2) == 0 ? ["scale_axis=" + Pick(random, "None", "[0 1]", "[0, 1]", "2")] : [])
            .Concat(random.Next(2) == 0 ? ["qnoise_factor=1.0"] : [])
            .OrderBy(_ => random.Next());
        string text = (linear ? "quantized_linear" : "quantized_bits") + "(" + string.Join(Pick(random, ",", ", ", " , "), values.Take(positional).Concat(named)) + ")";
        return (text, new UniformSpec
        {
            Bits = bits,
            Integer = integer,
            Signed = signed,
            NarrowRange = signed && (symmetric || (fitted && !linear)),
            Alpha = !fitted ? Alpha.One : alpha.Contains("po2", StringComparison.Ordinal) ? Alpha.Po2 : Alpha.Auto,
            FitEpsilon = fitted && linear ? 1e-7f : null,
            Rounding = fitted && !linear ? Rounding.HalfAwayFromZero : Rounding.HalfToEven,
        });
    }

    private static (string, UniformSpec) RandomApFixed(System.Random random)
    {
        bool signed = random.Next(2) == 0;
        int bits = random.Next(2, 33), integer = random.Next(-5, 40), n = random.Next(0, bits + 1);
        (string Name, Rounding Rounding)[] roundings =
        [
            ("AP_TRN", Rounding.Floor), ("AP_TRN_ZERO", Rounding.Truncate), ("AP_RND", Rounding.HalfUp), ("AP_RND_ZERO", Rounding.HalfTowardZero),
            ("AP_RND_MIN_INF", Rounding.HalfDown), ("AP_RND_INF", Rounding.HalfAwayFromZero), ("AP_RND_CONV", Rounding.HalfToEven),
        ];
        (string Name, Overflow Overflow)[] overflows =
        [
            ("AP_WRAP", Overflow.Wrap), ("AP_SAT", Overflow.Saturate), ("AP_SAT_ZERO", Overflow.SaturateToZero), ("AP_SAT_SYM", Overflow.Saturate),
            .. signed ? [("AP_WRAP_SM", Overflow.WrapSignMagnitude)] : Array.Empty<(string, Overflow)>(),
        ];
        int written = random.Next(2, 6);
        (string q, Rounding rounding) = written > 2 ? roundings[random.Next(roundings.Length)] : roundings[0];
        (string o, Overflow overflow) = written > 3 ? overflows[random.Next(overflows.Length)] : overflows[0];
        string separator = Pick(random, ",", ", ", " ,\t");
        string text = (signed ? "ap_fixed<" : "ap_ufixed<") + string.Join(separator, new[] { Text(bits), Text(integer), q, o, Text(n) }.Take(written)) + ">";
        return (text, new UniformSpec
        {
            Bits = bits,
            Integer = signed ? integer - 1 : integer,
            Signed = signed,
            NarrowRange = signed && o == "AP_SAT_SYM",
            Rounding = rounding,
            Overflow = overflow,
            OverflowBits = written == 5 && overflow is Overflow.Wrap or Overflow.WrapSignMagnitude ? written == 5 ? n : 0 : 0,
        });
    }

    private static T Pick<T>(System.Random random, params T[] values) => values[random.Next(values.Length)];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
