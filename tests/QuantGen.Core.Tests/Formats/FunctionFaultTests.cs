using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

public class FunctionFaultTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "Quantizer(Function = Tanh, Alpha = Po2)", "QG0121", "Alpha", "Alpha = Po2 fits a scale, and a scale cannot be fitted through Function = Tanh; leave out Alpha" },
        { "Quantizer(Function = Tanh, Profile = Onnx)", "QG0121", "Profile", "Profile = Onnx is the arithmetic of a system that has no quantizer with a function; leave out Profile" },
        { "Quantizer(Function = HardTanh, Overflow = Wrap)", "QG0121", "Overflow", "Overflow = Wrap wraps, and the codes of Function = HardTanh saturate; leave out Overflow" },
        { "Quantizer(Bits = 8, Integer = 2, Signed = false, Function = HardSwish)", "QG0121", "Function", "HardSwish has results down to -0.375, and the values begin at 0; state Signed = true, or a zero point" },
        { "Quantizer(Bits = 8, Integer = -4, Function = HardSwish)", "QG0121", "Function", "HardSwish has results down to -0.375, and the values begin at -0.0625; state a larger Integer" },
        { "Quantizer(Signed = false, Function = Relu, Slope = 0.5)", "QG0121", "Slope", "With a slope there are negative results, and the format has no negative value; state Signed = true or leave out Slope" },
        { "Quantizer(Function = Tanh, Symmetric = true, Rounding = Floor)", "QG0121", "Rounding", "Rounding = Floor does not round mirrored numbers to mirrored codes; with Symmetric = true state HalfToEven, HalfAwayFromZero, HalfTowardZero, HalfToOdd, Truncate or Outward" },
        { "Quantizer(Signed = false, Function = Sigmoid, Symmetric = true, Rounding = HalfAwayFromZero)", "QG0121", "Rounding", "with Symmetric = true state HalfToEven or HalfToOdd" },
        { "Quantizer(Scale = 0.1f, Signed = false, Function = Sigmoid, Symmetric = true)", "QG0121", "Symmetric", "With the scale 0.10000000149011612 one half is not a value, and a symmetric sigmoid has its centre there; state a power of two of at most 0.5" },
        { "Quantizer(Bits = 8, Integer = 8, Signed = false, Function = Sigmoid, Symmetric = true)", "QG0121", "Symmetric", "With the scale 1 one half is not a value" },
        { "Quantizer(Bits = 1, Signed = false, Function = Sigmoid, Symmetric = true)", "QG0121", "Function", "Function = Sigmoid leaves a single code, 1, of this format; state more bits" },
        { "Quantizer(Signed = false, Function = MuLaw)", "QG0121", "Signed", "MuLaw compands positive and negative numbers, and these codes are unsigned; leave out Signed" },
        { "Quantizer(Function = ALaw, ZeroPoint = 3)", "QG0121", "ZeroPoint", "ALaw compands around 0, and ZeroPoint = 3 moves it; leave out ZeroPoint" },
        { "Quantizer(Function = ALaw, Rounding = Floor)", "QG0121", "Rounding", "The value of a code of ALaw is rounded to a float, which Rounding = Floor could take to the neighbouring code; state a rounding to nearest" },
        { "Quantizer(Integer = -100, Signed = false, Function = Sigmoid, Symmetric = true)", "QG0121", "Function", "Function = Sigmoid leaves a single code, 255, of this format; state more bits" },
        { "Quantizer(Function = ALaw, ValueAlpha = 0.5f)", "QG0121", "ValueAlpha", "ValueAlpha scales values at equal distances, and those of ALaw are not; leave out ValueAlpha" },
        { "Quantizer(Bits = 8, Max = 3, Function = MuLaw)", "QG0121", "Function", "A range chooses a scale for values at equal distances, and those of MuLaw are not; state Integer with Bits" },
        { "Quantizer(Integer = 60, Function = Relu)", "QG0121", "Integer", "Function = Relu needs arguments and values of less than 2^53" },
        { "Quantizer(Function = Gelu)", "QG0121", "Function", "Function = Gelu is for a [Lookup] only; a quantizer has Relu, Sigmoid, HardSigmoid, SmoothSigmoid, Tanh, HardTanh, SmoothTanh, HardSwish, MuLaw, ALaw" },
        { "Quantizer(Function = Sqrt, Bits = 4)", "QG0121", "Function", "Function = Sqrt is for a [Lookup] only" },
        { "Quantizer(Function = Relu, Slope = 0.1)", "QG0122", "Slope", "Slope = 0.1 is not supported: a slope is 0 or a power of two, 2^-30 to 2^30; the nearest are 0.0625 and 0.125" },
        { "Quantizer(Function = Relu, Slope = -0.5)", "QG0122", "Slope", "a slope is 0 or a power of two" },
        { "Quantizer(Integer = 2, Function = Relu, UpperBound = 0.001)", "QG0122", "UpperBound", "UpperBound = 0.001 is not supported: it is at least the scale, 0.03125: otherwise 0 is the only result that is not negative" },
        { "Quantizer(Function = Relu, UpperBound = -1)", "QG0122", "UpperBound", "a bound above 0 is a positive number" },
        { "Quantizer(Function = Relu, Slope = 0.5, LowerBound = 1)", "QG0122", "LowerBound", "a bound below 0 is a negative number" },
        { "Quantizer(Function = Relu, Slope = 0.5, LowerBound = -0.001)", "QG0122", "LowerBound", "it is at most -0.0078125, the first value below 0" },
        { "Quantizer(Integer = 2, Function = HardSwish, Shift = 0)", "QG0122", "Shift", "it is positive, 2^-30 to 2^30" },
        { "Quantizer(Integer = 2, Function = HardSwish, UpperBound = 1)", "QG0122", "UpperBound", "UpperBound = 1 is not supported: it is at least half of Shift = 3" },
        { "Quantizer(Function = MuLaw, Mu = 0)", "QG0122", "Mu", "Mu = 0 is not supported: it is 2^-10 to 2^20, and 255 in telephony" },
        { "Quantizer(Bits = 16, Signed = false, Function = Sigmoid)", "QG0123", "Bits", "Function = Sigmoid is a search in a table of thresholds, which is supported up to 12 bits, and this format has 16; state Bits = 12, or HardSigmoid, which needs no table" },
        { "Quantizer(Bits = 13, Scale = 0.1f, Signed = false, Function = HardSigmoid)", "QG0123", "Bits", "or a power of two of at most 0.5 as Scale, with which no table is needed" },
        { "Quantizer(Bits = 4, Integer = 2, Signed = false, Function = Relu, UpperBound = 1.6)", "QG0205", "UpperBound", "UpperBound = 1.6 is not a value of the format; the bound is 1.5 (code 6)" },
        { "Quantizer(Bits = 4, Integer = 2, Function = Relu, Slope = 0.5, LowerBound = -1.2)", "QG0205", "LowerBound", "the bound is -1 (code -2)" },
        { "Quantizer(Slope = 0.5)", "QG0118", "Slope", "Slope belongs to Function = Relu, and the function is None; it has no effect here" },
        { "Quantizer(Function = Relu, Symmetric = true)", "QG0118", "Symmetric", "and the function is Relu; it has no effect here" },
        { "Quantizer(Function = Relu, LowerBound = -1)", "QG0118", "LowerBound", "LowerBound limits negative results, and without Slope there are none; it has no effect here" },
        { "Quantizer(Integer = 0, Signed = false, Function = Sigmoid, Max = 1)", "QG0101", "Max", "1 is not representable" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_says_what_is_wrong_in_numbers(string declaration, string id, string argument, string text)
    {
        IReadOnlyList<Fault> faults = SpecChecker.Check(Declared.Spec(declaration));
        Fault fault = Assert.Single(faults, fault => Fault.Id(fault.Code) == id && fault.Argument == argument);
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_the_enum_does_not_have_is_told_the_functions_of_quantizers()
    {
        Fault fault = Assert.Single(SpecChecker.Check(new UniformSpec { Function = (Function)99 }), fault => fault.Code == FaultCode.UndefinedEnumValue);
        Assert.Equal("99 is not a value of Function; valid are None, Relu, Sigmoid, HardSigmoid, SmoothSigmoid, Tanh, HardTanh, SmoothTanh, HardSwish, MuLaw, ALaw", fault.Message);
    }

    [Fact]
    public void A_remedy_of_each_number_is_a_declaration_without_the_fault()
    {
        foreach ((string declaration, string edit) in new[]
        {
            ("Quantizer(Function = Relu, Slope = 0.1)", "Slope = 0.0625"), ("Quantizer(Bits = 16, Signed = false, Function = Sigmoid)", "Bits = 12"),
            ("Quantizer(Bits = 4, Integer = 2, Signed = false, Function = Relu, UpperBound = 1.6)", "UpperBound = 1.5"),
        })
        {
            UniformSpec spec = Declared.Spec(declaration);
            Fault fault = SpecChecker.Check(spec)[0];
            Assert.Contains(Remedies.Of(fault, spec), remedy => remedy.Edits.Count == 1 && remedy.Edits[0].ToString() == edit);
        }
    }

    [Theory]
    [InlineData("Quantizer(Function = Relu, UpperBound = 100, Integer = 2)", "Quantizer(Bits = 8, Integer = 2, Function = Relu)")]
    [InlineData("Quantizer(Function = Tanh, NarrowRange = true)", "Quantizer(Bits = 8, Integer = 0, Function = Tanh, Symmetric = true)")]
    [InlineData("Quantizer(Function = Tanh, NarrowRange = true, Rounding = Floor)", "Quantizer(Bits = 8, Integer = 0, NarrowRange = true, Rounding = Floor, Function = Tanh)")]
    [InlineData("Quantizer(Function = HardSwish, UpperBound = 6, Shift = 3, Integer = 2)", "Quantizer(Bits = 8, Integer = 2, Function = HardSwish)")]
    [InlineData("Quantizer(Mu = 3)", "Quantizer(Bits = 8, Integer = 0)")]
    [InlineData("Quantizer(Function = Sigmoid, Signed = false, Symmetric = true)", "Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Sigmoid, Symmetric = true)")]
    public void Declarations_of_one_quantizer_have_one_canonical_form(string declaration, string canonical) =>
        Assert.Equal(canonical, QuantGen.Core.Grids.Canonical.Text(Declared.Spec(declaration)));
}
