using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Faults;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>Accumulation → text: the generated part of one accumulator.</summary>
internal static class AccumulatorEmitter
{
    public static string Emit(AccumulatorSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        var text = new AccumulatorText(source.Sum, environment.Dialect.HasSpans);
        TypeBlocks.Header(writer, source.Format);
        using (TypeBlocks.Open(writer, source.Shape, w => Remarks(w, source.Sum)))
        {
            Constants(writer, source);
            Sums(writer, text, withBias: false);
            if (source.Sum.BiasType is not null)
                Sums(writer, text, withBias: true);
            Add(writer, text);
            Bounds(writer, text);
            if (source.HasFloats)
            {
                writer.Line("/// <summary>The number that a sum stands for: the double nearest to <c>sum · Scale</c>.</summary>");
                writer.Line($"public static double {AccumulatorMembers.Dequantize}({text.Type} sum) => sum * Scale;");
                writer.Line();
            }

            text.Check(writer);
        }

        return writer.ToString();
    }

    public static string Stub(AccumulatorStub source, TargetEnvironment environment)
    {
        bool spans = environment.Dialect.HasSpans;
        return PipelineText.Stub(source.Shape, source.Clashes, members =>
        {
            foreach ((string type, string name) in new[] { ("int", "Terms"), ("int", "Bits"), ("int", "MinCode"), ("int", "MaxCode"), ("int", "ScaleExponent"), ("double", "Scale") })
                members.Constant(type, name, "0");
            string sequences = AccumulatorText.Sequences(source.Input, source.Weight, spans);
            members.Throwing($"public static int {AccumulatorMembers.Sum}({sequences})");
            if (source.Bias is { } bias)
                members.Throwing($"public static int {AccumulatorMembers.Sum}({sequences}, {bias} bias)");
            members.Throwing($"public static int {AccumulatorMembers.Add}(int sum, {source.Input} input, {source.Weight} weight)");
            members.Throwing($"public static void {AccumulatorMembers.Bounds}({AccumulatorText.Weights(source.Weight, spans)}, out long min, out long max)");
            members.Throwing($"public static double {AccumulatorMembers.Dequantize}(int sum)");
        });
    }

    private static void Remarks(CodeWriter writer, Accumulation sum)
    {
        writer.Line("/// <remarks>");
        writer.Line($"/// The sum of up to {NumberText.Integer(sum.Terms)} products of codes of <c>{Xml.Escape(sum.Input.Name)}</c> and <c>{Xml.Escape(sum.Weight.Name)}</c>, each less its zero point{Bias(sum)}:");
        writer.Line($"/// {NumberText.Integer(sum.MinOf(sum.Terms))} … {NumberText.Integer(sum.MaxOf(sum.Terms))}, {NumberText.Integer(sum.SafeBits)} bits, in steps of {Wording.StepOfSum(sum.Scale)}.");
        if (!sum.IsSafe)
            writer.Line($"/// It has {NumberText.Integer(sum.Bits)} bits, and {(sum.Overflow == QuantGen.Overflow.Saturate ? "saturates" : "wraps")} after each term, so that the order of the terms matters.");
        writer.Line("/// </remarks>");
    }

    private static string Bias(Accumulation sum) => sum.Bias is { } bias ? $", and {(sum.BiasFactor!.Value.IsOne ? "" : NumberText.Integer(sum.BiasFactor.Value) + " times ")}a code of <c>{Xml.Escape(bias.Name)}</c>"
        : sum.BiasBits is not null ? $", and a bias between {NumberText.Integer(sum.MinBias)} and {NumberText.Integer(sum.MaxBias)}" : "";

    private static void Constants(CodeWriter writer, AccumulatorSource source)
    {
        Accumulation sum = source.Sum;
        string type = sum.Type.Keyword;
        PipelineText.Format(writer, source.Format);
        Constant("int", "Terms", NumberText.Integer(sum.Terms), "The largest number of terms.");
        Constant("int", "Bits", NumberText.Integer(sum.Bits), sum.Signed ? "Bits of a sum, the sign included." : "Bits of a sum, which has no sign.");
        Constant(type, "MinCode", NumberText.Integer(sum.MinCode), "The least sum.");
        Constant(type, "MaxCode", NumberText.Integer(sum.MaxCode), "The largest sum.");
        if (source.HasFloats)
            Constant("double", "Scale", NumberText.DoubleLiteral(sum.Scale), "The number that the sum 1 stands for: the exact product of the scales of the two quantizers.");
        if (sum.Scale.Mantissa.IsOne)
            Constant("int", "ScaleExponent", NumberText.Integer(sum.Scale.Exponent), "The scale is 2 to this power.");

        void Constant(string constantType, string name, string value, string summary) => PipelineText.Constant(writer, constantType, name, value, summary);
    }

    private static void Sums(CodeWriter writer, AccumulatorText text, bool withBias)
    {
        Accumulation sum = text.Sum;
        writer.Line($"/// <summary>The sum of the products of inputs and weights{(withBias ? ", and of a bias" : "")}.{(sum.IsSafe ? " It is exact." : sum.Overflow == QuantGen.Overflow.Saturate ? " It saturates after each term." : " It wraps after each term.")}</summary>");
        text.DocumentSequences(writer);
        if (withBias)
            writer.Line($"/// <param name=\"bias\">{(sum.Bias is null ? $"The bias, with which the sum begins, in steps of the sum: {NumberText.Integer(sum.MinBias)} … {NumberText.Integer(sum.MaxBias)}" : "The code of the bias, with which the sum begins")}.</param>");
        text.DocumentExceptions(writer);
        using (writer.Block($"public static {text.Type} {AccumulatorMembers.Sum}({text.SequencesOfSum}{(withBias ? $", {sum.BiasType} bias" : "")})"))
        {
            text.CallCheck(writer);
            string working = sum.IsSafe ? text.Arithmetic : text.Type;
            writer.Line($"{working} sum = {(withBias ? text.Bias(working) : "0")};");
            writer.Line(text.Loop);
            writer.Indented(sum.IsSafe ? $"sum += {text.Product(text.Input, text.Weight)};" : $"sum = {AccumulatorMembers.Add}(sum, {text.Input}, {text.Weight});");
            writer.Line(working == text.Type ? "return sum;" : $"return ({text.Type})sum;");
        }

        writer.Line();
    }

    private static void Add(CodeWriter writer, AccumulatorText text)
    {
        Accumulation sum = text.Sum;
        writer.Line($"/// <summary>A sum with one term more{(sum.IsSafe ? $"; it is exact for up to <c>Terms</c> terms" : "")}.</summary>");
        writer.Line($"public static {text.Type} {AccumulatorMembers.Add}({text.Type} sum, {sum.Input.CodeType.Keyword} input, {sum.Weight.CodeType.Keyword} weight) =>");
        writer.Indented(text.Fitted($"{text.Widened("sum")} + {text.Product("input", "weight")}") + ";");
        writer.Line();
    }

    private static void Bounds(CodeWriter writer, AccumulatorText text)
    {
        Accumulation sum = text.Sum;
        // Weights of one sign have sums beyond a long only if the terms of any weights do.
        if (!SumType.Int64.Holds(sum.MinOf(sum.Terms), sum.MaxOf(sum.Terms)))
            return;
        writer.Line("/// <summary>The least and the largest sum of these weights with any inputs, without a bias: fewer bits may hold them than hold the sums of all weights.</summary>");
        text.DocumentWeights(writer);
        writer.Line("/// <param name=\"min\">The least sum.</param>");
        writer.Line("/// <param name=\"max\">The largest sum.</param>");
        text.DocumentExceptions(writer, ofWeights: true);
        using (writer.Block($"public static void {AccumulatorMembers.Bounds}({text.WeightsOfBounds}, out long min, out long max)"))
        {
            text.CallCheckOfWeights(writer);
            writer.Line("min = 0;");
            writer.Line("max = 0;");
            using (writer.Block(text.LoopOfWeights))
            {
                writer.Line($"long weight = {AccumulatorText.Difference("(long)" + text.Weight, sum.Weight.ZeroPoint)};");
                writer.Line($"min += weight * (weight > 0 ? {Number(sum.Input.Min)} : {Number(sum.Input.Max)});");
                writer.Line($"max += weight * (weight > 0 ? {Number(sum.Input.Max)} : {Number(sum.Input.Min)});");
            }
        }

        writer.Line();
    }

    private static string Number(BigInteger number) => NumberText.Integer(number);
}
