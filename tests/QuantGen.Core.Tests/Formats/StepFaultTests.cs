using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>What is wrong with declarations of binary, ternary, power-of-two and G.711 quantizers, and what mends them.</summary>
public class StepFaultTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "PowerOfTwoQuantizer(Bits = 9)", "QG0102", "Bits", "Bits = 9 is not supported: a power of two has codes of 2 to 8 bits, whose exponents a float holds" },
        { "PowerOfTwoQuantizer(Bits = 1)", "QG0102", "Bits", "Bits = 1 is not supported: a power of two has codes of 2 to 8 bits" },
        { "PowerOfTwoQuantizer(Bits = 0, Signed = false)", "QG0102", "Bits", "Bits = 0 is not supported: a power of two has codes of 1 to 8 bits" },
        { "PowerOfTwoQuantizer(Bits = -3)", "QG0102", "Bits", "Bits = -3 is not supported" },
        { "BinaryQuantizer(Alpha = Po2, MinExponent = -150)", "QG0103", "MinExponent", "MinExponent = -150 puts the scale where a float does not hold the values or half a step; exponents are -126 to " },
        { "TernaryQuantizer(Alpha = Po2, MaxExponent = 128)", "QG0103", "MaxExponent", "MaxExponent = 128 puts the scale where a float does not hold the values or half a step; exponents are -126 to " },
        { "TernaryQuantizer(Threshold = 0.5, Alpha = Po2)", "QG0108", "Threshold", "Alpha = Po2 fits the threshold with the scale, but Threshold = 0.5 fixes it; leave out one of them" },
        { "BinaryQuantizer(Alpha = Po2, MinExponent = 2, MaxExponent = -2)", "QG0108", "MinExponent", "MinExponent = 2 lies above MaxExponent = -2: no exponent is in between" },
        { "BinaryQuantizer(Scale = 0)", "QG0111", "Scale", "Scale = 0 is not a step between values; a scale is positive, 2^-126 to 2^126" },
        { "TernaryQuantizer(Scale = -0.5)", "QG0111", "Scale", "Scale = -0.5 is not a step between values" },
        { "TernaryQuantizer(Scale = 1E-300)", "QG0111", "Scale", "Scale = 1E-300 is not a step between values" },
        { "G711Quantizer(Block = 65)", "QG0116", "Block", "Block = 65 is not supported: a block has 1 to 64 elements" },
        { "PowerOfTwoQuantizer(HasZero = true, Block = 0)", "QG0116", "Block", "Block = 0 is not supported" },
        { "BinaryQuantizer(MinExponent = -3)", "QG0118", "MinExponent", "MinExponent bounds the exponents of Alpha = Po2, and Alpha = One has none; it has no effect here" },
        { "TernaryQuantizer(Alpha = Auto, MaxExponent = 3)", "QG0118", "MaxExponent", "MaxExponent bounds the exponents of Alpha = Po2, and Alpha = Auto has none; it has no effect here" },
        { "PowerOfTwoQuantizer(Signed = false, HasZero = true, Slope = 0.5)", "QG0118", "Slope", "Slope = 0.5 is for numbers below 0, and with Signed = false they count as 0; it has no effect here" },
        { "PowerOfTwoQuantizer(MinExponent = -3, MaxValue = 0.125, Stochastic = true)", "QG0118", "Stochastic", "Stochastic chooses between neighbouring magnitudes, and this format has only 2^-3; it has no effect here" },
        { "BinaryQuantizer(Temperature = 3)", "QG0118", "Temperature", "Temperature is for QuantizeStochastic, which Stochastic = true adds; it has no effect here" },
        { "TernaryQuantizer(HardSigmoid = true)", "QG0118", "HardSigmoid", "HardSigmoid is for QuantizeStochastic, which Stochastic = true adds; it has no effect here" },
        { "BinaryQuantizer(Stochastic = true, Temperature = 0)", "QG0122", "Temperature", "Temperature = 0 is not a factor in a sigmoid here; it is positive, 2^-20 to 2^20" },
        { "TernaryQuantizer(Alpha = Auto, Stochastic = true, Temperature = 1048577)", "QG0122", "Temperature", "Temperature = 1048577 is not a factor in a sigmoid here; it is positive, 2^-20 to 2^20" },
        { "PowerOfTwoQuantizer(Slope = 0.3)", "QG0122", "Slope", "Slope = 0.3 is not a power of two, 2^-64 to 2^64; the nearest are 0.25 and 0.5; the product with another number is no shift" },
        { "PowerOfTwoQuantizer(Slope = 0)", "QG0122", "Slope", "Slope = 0 is not a power of two" },
        { "PowerOfTwoQuantizer(Slope = -0.5)", "QG0122", "Slope", "Slope = -0.5 is not a power of two" },
        { "PowerOfTwoQuantizer(Slope = 3.6893488147419103E+19)", "QG0122", "Slope", "is not a power of two, 2^-64 to 2^64" },
        { "TernaryQuantizer(Threshold = 0)", "QG0124", "Threshold", "Threshold = 0 does not separate three codes; state a positive number that a float holds" },
        { "TernaryQuantizer(Threshold = -0.33)", "QG0124", "Threshold", "Threshold = -0.33 does not separate three codes" },
        { "PowerOfTwoQuantizer(MaxValue = 0)", "QG0125", "MaxValue", "MaxValue = 0 is not a largest value; state a positive number that a float holds" },
        { "PowerOfTwoQuantizer(MaxValue = 1E+39)", "QG0125", "MaxValue", "is not a largest value" },
        { "PowerOfTwoQuantizer(Bits = 3, MinExponent = -8, MaxValue = 1)", "QG0125", "MinExponent", "The 9 exponents -8 to 0 do not fit a 3-bit code, which has 4 for each sign; Bits = 5 holds them, and so does MinExponent = -3 with these bits" },
        { "PowerOfTwoQuantizer(Bits = 3, MinExponent = -8, MaxValue = 1, HasZero = true)", "QG0125", "MinExponent", "which has 3 for each sign; Bits = 5 holds them, and so does MinExponent = -2 with these bits" },
        { "PowerOfTwoQuantizer(Bits = 2, Signed = false, MinExponent = -3, MaxValue = 2)", "QG0125", "MinExponent", "The 5 exponents -3 to 1 do not fit a 2-bit code, which has 4; Bits = 3 holds them, and so does MinExponent = -2 with these bits" },
        { "PowerOfTwoQuantizer(MinExponent = -149, MaxValue = 1)", "QG0125", "MinExponent", "The 150 exponents -149 to 0 do not fit an 8-bit code, which has 128 for each sign; MinExponent = -127 fits" },
        { "PowerOfTwoQuantizer(Bits = 4, MinExponent = 5)", "QG0125", "MinExponent", "MinExponent = 5 lies above the largest exponent, 3; state MaxValue too" },
        { "PowerOfTwoQuantizer(Bits = 4, MinExponent = 5, MaxValue = 8)", "QG0125", "MinExponent", "MinExponent = 5 lies above MaxValue = 8, whose exponent is 3" },
        { "PowerOfTwoQuantizer(Bits = 4, MinExponent = 2000)", "QG0125", "MinExponent", "MinExponent = 2000 is not an exponent of a float; exponents are -149 to 127" },
        { "PowerOfTwoQuantizer(Bits = 8, MaxValue = 0.0000001)", "QG0125", "MaxValue", "With MaxValue = 1E-7 the exponents -151 to -24 are not those of floats, which are -149 to 127; state fewer bits, or MinExponent too" },
        { "PowerOfTwoQuantizer(Bits = 8, Signed = false, Quadratic = true)", "QG0125", "Bits", "The exponents -256 to 254 are not those of floats" },
        { "BinaryQuantizer(Scale = 0.1)", "QG0201", "Scale", "Scale = 0.1 is not a float; the scale is the nearest one, 0.10000000149011612" },
        { "PowerOfTwoQuantizer(Bits = 4, MaxValue = 3)", "QG0205", "MaxValue", "MaxValue = 3 is not a value of the format; the largest value is 2 = 2^1" },
        { "PowerOfTwoQuantizer(Bits = 4, MinExponent = 0, MaxValue = 2, Quadratic = true)", "QG0205", "MaxValue", "MaxValue = 2 is not a value of the format; the largest value is 1 = 2^0" },
        { "PowerOfTwoQuantizer(Bits = 4)", "QG0206", "HasZero", "0 is not a value of this format and becomes 2^-4; with HasZero = true it has code 0" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_says_what_is_wrong_in_numbers(string declaration, string id, string argument, string text) => Cultures.ForEachOdd(() =>
    {
        FormatSpec spec = DeclaredStep.Spec(declaration);
        Fault fault = Assert.Single(FormatFamily.Of(spec).Check(spec), fault => Fault.Id(fault.Code) == id && fault.Argument == argument);
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
    });

    /// <summary>Numbers that no text of a declaration has, and names that an enum does not have.</summary>
    [Fact]
    public void Numbers_that_are_none_are_faults()
    {
        foreach ((FormatSpec spec, string id, string text) in new (FormatSpec, string, string)[]
        {
            (new TernarySpec { Threshold = double.NaN }, "QG0124", "Threshold = NaN does not"), (new TernarySpec { Threshold = double.PositiveInfinity }, "QG0124", "Threshold = +infinity does not"),
            (new TernarySpec { Scale = double.NaN }, "QG0111", "Scale = NaN is not"), (new PowerOfTwoSpec { Slope = double.PositiveInfinity }, "QG0122", "Slope = +infinity is not"),
            (new BinarySpec { WrittenTemperature = double.NaN }, "QG0122", "Temperature = NaN is not"), (new TernarySpec { IsStochastic = true, WrittenTemperature = double.NegativeInfinity }, "QG0122", "Temperature = -infinity is not"),
            (new PowerOfTwoSpec { MaxValue = double.NaN }, "QG0125", "MaxValue = NaN is not"), (new PowerOfTwoSpec { MaxValue = double.NegativeInfinity }, "QG0125", "MaxValue = -infinity is not"),
            (new G711Spec { Law = (G711Law)7 }, "QG0107", "7 is not a value of G711Law; valid are MuLaw, ALaw"),
            (new PowerOfTwoSpec { Rounding = (ExponentRounding)(-1) }, "QG0107", "-1 is not a value of ExponentRounding; valid are NearestExponent, NearestValue, Floor"),
            (new BinarySpec { NaN = (NaNCode)4 }, "QG0107", "4 is not a value of NaNCode; valid are Zero, Minimum, Maximum"),
            (new TernarySpec { Alpha = (Alpha)9 }, "QG0107", "9 is not a value of Alpha; valid are One, Po2, Auto"),
        })
        {
            Fault fault = Assert.Single(FormatFamily.Of(spec).Check(spec), fault => Fault.Id(fault.Code) == id);
            Assert.StartsWith(text, fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("PowerOfTwoQuantizer(Bits = 4)", "HasZero = true")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, HasZero = true, MaxValue = 3)", "MaxValue = 2")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, HasZero = true, MaxValue = 0.3)", "MaxValue = 0.25")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, HasZero = true, Slope = 0.3)", "Slope = 0.25")]
    [InlineData("PowerOfTwoQuantizer(Bits = 9)", "Bits = 8")]
    [InlineData("PowerOfTwoQuantizer(Bits = 1)", "Bits = 2")]
    [InlineData("PowerOfTwoQuantizer(Bits = 3, MinExponent = -8, MaxValue = 1)", "Bits = 5")]
    [InlineData("PowerOfTwoQuantizer(Bits = 3, MinExponent = -8, MaxValue = 1)", "no MinExponent")]
    [InlineData("PowerOfTwoQuantizer(Signed = false, HasZero = true, Slope = 0.5)", "no Slope")]
    [InlineData("TernaryQuantizer(Threshold = 0)", "no Threshold")]
    [InlineData("TernaryQuantizer(Threshold = 0.5, Alpha = Auto)", "no Threshold")]
    [InlineData("PowerOfTwoQuantizer(HasZero = true, Signed = false, Stochastic = true, Slope = 0.5)", "no Slope")]
    [InlineData("BinaryQuantizer(MaxExponent = 3)", "no MaxExponent")]
    [InlineData("G711Quantizer(Law = ALaw, Block = 160)", "no Block")]
    public void A_remedy_is_offered(string declaration, string edit)
    {
        FormatSpec spec = DeclaredStep.Spec(declaration);
        Fault fault = FormatFamily.Of(spec).Check(spec)[0];
        Assert.Contains(FormatFamily.Of(spec).Remedies(fault, spec), remedy => remedy.Edits.Count == 1 && remedy.Edits[0].ToString() == edit);
    }

    /// <summary>The nearest first. A slope is not removed, because that is another quantizer, and a threshold becomes one that the title names.</summary>
    [Theory]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Slope = 0.3)", "Write Slope = 0.25", "Write Slope = 0.5")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Slope = 0.45)", "Write Slope = 0.5", "Write Slope = 0.25")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Slope = -2)", "Remove Slope")]
    [InlineData("TernaryQuantizer(Threshold = 0)", "Remove Threshold: the threshold becomes 0.33f")]
    public void These_are_all_remedies(string declaration, params string[] titles)
    {
        FormatSpec spec = DeclaredStep.Spec(declaration);
        Fault fault = FormatFamily.Of(spec).Check(spec)[0];
        Assert.Equal(titles, FormatFamily.Of(spec).Remedies(fault, spec).Select(remedy => remedy.Title));
    }

    /// <summary>Every remedy of every case, applied: no fault as grave is left.</summary>
    [Fact]
    public void A_remedy_leaves_no_fault_as_grave_as_the_one_that_it_mends()
    {
        int offered = 0;
        foreach (FormatSpec spec in Cases.Select(row => DeclaredStep.Spec((string)row[0])))
        {
            FormatFamily family = FormatFamily.Of(spec);
            foreach (Fault fault in family.Check(spec))
            {
                foreach (Remedy remedy in family.Remedies(fault, spec))
                {
                    offered++;
                    FormatSpec mended = Apply(spec, remedy);
                    Assert.NotEqual(spec, mended);
                    Assert.All(family.Check(mended), left => Assert.True(Fault.SeverityOf(left.Code) < Fault.SeverityOf(fault.Code), $"{spec}\n{fault}\n{remedy.Title}\nleaves {left}"));
                }
            }
        }

        Assert.True(offered >= 20, $"{offered} remedies");
    }

    [Theory]
    [InlineData("BinaryQuantizer()", "BinaryQuantizer()")]
    [InlineData("BinaryQuantizer(Scale = 0.1, Alpha = Po2, MinExponent = -3)", "BinaryQuantizer(Scale = 0.1f, Alpha = Po2, MinExponent = -3)")]
    [InlineData("BinaryQuantizer(NaN = Maximum)", "BinaryQuantizer()")]
    [InlineData("BinaryQuantizer(MinExponent = -3)", "BinaryQuantizer()")]
    [InlineData("TernaryQuantizer()", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("TernaryQuantizer(Alpha = Auto, MaxExponent = 3)", "TernaryQuantizer(Alpha = Auto)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 8)", "PowerOfTwoQuantizer(Bits = 4)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 9, MinExponent = -4)", "PowerOfTwoQuantizer(Bits = 4)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 3, MinExponent = -6)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 2)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 8, MinExponent = -2)", "PowerOfTwoQuantizer(Bits = 4, MinExponent = -2)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 0.25, MinExponent = -2)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 0.25, MinExponent = -2)")]
    [InlineData("PowerOfTwoQuantizer(Signed = false, Slope = 0.5)", "PowerOfTwoQuantizer(Bits = 8, Signed = false)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, Stochastic = false)", "PowerOfTwoQuantizer(Bits = 4)")]
    [InlineData("PowerOfTwoQuantizer(Bits = 4, MaxValue = 8, Stochastic = true, Block = 3)", "PowerOfTwoQuantizer(Bits = 4, Stochastic = true, Block = 3)")]
    [InlineData("G711Quantizer()", "G711Quantizer(Law = MuLaw)")]
    public void Declarations_of_one_quantizer_have_one_canonical_form(string declaration, string canonical)
    {
        FormatSpec spec = DeclaredStep.Spec(declaration);
        Assert.Equal(canonical, FormatFamily.Of(spec).Canonical(spec));
    }

    private static FormatSpec Apply(FormatSpec spec, Remedy remedy) => spec switch
    {
        BinarySpec binary => Apply(BinarySpec.Arguments, binary, remedy),
        TernarySpec ternary => Apply(TernarySpec.Arguments, ternary, remedy),
        PowerOfTwoSpec power => Apply(PowerOfTwoSpec.Arguments, power, remedy),
        G711Spec law => Apply(G711Spec.Arguments, law, remedy),
        _ => throw new ArgumentException("Not a spec with steps.", nameof(spec)),
    };

    private static TSpec Apply<TSpec>(ArgumentTable<TSpec> table, TSpec spec, Remedy remedy)
        where TSpec : FormatSpec, new() => remedy.Edits.Aggregate(spec, (current, edit) =>
    {
        Argument<TSpec> argument = table.Find(edit.Argument)!;
        return edit.Text is not { } text ? argument.Without(current) : argument.Parse(current, text.Replace($"global::QuantGen.{argument.Type.Name}.", "", StringComparison.Ordinal))!;
    });
}
