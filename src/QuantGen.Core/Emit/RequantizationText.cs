using System.Linq;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>The method that requantizes one value, with the constants and the helpers that it needs: of a requantizer, and of a layer.</summary>
/// <param name="built">The requantizer.</param>
/// <param name="name">What the method calls its argument.</param>
internal sealed class RequantizationText(Requantization built, string name)
{
    private readonly RequantizeFormText _one = new(built, built.Form!, "");
    private readonly RequantizeFormText? _blocks = built.BulkForm is { } bulk ? new(built, bulk, RequantizerMembers.OfBlocks) : null;

    /// <summary>The formula, and what was proved.</summary>
    public static void Remarks(CodeWriter writer, Requantization built)
    {
        if (built.Rules.Count > 1)
            writer.Line($"/// The {NumberText.Integer(built.Rules.Count)} channels have each a scale of their own{(built.Rules.Select(rule => rule.Formula).Distinct().Count() > 1 ? "; these are the numbers of the first" : "")}.");
        if (built.BulkRules is { } blocks)
            writer.Line($"/// Over a span the elements in whole blocks of {NumberText.Integer(Requantization.BulkBlock)} have another rule: {blocks[0].Formula}.");
        writer.Line($"/// The integers below were compared with that at all {NumberText.Integer(built.ThresholdsProved)} thresholds, the integers below them, and the ends{(built.Form![0] is SearchForm ? ". No multiplier has the same results, so that a table of thresholds is searched" : "")}.");
    }

    /// <summary>The formula, and the zero point that is added.</summary>
    public static string Formula(Requantization built) =>
        built.Rules[0].Formula + (built.To.ZeroPoint != 0 && built.Rules[0] is not GridRule ? $", plus the zero point {NumberText.Integer(built.To.ZeroPoint)}" : "");

    /// <summary>Writes the method of one value, and that of a value in a block where it has another rule.</summary>
    public void Methods(CodeWriter writer, string accessibility)
    {
        string from = built.Source.Type.Keyword, to = built.To.CodeType.Keyword;
        using (writer.Block($"{accessibility} static {to} {RequantizerMembers.Requantize}({from} {name}{(built.Rules.Count > 1 ? ", int channel" : "")})"))
            _one.Write(writer, name);
        if (_blocks is null)
            return;
        writer.Line();
        writer.Line("// The same of an element in a block.");
        using (writer.Block($"private static {to} {RequantizerMembers.InBlock}({from} {name})"))
            _blocks.Write(writer, name);
    }

    /// <summary>Writes the arrays of constants, and the methods that the method calls.</summary>
    public void Helpers(CodeWriter writer, bool hasVectors)
    {
        RequantizeFormText[] texts = _blocks is null ? [_one] : [_one, _blocks];
        foreach (RequantizeFormText text in texts)
            text.WriteArrays(writer);
        if (hasVectors && built.Rules.Count > 1 && built.Vectors is FloatVectors floats)
        {
            writer.Line();
            SequenceText.WriteArray(writer, $"private static readonly float[] {RequantizerMembers.Factors} = new float[]", floats.Factors, NumberText.SingleLiteral);
        }

        if (texts.FirstOrDefault(text => text.Searches) is { } searching)
            RequantizeFormText.WriteSearch(writer, searching.ThresholdType);
        if (texts.Any(text => text.MultipliesHigh))
            RequantizeFormText.WriteMultiplyHigh(writer);
    }
}
