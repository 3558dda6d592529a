using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The elements of a sequence that a profile computes in blocks, by another rule than the remainder, in the portable tiers.</summary>
internal sealed class PortableBulk
{
    private readonly QuantizerPlan _plan;
    private readonly NumberGrid _bulk;
    private readonly string _name;

    private PortableBulk(QuantizerPlan plan, NumberGrid bulk, string name)
    {
        _plan = plan;
        _bulk = bulk;
        _name = name;
    }

    /// <summary>Null if every element follows the rule of a single value.</summary>
    public static PortableBulk? Of(QuantizerPlan plan, string name) =>
        plan.Grid.Bulk is { } bulk && (name != "Dequantize" || bulk.AddsOffset) ? new PortableBulk(plan, bulk, name) : null;

    /// <summary>The expression of one element.</summary>
    public string Of(string element)
    {
        string dequantize = _bulk.AddsOffset ? "DequantizeInBlock" : "Dequantize";
        return _name switch
        {
            "Quantize" => $"QuantizeInBlock({element})",
            "Dequantize" => $"{dequantize}({element})",
            _ => $"{dequantize}(QuantizeInBlock({element}))",
        };
    }

    /// <summary>Writes the functions of an element, after the first method that needs them.</summary>
    public void Functions(CodeWriter writer)
    {
        if (_name == "Quantize")
        {
            writer.Line();
            OpText.Method(writer, $"private static {_plan.Grid.CodeType.Keyword} QuantizeInBlock(float value)", _plan.FromSingleInBulk!, _plan.Grid, Dialect.Spans);
        }
        else if (_name == "Dequantize")
        {
            string offset = NumberText.SingleLiteral(_bulk.Offset);
            writer.Line();
            writer.Line($"private static float DequantizeInBlock({_bulk.CodeType.Keyword} code) => (float)({offset} + (float)(code * {NumberText.SingleLiteral(_bulk.Scale)}));");
        }
    }
}
