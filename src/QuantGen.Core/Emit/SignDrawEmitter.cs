using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods that draw binary and ternary codes at random.</summary>
internal sealed class SignDrawEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    private readonly CodeWriter _writer;
    private readonly MemberSource _member;
    private readonly Dialect _dialect;
    private readonly NumberGrid _grid;
    private readonly SignDraws _draws;
    private readonly Fitting? _fitting;

    private SignDrawEmitter(CodeWriter writer, MemberSource source) =>
        (_writer, _member, _dialect, _grid, _draws, _fitting) = (writer, source, source.Dialect, source.Plan.Grid, source.Quantizer.Draws!, source.Quantizer.Fitting);

    /// <summary>The name of the factor; empty if alpha is not fitted.</summary>
    private string Entry => _fitting is null ? "" : FactorText.Name(_fitting.Alpha);

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        var emitter = new SignDrawEmitter(writer, source);
        string signature = source.Signature(member);
        if (!member.Parameters.Any(parameter => parameter.Name is StochasticMembers.DeviationName or StochasticMembers.DeviationsName))
        {
            // Alpha and the deviation are 1.
            string ones = (source.Quantizer.Fitting is not { } fitting ? "" : fitting.Alpha == Alpha.Po2 ? "0, " : "1f, ") + "1f, ";
            writer.Line(signature + " =>");
            writer.Indented($"{member.Name}({member.Arguments(source.Spans, parameter => (parameter == StochasticMembers.Seed ? ones : "") + parameter.Name)});");
            return;
        }

        using (writer.Block(signature))
        {
            if (!member.IsOverMany)
                emitter.One();
            else if (member.IsByChannel)
                emitter.ByChannel(member);
            else
                emitter.Many(member);
        }
    }

    private void One()
    {
        CheckDeviation();
        Scale(Entry);
        _writer.Line($"return {Code("index")};");
    }

    private void Many(Member member)
    {
        CheckDestination(member);
        CheckDeviation();
        Scale(Entry);
        using (_writer.Block($"for (int i = 0; i < {_dialect.Length}; i++)"))
            Element();
    }

    private void ByChannel(Member member)
    {
        const string Deviations = StochasticMembers.DeviationsName;
        CheckDestination(member);
        foreach (Parameter entries in member.Parameters.Where(parameter => parameter.Kind == ParameterKind.Entries))
        {
            _writer.Line($"{Kernels}.CheckChannels({_dialect.CountOf(entries.Name)}, innerLength, \"{entries.Name}\");");
            _writer.Line(_dialect.CheckEntries(_member.TypeOf(SequenceMembers.NewCodes), "destination", entries.Type, entries.Name));
        }

        if (_fitting is not null)
            _writer.Line($"{Kernels}.CheckDeviations({Deviations}.Length, {Entry}s.Length);");
        using (_writer.Block($"for (int channel = 0; channel < {Deviations}.Length; channel++)"))
        {
            // Before anything is written.
            if (_fitting is not null)
                _writer.Line($"{Kernels}.CheckFactor({Entry}s[channel], {FactorText.Valid(_fitting)}, \"{Entry}s\");");
            _writer.Line($"{Kernels}.CheckDeviation({Deviations}[channel], \"{Deviations}\");");
        }

        using (_writer.Block($"for (int i = 0, channel = 0; i < {_dialect.Length}; channel = channel + 1 == {Deviations}.Length ? 0 : channel + 1)"))
        {
            if (_grid.Rule is not BinaryRule)
                Scale($"{Entry}s[channel]");
            _writer.Line($"float deviation = {Deviations}[channel];");
            using (_writer.Block($"for (int end = {_dialect.Length} - i > innerLength ? i + innerLength : {_dialect.Length}; i < end; i++)"))
                Element();
        }
    }

    private void CheckDestination(Member member) =>
        _writer.Line(_dialect.CheckDestination(_member.TypeOf(member.Parameters[0]), _member.TypeOf(SequenceMembers.NewCodes)));

    private void CheckDeviation() => _writer.Line($"{Kernels}.CheckDeviation({StochasticMembers.DeviationName}, \"{StochasticMembers.DeviationName}\");");

    /// <summary>Writes the scale of a factor, half of which is the threshold. Binary codes do not depend on the factor, which is only checked.</summary>
    private void Scale(string factor)
    {
        if (_fitting is null)
            return;
        if (_grid.Rule is BinaryRule)
            _writer.Line($"{Kernels}.CheckFactor({factor}, {FactorText.Valid(_fitting)}, \"{Entry}\");");
        else
            _writer.Line($"double threshold = 0.5 * {Kernels}.ScaleOf({NumberText.SingleLiteral(_grid.Scale)}, {factor}, {FactorText.Valid(_fitting)});");
    }

    private void Element()
    {
        _writer.Line($"double value = {_dialect.Source("i")};");
        _writer.Line($"{_dialect.Destination("i")} = {_member.Element.Of(Code(StochasticEmitter.IndexOf("i")))};");
    }

    /// <summary>The code of a value with the words of an index.</summary>
    private string Code(string index)
    {
        string nan = NumberText.Integer(_grid.NaNCode);
        string code = _grid.Rule is BinaryRule binary
            ? $"{Draw("value", index)} ? 1 : {(binary.IsSigned ? "-1" : "0")}"
            : $"({Draw($"(value - {Threshold})", $"unchecked(2 * {index})")} ? 1 : 0) - ({Draw($"(value + {Threshold})", $"unchecked((2 * {index}) + 1)")} ? 0 : 1)";
        return $"({_grid.CodeType.Keyword})(double.IsNaN(value) ? {nan} : {code})";
    }

    private string Threshold => _grid.Rule is TernaryRule ternary ? NumberText.DoubleLiteral(ternary.Threshold) : "threshold";

    /// <summary>Whether a sign is positive. A cast keeps a runtime from computing with more bits.</summary>
    private string Draw(string value, string index) =>
        $"{Kernels}.{(_draws.IsHard ? "IsBelowHardSigmoid" : "IsBelowSigmoid")}((double)({value} * {NumberText.DoubleLiteral(_draws.Slope)}) / {StochasticMembers.DeviationName}, {Kernels}.RandomWord(seed, {index}))";
}
