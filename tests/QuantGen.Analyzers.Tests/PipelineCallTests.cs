using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0301 to QG0308 at the methods of accumulators, requantizers and lookups, and what their results are known to be.</summary>
public class PipelineCallTests
{
    private const string Pipelines =
        """
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 784)] static partial class Hidden { }
        [Accumulator(typeof(Pixel), typeof(Nibble), Terms = 784, Bias = typeof(Weight))] static partial class Biased { }
        [Accumulator(typeof(Weight), typeof(Pixel), Terms = 3)] static partial class Same { }
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 9, BiasBits = 20)] static partial class Offset { }
        [Quantizer(Bits = 8, Integer = 4, Signed = false)] static partial class Result { }
        [Requantizer(typeof(Hidden), typeof(Result))] static partial class ToResult { }
        [Requantizer(typeof(Hidden), typeof(Activation), Function = Function.Relu, UpperBound = 2)] static partial class ToRelu { }
        [Requantizer(typeof(Weight), typeof(Nibble))] static partial class Narrow { }
        [Requantizer(typeof(Weight), typeof(Nibble), WeightExponents = new[] { 0, -3 })] static partial class ByChannel { }
        [Lookup(typeof(Activation), typeof(Pixel), Function = Function.Sigmoid)] static partial class Gate { }
        [Lookup(typeof(Nibble), typeof(Weight), Function = Function.Tanh)] static partial class Few { }
        [Dense(typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, Function = Function.Relu, UpperBound = 4)] static partial class First { }
        [Dense(typeof(Pixel), typeof(Nibble), Inputs = 2, Outputs = 2, Bias = typeof(Weight))] static partial class Second { }

        """;

    [Fact]
    public void Codes_of_another_format() => Reports(
        ("Narrow.Requantize({|QG0308:Activation.Quantize(v)|});", "A code of Activation is read as one of Weight: code 127 is 7.9375 in the first and 0.9921875 in the second; Activation.Dequantize gives its value"),
        ("Hidden.Add(0, x, {|QG0308:Nibble.Quantize(v)|});", "A code of Nibble is read as one of Weight"),
        ("Biased.Sum(bytes, codes, {|QG0308:Activation.Quantize(v)|});", "A code of Activation is read as one of Weight"),
        ("Gate.Lookup({|QG0308:Weight.Quantize(v)|});", "A code of Weight is read as one of Activation"),
        ("var a = new sbyte[3]; Activation.Quantize(values, a); Hidden.Sum(bytes, {|QG0308:a|});", "A code of Activation is read as one of Weight"),
        ("var a = new sbyte[3]; Activation.Quantize(values, a); Narrow.Requantize({|QG0308:a|}, codes);", "A code of Activation is read as one of Weight"),
        ("var a = new sbyte[3]; Activation.Quantize(values, a); Few.Lookup({|QG0308:a|}, codes);", "A code of Activation is read as one of Nibble"),
        ("Pixel.Dequantize({|QG0308:ToResult.Requantize(n)|});", "A code of Result is read as one of Pixel"),
        ("var code = Narrow.Requantize(w); Weight.Dequantize({|QG0308:code|});", "A code of Nibble is read as one of Weight"),
        ("var a = new byte[3]; Gate.Lookup(codes, a); Result.Dequantize({|QG0308:a|}, values);", "A code of Pixel is read as one of Result"),
        ("var a = new byte[3]; ToResult.Requantize([1, 2, 3], a); Pixel.Dequantize({|QG0308:a|}, values);", "A code of Result is read as one of Pixel"),
        ("var a = new sbyte[4]; ByChannel.Requantize(codes, 2, a); Weight.Dequantize({|QG0308:a|}, values);", "A code of Nibble is read as one of Weight"));

    [Fact]
    public void Sums_of_another_accumulator() => Reports(
        ("ToResult.Requantize({|QG0308:Biased.Sum(bytes, codes)|});", "A sum of Biased is read as one of Hidden: the sum 1 is 0.00048828125 in the first and 0.000030517578125 in the second; requantize Biased by a requantizer of its own"),
        ("var sum = Biased.Sum(bytes, codes, w); ToRelu.Requantize({|QG0308:sum|});", "A sum of Biased is read as one of Hidden"),
        ("ToResult.Requantize({|QG0306:30000000|});", "30000000 is no sum of Hidden, whose sums are -25589760 … 25389840; a requantizer is proved for those only"),
        ("Offset.Sum(bytes, codes, {|QG0306:600000|});", "600000 is no bias of Offset: BiasBits = 20 hold -524288 … 524287"),
        ("ToResult.Requantize({|QG0306:-30000000 - (n & 3)|});", "-30000000 is no sum of Hidden"));

    [Fact]
    public void Codes_outside_and_lengths() => Reports(
        ("Few.Lookup({|QG0306:8|});", "8 is not a code of Nibble, whose codes are -8 … 7: Lookup has no entry for it; the nearest code is 7 (0.875)"),
        ("Few.Lookup(new sbyte[] { 1, {|QG0306:9|} }, codes);", "9 is not a code of Nibble"),
        ("Biased.Sum(bytes, [{|QG0306:-9|}]);", "-9 is not a code of Nibble, whose codes are -8 … 7: Sum counts it as -1.125; the nearest code is -8 (-1)"),
        ("Hidden.Sum(new byte[3], {|QG0307:new sbyte[2]|});", "Sum throws: the weights have 2 elements and need 3 elements"),
        ("Gate.Lookup(new sbyte[3], {|QG0307:new byte[2]|});", "Lookup throws: the destination has 2 elements and needs 3 elements"),
        ("Narrow.Requantize(new sbyte[3], {|QG0307:new sbyte[2]|});", "Requantize throws: the destination has 2 elements and needs 3 elements"));

    [Fact]
    public void Layers() => Reports(
        ("First.Run({|QG0307:new byte[4]|}, codes, new int[2], bytes);", "Run throws: the input has 4 elements and the layer has 3"),
        ("First.Run(bytes, {|QG0307:new sbyte[] { 1, 2, 3 }|}, new int[2], bytes);", "Run throws: the kernel has 3 elements and the layer has 6"),
        ("First.FoldBias(codes, {|QG0307:new int[3]|}, new int[2]);", "FoldBias throws: the bias has 3 elements and the layer has 2"),
        ("First.RunFolded(bytes, codes, {|QG0307:new int[1]|}, bytes);", "RunFolded throws: the folded has 1 element and the layer has 2"),
        ("var a = new byte[2]; First.Run(bytes, codes, new int[2], a); Second.Run({|QG0308:a|}, codes, codes, new int[2]);", "A code of Result is read as one of Pixel: code 255 is 15.9375 in the first and 0.99609375 in the second; [Requantizer(typeof(Result), typeof(Pixel))] joins them"),
        ("var a = new byte[2]; First.Run(bytes, codes, new int[2], a); Result.Dequantize(a, values); Nibble.Quantize({|QG0302:a[1] + 1|});", "The value is 1 … 65, outside the range -1 … 0.875 of Nibble"),
        ("Second.Run(bytes, new sbyte[] { 1, {|QG0306:9|}, 2, 3 }, codes, new int[2]);", "9 is not a code of Nibble, whose codes are -8 … 7: Run counts it as 1.125; the nearest code is 7 (0.875)"),
        ("Nibble.Quantize({|QG0302:First.ArgMax(bytes) + 2|});", "The value is 2 … 3, outside the range"));

    /// <summary>Results are not beyond what the pipeline gives, and follow the codes that are known.</summary>
    [Fact]
    public void Results_are_known() => Reports(
        ("Nibble.Quantize({|QG0302:ToRelu.Requantize(n) + 1|});", "The value is 1 … 33, outside the range -1 … 0.875 of Nibble"),
        ("Nibble.Quantize({|QG0302:Narrow.Requantize((sbyte)(w & 3 | 64))|});", "The value is 4 … 7, outside the range"),
        ("Nibble.Quantize({|QG0302:Gate.Lookup((sbyte)(w & 7))|});", "The value is 128 … 156, outside the range"),
        ("Nibble.Quantize({|QG0303:Same.Sum(codes, bytes)|});", ""));

    [Fact]
    public void What_may_be_right_is_not_reported() => Analyze.ReportsNothing(
        CallSiteSource.Quantizers + Pipelines + CallSiteSource.Class("static int Sum(int a) => a; static sbyte Requantize(sbyte code) => code;",
            "First.Run(bytes, codes, new int[2], bytes); { var a = new byte[2]; First.Run(bytes, codes, new int[2], a); First.ArgMax(a); Result.Dequantize(a, values); } Second.Run(bytes, new sbyte[] { 7, -8, 0, 1 }, codes, new int[2]);",
            "Hidden.Sum(bytes, codes); Offset.Sum(bytes, codes, n); Offset.Sum(bytes, codes, -524288); Hidden.Add(n, x, w); ToResult.Requantize(Hidden.Sum(bytes, codes)); ToResult.Requantize(Hidden.Sum(bytes, codes) + 40000000); ToResult.Requantize(n); ToResult.Requantize(Same.Sum(codes, bytes));",
            "Narrow.Requantize(w); Narrow.Requantize(Weight.Quantize(v)); Gate.Lookup(Activation.Quantize(v)); Few.Lookup(Narrow.Requantize(w)); ByChannel.Requantize(w, 1); Sum(9); Requantize(Activation.Quantize(v));",
            "{ var c = new sbyte[3]; Narrow.Requantize(codes, c); Few.Lookup(c, c); Weight.Dequantize(c, values); }",
            "{ var c = new sbyte[3]; Activation.Quantize(values, c); Narrow.Requantize(codes, c); Hidden.Sum(bytes, c); }"));

    private static void Reports(params (string Statement, string Message)[] cases)
    {
        IReadOnlyList<string> messages = Analyze.Messages(CallSiteSource.Quantizers + Pipelines + CallSiteSource.Class("", [.. cases.Select(item => "{ " + item.Statement + " }")]));
        string[] expected = [.. cases.Select(item => item.Message)];
        Assert.Equal(expected.Length, messages.Count);
        Assert.All(expected.Zip(messages), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }
}
