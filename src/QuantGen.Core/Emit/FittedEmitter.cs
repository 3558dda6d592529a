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

    /// <summary>The arithmetic of a profile for one value, for elements in blocks, and by channel; null without one.</summary>
    private readonly FittedProfileText? _profile, _bulk, _byChannel;

    /// <summary>The function that computes the steps of a value at a scale.</summary>
    private readonly string _steps;

    private FittedEmitter(CodeWriter writer, MemberSource source)
    {
        (_writer, _member, _source, _fitting, _dialect, _element) = (writer, source, source.Quantizer, source.Quantizer.Fitting!, source.Dialect, source.Element);
        (_profile, _bulk, _byChannel) = (Text(Grid.Profile), Text(Grid.Profile?.Bulk), Text(Grid.Profile?.ByChannel()));
        _steps = Grid.Rule is BinaryRule ? "" : _dialect.HasKernels ? $"{Kernels}.Steps{SpanEmitter.WithRounding(_source.Plan, _source.Shape.Name)}" : GeneratedMembers.FittedScale + ".Steps";
    }

    private NumberGrid Grid => _source.Plan.Grid;

    private FittedProfileText? Text(ProfileRule? rule) => FittedProfileText.Of(Grid, rule, _fitting, _dialect);

    private string Entry => FactorText.Name(_fitting.Alpha);

    private bool IsAffine => _fitting.FitsZeroPoint;

    /// <summary>The factor, and the zero point beside it, as arguments.</summary>
    private string One => IsAffine ? Entry + ", " + FittedMembers.ZeroPoint : Entry;

    private string Many => IsAffine ? Entry + "s, " + FittedMembers.ZeroPoint + "s" : Entry + "s";

    /// <summary>The kernels that take a scale as a parameter.</summary>
    private string FittedKernels => TypeBlocks.Shared + (IsAffine ? KernelNames.AffineKernelsOf(_source.Shape.Name) : _source.GivesScale ? KernelNames.KernelsOf(_source.Shape.Name) : KernelNames.FittedKernelsOf(_source.Shape.Name));

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
            return $"Dequantize(Quantize(value, {One}), {One})";
        if (!method.IsOverMany && !IsAffine)
            return OfOne(method.Name);
        if (_profile is not null && _dialect.HasKernels && method is { IsOverMany: true, HasDestination: true } && method.Name != FittedMembers.FitAndQuantize)
            return ProfileKernel(method);
        if (!_dialect.HasKernels || !method.IsOverMany || method.Name == FittedMembers.FitAndQuantize)
            return null;
        if (method.HasDestination)
        {
            string arguments = method.Arguments(_dialect.HasSpans, parameter => parameter.Name);
            return _source.Plan.HasVectors ? $"{FittedKernels}.{method.Name}{(IsAffine ? "Affine" : "")}{Factors}({arguments})" : null;
        }

        if (IsAffine)
        {
            string affine = method.IsByChannel ? $"innerLength, {Many}" : "out " + FittedMembers.ZeroPoint;
            return $"{FittedKernels}.{FittedMembers.FitAffine}{Factors}(source, {affine}, {Kernels}.AffineRule.{_fitting.Fit}{Bounds})";
        }

        string fit = method.IsByChannel ? $"FitFactors{Factors}(source, innerLength, {Entry}s" : $"FitFactor{Factors}(source";
        return $"{FittedKernels}.{fit}, {Kernels}.Fit.{_fitting.Fit}{Bounds})";
    }

    /// <summary>The call of a profile's kernel; null if it computes elements in blocks by another rule than the rest.</summary>
    private string? ProfileKernel(Member method)
    {
        string arguments = method.Arguments(_dialect.HasSpans, parameter => parameter.Name);
        if (method.Name == "Dequantize")
            return IsInBlocks(method) ? null : $"{FittedKernels}.Dequantize{(IsAffine ? "Affine" : "")}{Factors}({arguments})";
        return IsInBlocks(method) ? null : $"{FittedKernels}.{method.Name}Given{ProfileFactors(KernelNames.Arithmetic(_source.Shape.Name))}({arguments})";
    }

    /// <summary>Whether a profile computes most elements in blocks, by another rule than the rest.</summary>
    private bool IsInBlocks(Member method) => _bulk is not null && !method.IsByChannel && (method.Name != "Dequantize" || ProfileText.AddsOffset(Grid, _fitting));

    /// <summary>The arithmetic of a profile and the kind of factor as type arguments.</summary>
    private string ProfileFactors(string arithmetic) => "<" + TypeBlocks.Shared + arithmetic + ", " + Factors.Substring(1);

    private void Body(Member method)
    {
        if (!method.IsOverMany)
            OneOfAffine(method);
        else if (method.Name == FittedMembers.FitAndQuantize)
            FitAndQuantize(method);
        else if (!method.HasDestination)
            Fit(method);
        else if (IsInBlocks(method))
            InBlocks(method);
        else
            Loop(method);
    }

    private void FitAndQuantize(Member method)
    {
        Check(method);
        string kind = IsAffine ? FittedMembers.FitAffine : "Fit" + FactorText.Kind(_fitting.Alpha), many = IsAffine ? "" : "s";
        (string from, string all, string to) = (_dialect.SourceArguments, _dialect.SourceStart, _dialect.DestinationArguments);
        if (method.IsByChannel)
        {
            CheckEntries(method, ParameterKind.Destination);
            _writer.Line($"{kind}{many}({from}, innerLength, {Many}{Bounds});");
            _writer.Line($"Quantize({all}, {Many}, innerLength, {to});");
            return;
        }

        _writer.Line($"{method.Result} {Entry} = {kind}({from}{(IsAffine ? ", out " + FittedMembers.ZeroPoint : "")}{Bounds});");
        _writer.Line($"Quantize({all}, {One}, {to});");
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
        if (IsAffine)
        {
            FitAffine(method, call);
            return;
        }

        if (!method.IsByChannel)
        {
            _writer.Line($"return {call}, 0, 1, {Length}), fit);");
            return;
        }

        _writer.Line($"for (int channel = 0; channel < {Entry}s.Length; channel++)");
        _writer.Indented($"{Entry}s[channel] = {call}, channel, {Entry}s.Length, innerLength), fit);");
    }

    private void FitAffine(Member method, string call)
    {
        if (!method.IsByChannel)
        {
            _writer.Line($"fit = {call}, 0, 1, {Length}), fit);");
            _writer.Line($"{FittedMembers.ZeroPoint} = fit.ZeroPoint;");
            _writer.Line($"return fit.{FactorText.Kind(_fitting.Alpha)};");
            return;
        }

        using (_writer.Block($"for (int channel = 0; channel < {Entry}s.Length; channel++)"))
        {
            _writer.Line($"var ofChannel = {call}, channel, {Entry}s.Length, innerLength), fit);");
            _writer.Line($"{Entry}s[channel] = ofChannel.{FactorText.Kind(_fitting.Alpha)};");
            _writer.Line($"{FittedMembers.ZeroPoint}s[channel] = ofChannel.ZeroPoint;");
        }
    }

    /// <summary>Writes a method of one value or code, which checks its zero point.</summary>
    private void OneOfAffine(Member method)
    {
        _writer.Line($"{Kernels}.CheckZeroPoint({FittedMembers.ZeroPoint}, \"{FittedMembers.ZeroPoint}\");");
        _writer.Line($"return {OfOne(method.Name)};");
    }

    /// <summary>The expression of one value or code. A profile takes floats.</summary>
    private string OfOne(string name) => Of(name, name == "Dequantize" ? "code" : _profile is null ? "value" : "(float)value", ScaleOf(Entry), "index", _profile);

    /// <summary>Writes the elements that a profile computes in blocks, and those after them, each as a single one.</summary>
    private void InBlocks(Member method)
    {
        string length = NumberText.Integer(ProfileRule.BulkBlock);
        Check(method);
        if (_dialect.HasKernels)
        {
            string kernel = TypeBlocks.Shared + KernelNames.BulkKernelsOf(_source.Shape.Name) + "." + method.Name + "Given" + ProfileFactors(KernelNames.BulkArithmetic(_source.Shape.Name));
            _writer.Line($"int body = source.Length / {length} * {length};");
            _writer.Line($"{kernel}(source.Slice(0, body), {One}, destination.Slice(0, body));");
            _writer.Line("for (int i = body; i < source.Length; i++)");
            _writer.Indented($"destination[i] = {method.Name}(source[i], {One});");
            return;
        }

        if (IsAffine)
            _writer.Line($"{Kernels}.CheckZeroPoint({FittedMembers.ZeroPoint}, \"{FittedMembers.ZeroPoint}\");");
        _writer.Line($"float scale = {ScaleOf(Entry)};");
        _writer.Line("int i = 0;");
        // A mask replaces the division, as in the methods without a factor.
        _writer.Line($"for (; i < ({Length} & ~{NumberText.Integer(ProfileRule.BulkBlock - 1)}); i++)");
        _writer.Indented(Assigned(method, _bulk));
        _writer.Line($"for (; i < {Length}; i++)");
        _writer.Indented(Assigned(method, _profile));
    }

    /// <summary>The statement of one element at the scale of a variable.</summary>
    private string Assigned(Member method, FittedProfileText? profile)
    {
        string element = _dialect.Source("i"), target = _dialect.Destination("i");
        string value = Of(method.Name, method.Name == "Dequantize" ? _element.Code(element) : element, "scale", StochasticEmitter.IndexOf("i"), profile);
        return $"{target} = {(TypeOf(method, ParameterKind.Destination) == _element.Type ? _element.Of(value) : value)};";
    }

    /// <summary>Writes a loop over single elements, each with the scale of its channel.</summary>
    private void Loop(Member method)
    {
        string statement = Assigned(method, method.IsByChannel ? _byChannel : _profile);
        Check(method);
        if (!method.IsByChannel)
        {
            if (IsAffine)
                _writer.Line($"{Kernels}.CheckZeroPoint({FittedMembers.ZeroPoint}, \"{FittedMembers.ZeroPoint}\");");
            _writer.Line($"float scale = {ScaleOf(Entry)};");
            _writer.Line($"for (int i = 0; i < {Length}; i++)");
            _writer.Indented(statement);
            return;
        }

        CheckChannels(method);
        _writer.Line($"for (int channel = 0; channel < {Entry}s.Length; channel++)");
        _writer.Indented($"{Kernels}.CheckFactor({Entry}s[channel], {FactorText.Valid(_fitting)}, \"{Entry}s\");      // before anything is written");
        if (IsAffine)
        {
            _writer.Line($"for (int channel = 0; channel < {Entry}s.Length; channel++)");
            _writer.Indented($"{Kernels}.CheckZeroPoint({FittedMembers.ZeroPoint}s[channel], \"{FittedMembers.ZeroPoint}s\");");
        }

        using (_writer.Block($"for (int i = 0, channel = 0; i < {Length}; channel = channel + 1 == {Entry}s.Length ? 0 : channel + 1)"))
        {
            _writer.Line($"float scale = {ScaleOf($"{Entry}s[channel]")};");
            if (IsAffine)
                _writer.Line($"int {FittedMembers.ZeroPoint} = {FittedMembers.ZeroPoint}s[channel];");
            _writer.Line($"for (int end = {Length} - i > innerLength ? i + innerLength : {Length}; i < end; i++)");
            _writer.Indented(statement);
        }
    }

    private void CheckChannels(Member method)
    {
        _writer.Line($"{Kernels}.CheckChannels({_dialect.CountOf(Entry + "s")}, innerLength, \"{Entry}s\");");
        CheckEntries(method, method.HasDestination ? ParameterKind.Destination : ParameterKind.Source);
        if (IsAffine)
            _writer.Line($"{Kernels}.CheckZeroPoints({FittedMembers.ZeroPoint}s.Length, {Entry}s.Length);");
    }

    /// <summary>Writes the check of entries and elements if one is read and the other written.</summary>
    private void CheckEntries(Member method, ParameterKind kind)
    {
        string elements = kind == ParameterKind.Source ? "source" : "destination", entries = Entry + "s";
        _writer.Line(_dialect.CheckEntries(TypeOf(method, kind), elements, FactorText.Type(_fitting.Alpha), entries));
        if (IsAffine)
            _writer.Line(_dialect.CheckEntries(TypeOf(method, kind), elements, "int", FittedMembers.ZeroPoint + "s"));
    }

    private string TypeOf(Member method, ParameterKind kind) => _member.TypeOf(method.Parameters.First(parameter => parameter.Kind == kind));

    private void Check(Member method) =>
        _writer.Line(_dialect.CheckDestination(TypeOf(method, ParameterKind.Source), TypeOf(method, ParameterKind.Destination)));

    /// <summary>The ends of the range and the value of NaN, in steps from the zero point. If the value of NaN is 0, it is held to the ends here or where it is used.</summary>
    private string Ends(bool isHeld)
    {
        string low = NumberText.DoubleLiteral(Grid.MinCode) + " - " + FittedMembers.ZeroPoint, high = NumberText.DoubleLiteral(Grid.MaxCode) + " - " + FittedMembers.ZeroPoint;
        string zero = isHeld ? $"global::System.Math.Min(global::System.Math.Max({low}, 0), {high})" : "0";
        return $"{low}, {high}, {(_fitting.NaN switch { NaNCode.Minimum => low, NaNCode.Maximum => high, _ => zero })}";
    }

    private string AffineSteps(string element, string scale) => _dialect.HasKernels
        ? $"{Kernels}.AffineSteps<{TypeBlocks.Shared}{KernelNames.Affine(_source.Shape.Name)}, {TypeBlocks.Shared}{Grid.Rounding}>({element}, {scale}, {FittedMembers.ZeroPoint})"
        : $"{GeneratedMembers.FittedScale}.Steps({element}, {scale}, {Ends(isHeld: false)})";

    private string ScaleOf(string entry) => $"{Kernels}.ScaleOf({NumberText.SingleLiteral(Grid.Scale)}, {entry}, {FactorText.Valid(_fitting)})";

    /// <summary>The expression of one element at a scale.</summary>
    private string Of(string method, string element, string scale, string index, FittedProfileText? profile) => method switch
    {
        "Quantize" when profile is not null => profile.Code(element, scale),
        "FakeQuantize" when profile is not null => profile.Value(element, scale, _fitting),
        "Dequantize" when profile is { IsBulk: true } => profile.OfBlock(element, scale),
        StochasticMembers.Name when IsAffine => $"({Grid.CodeType.Keyword})({FittedMembers.ZeroPoint} + {Kernels}.RandomSteps({element}, {scale}, {Ends(isHeld: true)}, {Kernels}.RandomWord(seed, {index})))",
        StochasticMembers.Name => StochasticEmitter.Code(Grid, element, scale, index),
        "Quantize" when IsAffine => $"({Grid.CodeType.Keyword})({FittedMembers.ZeroPoint} + {AffineSteps(element, scale)})",
        "Dequantize" when IsAffine => $"(float)(({element} - {FittedMembers.ZeroPoint}) * (double){scale})",
        "FakeQuantize" when IsAffine => $"(float)({AffineSteps(element, scale)} * (double){scale})",
        "Quantize" when Grid.Rule is BinaryRule => $"Quantize({element})",
        "FakeQuantize" when Grid.Rule is BinaryRule => $"(float)(Quantize({element}) * (double){scale})",
        "Quantize" => $"({Grid.CodeType.Keyword}){OpText.Plus($"{_steps}({element}, {scale})", Grid.ZeroPoint)}",
        "Dequantize" => $"(float)({ScalarEmitter.Steps(Grid, element, Plan.Arithmetic.Double)} * (double){scale})",
        _ => $"(float)({_steps}({element}, {scale}) * (double){scale})",
    };
}
