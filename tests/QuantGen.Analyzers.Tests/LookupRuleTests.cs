using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What is said of a lookup's declaration, each at its argument and with the remedy.</summary>
public class LookupRuleTests
{
    private const string Formats =
        """
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 3)] static partial class Hidden { }
        [Quantizer(Bits = 3, Integer = 2)] static partial class Few { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Result { }
        [Quantizer(Bits = 13, Integer = 0)] static partial class Wide { }
        [Quantizer(Bits = 8, Integer = 0, Overflow = Overflow.Wrap)] static partial class Wrapping { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid)] static partial class Curve { }
        [TernaryQuantizer] static partial class Signs { }
        [Accumulator(typeof(Hidden), typeof(Hidden), Terms = 4)] static partial class Sums { }
        static class Other { }

        """;

    private static readonly CompileOptions Options = new() { Severities = new[] { "QG0201", "QG0202", "QG0206" }.ToDictionary(id => id, _ => ReportDiagnostic.Suppress) };

    [Theory]
    [InlineData("{|QG0401:typeof(Other)|}, typeof(Result), Function = Function.Sigmoid", "'Other' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("{|QG0401:typeof(Sums)|}, typeof(Result), Function = Function.Sigmoid", "'Sums' is an accumulator, and its sums are no codes; write a [Requantizer] from it, and name the quantizer of its results")]
    [InlineData("typeof(Hidden), {|QG0401:typeof(Other)|}, Function = Function.Sigmoid", "'Other' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("{|QG0407:typeof(Wide)|}, typeof(Result), Function = Function.Sigmoid", "The codes of 'Wide' have 13 bits, and a table has an entry for each code; name a quantizer with up to 12 bits")]
    [InlineData("typeof(Hidden), {|QG0407:typeof(Signs)|}, Function = Function.Tanh", "The entries of Function = Tanh are rounded quotients that saturate, and 'Signs' has codes of another nature; name another quantizer, or leave out Function")]
    [InlineData("typeof(Hidden), {|QG0407:typeof(Curve)|}, Function = Function.Tanh", "The entries of Function = Tanh are rounded quotients that saturate, and 'Curve' has a function of its own; name another quantizer, or leave out Function")]
    [InlineData("typeof(Hidden), {|QG0407:typeof(Wrapping)|}, Function = Function.Tanh", "The entries of Function = Tanh are rounded quotients that saturate, and 'Wrapping' has Overflow = Wrap; name another quantizer, or leave out Function")]
    [InlineData("typeof(Hidden), typeof(Result), {|QG0107:Function = (Function)99|}", "Function = 99 is not a value of the enum; state None, Sigmoid or another function")]
    [InlineData("typeof(Hidden), typeof(Result), {|QG0121:Function = Function.MuLaw|}", "Function = MuLaw belongs to quantizers; name a quantizer with that function as the result, and leave out Function")]
    [InlineData("typeof(Hidden), typeof(Result), Function = Function.Tanh, {|QG0107:Profile = (Profile)99|}", "Profile = 99 is not a value of the enum; state Exact or TfLiteReference")]
    [InlineData("typeof(Hidden), typeof(Result), Function = Function.Tanh, {|QG0115:Profile = Profile.Xnnpack|}", "Profile = Xnnpack has no tables of its own; state Exact or TfLiteReference")]
    [InlineData("typeof(Hidden), typeof(Result), {|QG0107:Target = (Target)9|}", "Target = 9 is not a value of the enum; state Any or IntegerOnly")]
    [InlineData("typeof(Hidden), typeof(Result), Function = Function.Mish, {|QG0115:Profile = Profile.TfLiteReference|}", "TensorFlow Lite has tables for Sigmoid, Tanh, Gelu, Elu and Exp, and the function is Mish; leave out Profile")]
    [InlineData("{|QG0115:typeof(Few)|}, typeof(Result), Function = Function.Tanh, Profile = Profile.TfLiteReference", "TensorFlow Lite's tables have codes of 8 bits, and those of 'Few' have 3; leave out Profile")]
    [InlineData("typeof(Few), typeof(Result), Function = Function.Tanh, {|QG0108:Entries = new[] { 0, 1, 2, 3, 4, 5, 6, 7 }|}", "Entries are the table itself, so that Function has no meaning; leave out one of them")]
    [InlineData("typeof(Few), typeof(Result), Profile = Profile.TfLiteReference, {|QG0108:Entries = new[] { 0, 1, 2, 3, 4, 5, 6, 7 }|}", "Entries are the table itself, so that Profile has no meaning; leave out one of them")]
    [InlineData("typeof(Few), typeof(Result), {|QG0410:Entries = new[] { 0, 1, 2 }|}", "There are 3 entries, and 'Few' has 8 codes, -4 to 3; state one for each")]
    [InlineData("typeof(Few), typeof(Result), {|QG0410:Entries = new[] { 0, 1, 2, 3, 4, 256, 6, 7 }|}", "The entry of 1 is 256, which is no code of 'Result'; its codes lie between 0 and 255")]
    public void What_is_said(string arguments, string message) => Analyze.Reports(Formats + $"[Lookup({arguments})] static partial class Map {{ }}", message, Options);

    [Theory]
    [InlineData("[Lookup(typeof(Hidden), {|QG0406:typeof(Map)|})] static partial class Map { }", "'Map' names itself, so that it has no format; name another type")]
    public void Circles(string declarations, string message) => Analyze.Reports(Formats + declarations, message, Options);

    [Theory]
    [InlineData("static partial class {|QG0007:Map|} { public static void Lookup() { } }", "'Map.Lookup' has the name of a generated member; rename it")]
    [InlineData("partial class {|QG0003:Map|} { }", "'Map' is no static class, but a lookup has no instances; write 'static partial class Map'")]
    [InlineData("static class {|QG0001:Map|} { }", "'Map' is not partial, so nothing can be added to it; add the modifier 'partial'")]
    [InlineData("static partial class {|QG0004:Map|}<T> { }", "'Map' is generic, and a lookup does not depend on a type argument; nest a type that is not generic")]
    public void What_is_said_of_the_type(string type, string message) => Analyze.Reports(Formats + "[Lookup(typeof(Hidden), typeof(Result), Function = Function.Tanh)] " + type, message, Options);

    [Theory]
    [InlineData("[Lookup(typeof(Hidden), typeof(Curve))] static partial class Map { static int M() => Lookup(5); }")]
    [InlineData("[Lookup(typeof(Signs), typeof(Result), Entries = new[] { 0, 1, 255 }, Target = Target.IntegerOnly)] static partial class Map { }")]
    [InlineData("[Quantizer({|QG0102:Bits = 40|}, Integer = 0)] static partial class Faulty { } [Lookup(typeof(Faulty), typeof(Result))] static partial class Map { }")]
    public void Nothing_more_is_said(string declarations) => Analyze.Messages(Formats + declarations, Options);
}
