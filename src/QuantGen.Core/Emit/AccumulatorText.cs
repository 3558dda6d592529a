using System.Numerics;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>How the methods of an accumulator write elements and terms: over spans, or over arrays with an index and a count.</summary>
/// <param name="sum">The accumulator.</param>
/// <param name="spans">Whether sequences are spans.</param>
internal sealed class AccumulatorText(Accumulation sum, bool spans)
{
    public Accumulation Sum => sum;

    /// <summary>The type of a sum.</summary>
    public string Type => sum.Type.Keyword;

    /// <summary>The type in which terms are added.</summary>
    public string Arithmetic => sum.WorkingType!.Keyword;

    public string Input => spans ? "input[i]" : "input[inputIndex + i]";

    public string Weight => spans ? "weights[i]" : "weights[weightIndex + i]";

    public string Loop => $"for (int i = 0; i < {(spans ? "input.Length" : "count")}; i++)";

    public string LoopOfWeights => $"for (int i = 0; i < {(spans ? "weights.Length" : "count")}; i++)";

    public string SequencesOfSum => Sequences(sum.Input.CodeType.Keyword, sum.Weight.CodeType.Keyword, spans);

    public string WeightsOfBounds => Weights(sum.Weight.CodeType.Keyword, spans);

    public static string Sequences(string input, string weight, bool spans) => spans
        ? $"global::System.ReadOnlySpan<{input}> input, global::System.ReadOnlySpan<{weight}> weights"
        : $"{input}[] input, int inputIndex, {weight}[] weights, int weightIndex, int count";

    public static string Weights(string weight, bool spans) => spans ? $"global::System.ReadOnlySpan<{weight}> weights" : $"{weight}[] weights, int weightIndex, int count";

    /// <summary>A code less its zero point.</summary>
    public static string Difference(string code, BigInteger zeroPoint) => zeroPoint.IsZero ? code : $"{code} {(zeroPoint.Sign > 0 ? "-" : "+")} {NumberText.Integer(BigInteger.Abs(zeroPoint))}";

    /// <summary>A term.</summary>
    public string Product(string input, string weight) => Factor(input, sum.Input) + " * " + Factor(weight, sum.Weight);

    /// <summary>A sum in the type in which terms are added.</summary>
    public string Widened(string value) => Arithmetic == "long" && Type != "long" ? "(long)" + value : Type == "uint" ? "(int)" + value : value;

    /// <summary>The bias in the unit of the sum.</summary>
    public string Bias(string working)
    {
        if (sum.Bias is null)
            return sum.IsSafe ? "bias" : Fitted(Arithmetic == "long" && sum.BiasType != "long" ? "(long)bias" : "bias");
        string code = Factor("bias", sum.Bias), product = sum.BiasFactor!.Value.IsOne ? code : code + " * " + NumberText.Integer(sum.BiasFactor.Value);
        return sum.IsSafe ? product : Fitted(product);
    }

    /// <summary>The sum that a number becomes.</summary>
    public string Fitted(string number)
    {
        string cast = Type == Arithmetic ? "" : $"({Type})";
        if (sum.IsSafe)
            return cast.Length == 0 ? number : cast + "(" + number + ")";
        if (sum.Overflow == QuantGen.Overflow.Saturate)
            return $"{cast}{AccumulatorMembers.Saturate}({number})";
        int above = sum.WorkingType!.Bits - sum.Bits;
        return sum.Signed ? $"{cast}(({number}) << {NumberText.Integer(above)} >> {NumberText.Integer(above)})" : $"{cast}(({number}) & {NumberText.Integer(sum.MaxCode)})";
    }

    public void DocumentSequences(CodeWriter writer)
    {
        writer.Line($"/// <param name=\"input\">The codes of the inputs{(spans ? ": up to <c>Terms</c>" : "")}.</param>");
        if (!spans)
            writer.Line("/// <param name=\"inputIndex\">The place of the first input.</param>");
        DocumentWeights(writer, spans ? ", as many as inputs" : "");
    }

    public void DocumentWeights(CodeWriter writer, string number = "")
    {
        writer.Line($"/// <param name=\"weights\">The codes of the weights{number}.</param>");
        if (spans)
            return;
        writer.Line("/// <param name=\"weightIndex\">The place of the first weight.</param>");
        writer.Line("/// <param name=\"count\">The number of terms, up to <c>Terms</c>.</param>");
    }

    public void DocumentExceptions(CodeWriter writer, bool ofWeights = false) => writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{(spans ? "There are more than <c>Terms</c> " + (ofWeights ? "weights." : "terms, or not as many weights as inputs.") : "There are more than <c>Terms</c> terms, or an array has no such elements.")}</exception>");

    public void CallCheck(CodeWriter writer)
    {
        if (spans)
        {
            writer.Line($"{AccumulatorMembers.Check}(input.Length, weights.Length);");
            return;
        }

        writer.Line($"{AccumulatorMembers.Check}(input, inputIndex, count, \"input\", \"inputIndex\");");
        CallCheckOfWeights(writer);
    }

    public void CallCheckOfWeights(CodeWriter writer) =>
        writer.Line(spans ? $"{AccumulatorMembers.Check}(weights.Length, weights.Length);" : $"{AccumulatorMembers.Check}(weights, weightIndex, count, \"weights\", \"weightIndex\");");

    /// <summary>Writes what the methods call.</summary>
    public void Check(CodeWriter writer)
    {
        string terms = NumberText.Integer(sum.Terms);
        if (spans)
        {
            using (writer.Block($"private static void {AccumulatorMembers.Check}(int inputs, int weights)"))
            {
                writer.Line("if (weights != inputs)");
                writer.Indented("throw new global::System.ArgumentException(\"There are \" + weights + \" weights, but \" + inputs + \" inputs.\", \"weights\");");
                writer.Line("if (weights > Terms)");
                writer.Indented($"throw new global::System.ArgumentException(\"There are \" + weights + \" terms, but a sum has at most {terms}.\", \"weights\");");
            }
        }
        else
        {
            using (writer.Block($"private static void {AccumulatorMembers.Check}(global::System.Array array, int index, int count, string arrayName, string indexName)"))
            {
                writer.Line("if (array == null)");
                writer.Indented("throw new global::System.ArgumentNullException(arrayName);");
                writer.Line("if (index < 0)");
                writer.Indented("throw new global::System.ArgumentOutOfRangeException(indexName, index, \"An index is not negative.\");");
                writer.Line("if (count < 0 || count > Terms)");
                writer.Indented($"throw new global::System.ArgumentOutOfRangeException(\"count\", count, \"A sum has 0 to {terms} terms.\");");
                writer.Line("if (array.Length - index < count)");
                writer.Indented("throw new global::System.ArgumentException(\"The array holds \" + array.Length + \" elements, but \" + count + \" from index \" + index + \" on are asked for.\", arrayName);");
            }
        }

        if (sum.IsSafe || sum.Overflow != QuantGen.Overflow.Saturate)
            return;
        (string min, string max) = (NumberText.Integer(sum.MinCode), NumberText.Integer(sum.MaxCode));
        writer.Line();
        writer.Line($"private static {Arithmetic} {AccumulatorMembers.Saturate}({Arithmetic} sum) => sum < {min} ? {min} : sum > {max} ? {max} : sum;");
    }

    private string Factor(string code, Operand operand)
    {
        string cast = Arithmetic == "long" ? "(long)" : operand.CodeType.Keyword == "uint" ? "(int)" : "";
        return operand.ZeroPoint == 0 ? cast + code : "(" + Difference(cast + code, operand.ZeroPoint) + ")";
    }
}
