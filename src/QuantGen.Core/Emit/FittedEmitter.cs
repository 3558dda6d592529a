using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// The bodies of the methods that fit alpha to data or take it as a parameter: calls of the shared kernels, or loops if there are none.
/// </summary>
internal sealed class FittedEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    private readonly CodeWriter _writer;
    private readonly MemberSource _member;
    private readonly QuantizerSource _source;
    private readonly Fitting _fitting;
    private readonly Dialect _dialect;
    private readonly CodeElement _element;

    /// <summary>The function that computes the steps of a value at a scale.</summary>
    private readonly string _steps;

    private FittedEmitter(CodeWriter writer, MemberSource source)
    {
        (_writer, _member, _source, _fitting, _dialect, _element) = (writer, source, source.Quantizer, source.Quantizer.Fitting!, source.Dialect, source.Element);
        _steps = Grid.Rule is BinaryRule ? "" : _dialect.HasKernels ? $"{Kernels}.Steps{SpanEmitter.WithRounding(_source.Plan, _source.Shape.Name)}" : GeneratedMembers.FittedScale + ".Steps";
    }

    private NumberGrid Grid => _source.Plan.Grid;

    private string Entry => FactorText.Name(_fitting.Alpha);

    /// <summary>The kernels that take a scale as a parameter.</summary>
    private string FittedKernels => TypeBlocks.Shared + (_source.GivesScale ? KernelNames.KernelsOf(_source.Shape.Name) : KernelNames.FittedKernelsOf(_source.Shape.Name));

    /// <summary>The kind of factor as type arguments of a kernel.</summary>
    private string Factors => $"<{Kernels}.{FactorText.Kind(_fitting.Alpha)}s, {FactorText.Type(_fitting.Alpha)}>";

    private string Bounds => _fitting.Alpha == Alpha.Po2 ? ", minExponent, maxExponent" : "";

    private string Length => _dialect.Length;

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        var emitter = new FittedEmitter(writer, source);
        string signature = source.Signature(member);
        if (emitter.Expression(member) is { } expression)
        {
            writer.Line(signature + " =>");
            writer.Indented(expression + ";");
            return;
        }

        using (writer.Block(signature))
            emitter.Body(member);
    }

    /// <summary>The body of a method that is a single call; null if the method needs statements.</summary>
    private string? Expression(Member method)
    {
        if (!method.IsOverMany && method.Name == "FakeQuantize")
            return $"Dequantize(Quantize(value, {Entry}), {Entry})";
        if (!method.IsOverMany)
            return Of(method.Name, method.Name == "Dequantize" ? "code" : "value", ScaleOf(Entry), "index");
        if (!_dialect.HasKernels || method.Name == FittedMembers.FitAndQuantize)
            return null;
        if (method.HasDestination)
        {
            string arguments = method.Arguments(_dialect.HasSpans, parameter => parameter.Name);
            return _source.Plan.HasVectors ? $"{FittedKernels}.{method.Name}{Factors}({arguments})" : null;
        }

        string fit = method.IsByChannel ? $"FitFactors{Factors}(source, innerLength, {Entry}s" : $"FitFactor{Factors}(source";
        return $"{FittedKernels}.{fit}, {Kernels}.Fit.{_fitting.Fit}{Bounds})";
    }

    private void Body(Member method)
    {
        if (method.Name == FittedMembers.FitAndQuantize)
            FitAndQuantize(method);
        else if (!method.HasDestination)
            Fit(method);
        else
            Loop(method);
    }

    private void FitAndQuantize(Member method)
    {
        Check(method);
        string kind = "Fit" + FactorText.Kind(_fitting.Alpha);
        (string from, string all, string to) = (_dialect.SourceArguments, _dialect.SourceStart, _dialect.DestinationArguments);
        if (method.IsByChannel)
        {
            CheckEntries(method, ParameterKind.Destination);
            _writer.Line($"{kind}s({from}, innerLength, {Entry}s{Bounds});");
            _writer.Line($"Quantize({all}, {Entry}s, innerLength, {to});");
            return;
        }

        _writer.Line($"{method.Result} {Entry} = {kind}({from}{Bounds});");
        _writer.Line($"Quantize({all}, {Entry}, {to});");
        _writer.Line($"return {Entry};");
    }

    /// <summary>Writes a fit of the portable tiers.</summary>
    private void Fit(Member method)
    {
        if (!_dialect.HasSpans)
            _writer.Line(Kernels + ".CheckRange(source, index, count, \"source\", \"index\");");

        if (method.IsByChannel)
            CheckChannels(method);
        _writer.Line($"var fit = {GeneratedMembers.FittedScale}.NewFit({(_fitting.Alpha == Alpha.Po2 ? "minExponent, maxExponent" : "")});");
        string call = $"{GeneratedMembers.FittedScale}.Fit(source, new {Kernels}.Channel({_dialect.Elements}";
        if (!method.IsByChannel)
        {
            _writer.Line($"return {call}, 0, 1, {Length}), fit);");
            return;
        }

        _writer.Line($"for (int channel = 0; channel < {Entry}s.Length; channel++)");
        _writer.Indented($"{Entry}s[channel] = {call}, channel, {Entry}s.Length, innerLength), fit);");
    }

    /// <summary>Writes a loop over single elements, each with the scale of its channel.</summary>
    private void Loop(Member method)
    {
        string element = _dialect.Source("i"), target = _dialect.Destination("i");
        string value = Of(method.Name, method.Name == "Dequantize" ? _element.Code(element) : element, "scale", StochasticEmitter.IndexOf("i"));
        string statement = $"{target} = {(TypeOf(method, ParameterKind.Destination) == _element.Type ? _element.Of(value) : value)};";
        Check(method);
        if (!method.IsByChannel)
        {
            _writer.Line($"float scale = {ScaleOf(Entry)};");
            _writer.Line($"for (int i = 0; i < {Length}; i++)");
            _writer.Indented(statement);
            return;
        }

        CheckChannels(method);
        _writer.Line($"for (int channel = 0; channel < {Entry}s.Length; channel++)");
        _writer.Indented($"{Kernels}.CheckFactor({Entry}s[channel], {FactorText.Valid(_fitting)}, \"{Entry}s\");      // before anything is written");
        using (_writer.Block($"for (int i = 0, channel = 0; i < {Length}; channel = channel + 1 == {Entry}s.Length ? 0 : channel + 1)"))
        {
            _writer.Line($"float scale = {ScaleOf($"{Entry}s[channel]")};");
            _writer.Line($"for (int end = {Length} - i > innerLength ? i + innerLength : {Length}; i < end; i++)");
            _writer.Indented(statement);
        }
    }

    private void CheckChannels(Member method)
    {
        _writer.Line($"{Kernels}.CheckChannels({_dialect.CountOf(Entry + "s")}, innerLength, \"{Entry}s\");");
        CheckEntries(method, method.HasDestination ? ParameterKind.Destination : ParameterKind.Source);
    }

    /// <summary>Writes the check of entries and elements if one is read and the other written.</summary>
    private void CheckEntries(Member method, ParameterKind kind)
    {
        string elements = kind == ParameterKind.Source ? "source" : "destination", entries = Entry + "s";
        _writer.Line(_dialect.CheckEntries(TypeOf(method, kind), elements, FactorText.Type(_fitting.Alpha), entries));
    }

    private string TypeOf(Member method, ParameterKind kind) => _member.TypeOf(method.Parameters.First(parameter => parameter.Kind == kind));

    private void Check(Member method) =>
        _writer.Line(_dialect.CheckDestination(TypeOf(method, ParameterKind.Source), TypeOf(method, ParameterKind.Destination)));

    private string ScaleOf(string entry) => $"{Kernels}.ScaleOf({NumberText.SingleLiteral(Grid.Scale)}, {entry}, {FactorText.Valid(_fitting)})";

    /// <summary>The expression of one element at a scale.</summary>
    private string Of(string method, string element, string scale, string index) => method switch
    {
        StochasticMembers.Name => StochasticEmitter.Code(Grid, element, scale, index),
        "Quantize" when Grid.Rule is BinaryRule => $"Quantize({element})",
        "FakeQuantize" when Grid.Rule is BinaryRule => $"(float)(Quantize({element}) * (double){scale})",
        "Quantize" => $"({Grid.CodeType.Keyword}){OpText.Plus($"{_steps}({element}, {scale})", Grid.ZeroPoint)}",
        "Dequantize" => $"(float)({ScalarEmitter.Steps(Grid, element, Plan.Arithmetic.Double)} * (double){scale})",
        _ => $"(float)({_steps}({element}, {scale}) * (double){scale})",
    };
}
