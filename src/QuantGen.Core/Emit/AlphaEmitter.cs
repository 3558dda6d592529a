using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The methods that fit alpha to data and take it: each listed once, and written over plain codes or, of a typed code, as calls of those.
/// </summary>
internal static class AlphaEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    /// <summary>In the place of the type of a code.</summary>
    private const string Code = "@Code";

    private const string Values = "global::System.ReadOnlySpan<float>", NewValues = "global::System.Span<float>";

    private const string Codes = "global::System.ReadOnlySpan<" + Code + ">", NewCodes = "global::System.Span<" + Code + ">";

    private sealed record Parameter(string Type, string Name, string Default = "");

    // The body is an expression over plain codes, and null where the method is a loop over another one.
    private sealed record Method(string Summary, string Returns, string Name, IReadOnlyList<Parameter> Parameters, string? Body);

    public static void Emit(CodeWriter writer, QuantizerSource source, Fitting fitting)
    {
        string code = source.Plan.Grid.CodeType.Keyword;
        foreach (Method method in Methods(source, fitting))
        {
            writer.Line();
            Documentation(writer, method, fitting);
            string signature = Signature(method, code);
            if (method.Body is { } body)
            {
                writer.Line(signature + " =>");
                writer.Indented(body + ";");
                continue;
            }

            using (writer.Block(signature))
                Loop(writer, method, TypeBlocks.Shared + KernelNames.Specification(source.Shape.Name));
        }
    }

    /// <summary>The same of a typed code: calls of the methods over plain codes.</summary>
    public static void EmitTyped(CodeWriter writer, QuantizerSource source, TypedCode typed, Fitting fitting)
    {
        const string Plain = Declaration.TypedCodeMembers.PlainCodes + ".";
        string cast = $"global::System.Runtime.InteropServices.MemoryMarshal.Cast<{typed.Name}, {typed.CodeType.Keyword}>";
        foreach (Method method in Methods(source, fitting))
        {
            Documentation(writer, method, fitting);
            IEnumerable<string> arguments = method.Parameters.Select(parameter =>
                parameter.Type == Code ? parameter.Name + ".Code"
                : parameter.Type is Codes or NewCodes ? cast + "(" + parameter.Name + ")"
                : parameter.Name);
            string call = $"{Plain}{method.Name}({string.Join(", ", arguments)})";
            writer.Line(Signature(method, typed.Name) + " =>");
            writer.Indented((method.Returns == Code ? $"new {typed.Name}({call})" : call) + ";");
            writer.Line();
        }
    }

    private static string Signature(Method method, string code) =>
        $"public static {method.Returns} {method.Name}({string.Join(", ", method.Parameters.Select(item => item.Type + " " + item.Name + (item.Default.Length > 0 ? " = " + item.Default : "")))})".Replace(Code, code);

    private static IEnumerable<Method> Methods(QuantizerSource source, Fitting fitting)
    {
        NumberGrid grid = source.Plan.Grid;
        bool isPo2 = fitting.Alpha == Alpha.Po2, vectors = source.Plan.HasVectors;
        string entry = isPo2 ? "exponent" : "alpha", type = isPo2 ? "int" : "float", entries = entry + "s";
        string factor = isPo2 ? "2^exponent" : "alpha";
        string specification = TypeBlocks.Shared + KernelNames.Specification(source.Shape.Name);
        string rounding = $"<{specification}, {TypeBlocks.Shared}{grid.Rounding}>", scaleOf = $"{Kernels}.ScaleOf<{specification}>({entry})";
        string steps = ScalarEmitter.Steps(grid, "code", Lane.Double), product = DescriptionEmitter.Steps(grid, "code") + " · " + DescriptionEmitter.Step(grid);
        var one = new Parameter(type, entry);
        Parameter[] channels = [new("global::System.ReadOnlySpan<" + type + ">", entries), new("int", "innerLength")];

        yield return new($"The code of <paramref name=\"value\"/> at the scale <c>{factor} · {DescriptionEmitter.Step(grid)}</c>, exact: rounded {grid.Rounding}, then saturated; NaN gives {NumberText.Integer(grid.NaNCode)}.",
            Code, "Quantize", [new("double", "value"), one], $"({grid.CodeType.Keyword}){OpText.Plus($"{Kernels}.Steps{rounding}(value, {scaleOf})", grid.ZeroPoint)}");
        yield return new($"The float nearest to <c>{product} · {factor}</c>.", "float", "Dequantize", [new(Code, "code"), one], $"(float)({steps} * (double){scaleOf})");
        yield return new($"The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value, {entry}), {entry})</c>.",
            "float", "FakeQuantize", [new("double", "value"), one], $"Dequantize(Quantize(value, {entry}), {entry})");

        foreach ((string name, string from, string to, string kernel) in new[] { ("Quantize", Values, NewCodes, rounding), ("Dequantize", Codes, NewValues, $"<{specification}>"), ("FakeQuantize", Values, NewValues, rounding) })
        {
            yield return new($"<c>{name}</c> of every element with one {entry}.", "void", name, [new(from, "source"), one, new(to, "destination")],
                vectors ? $"{Kernels}.{name}{kernel}(source, {entry}, destination)" : null);
            yield return new($"<c>{name}</c> of every element with the {entry} of its channel: element i has entry <c>i / innerLength % {entries}.Length</c>.", "void", name, [new(from, "source"), .. channels, new(to, "destination")],
                vectors ? $"{Kernels}.{name}{kernel}(source, {entries}, innerLength, destination)" : null);
        }

        string rule = $"{TypeBlocks.Shared}Fit.{fitting.Fit}";
        Parameter[] bounds = isPo2 ? [new("int", "minExponent", NumberText.Integer(fitting.MinExponent)), new("int", "maxExponent", NumberText.Integer(fitting.MaxExponent))] : [];
        string with = isPo2 ? $", {rule}, minExponent, maxExponent" : ", " + rule;
        string fit = isPo2 ? "FitExponent" : "FitAlpha", what = $"The {entry} that fits the elements by {fitting.Fit}";
        var found = new Parameter("global::System.Span<" + type + ">", entries);
        yield return new(what + ".", type, fit, [new(Values, "source"), .. bounds], $"{Kernels}.{fit}{rounding}(source{with})");
        yield return new(what + ", of each channel: element i belongs to entry <c>i / innerLength % " + entries + ".Length</c>.",
            "void", fit + "s", [new(Values, "source"), new("int", "innerLength"), found, .. bounds], $"{Kernels}.{fit}s{rounding}(source, innerLength, {entries}{with})");
        yield return new($"Fits the {entry} and quantizes with it.", type, "FitAndQuantize", [new(Values, "source"), new(NewCodes, "destination"), .. bounds],
            null);
        yield return new($"Fits the {entry} of each channel and quantizes with it.", "void", "FitAndQuantize", [new(Values, "source"), new("int", "innerLength"), found, new(NewCodes, "destination"), .. bounds], null);
    }

    private static void Documentation(CodeWriter writer, Method method, Fitting fitting)
    {
        writer.Line("/// <summary>" + method.Summary + "</summary>");
        foreach (Parameter parameter in method.Parameters)
        {
            string text = parameter.Name switch
            {
                "value" => "Any number.",
                "code" => "The code.",
                "source" => parameter.Type == Codes ? "The codes." : "The values; in a fit NaN and infinities count as 0.",
                "destination" => parameter.Type == NewCodes ? "Receives the codes; at least as long as <paramref name=\"source\"/>." : "Receives the values; at least as long as <paramref name=\"source\"/>.",
                "exponent" => $"The logarithm of alpha, {NumberText.Integer(fitting.FirstExponent)} … {NumberText.Integer(fitting.LastExponent)}.",
                "alpha" => $"The factor on the scale, 2^{NumberText.Integer(fitting.FirstExponent)} … 2^{NumberText.Integer(fitting.LastExponent)}.",
                "innerLength" => "So many elements in a row belong to one channel: 1 with channels last, the row's length with channels first.",
                "minExponent" => "The least exponent.",
                "maxExponent" => "The largest exponent.",
                _ => parameter.Type.Contains("ReadOnly") ? "One for each channel." : "Receives one for each channel.",
            };
            writer.Line($"/// <param name=\"{parameter.Name}\">{text}</param>");
        }

        bool writes = method.Parameters.Any(parameter => parameter.Name == "destination");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">" + (writes ? "The destination is too short or overlaps the source, or an" : "An") + " argument is outside its range; nothing is written.</exception>");
    }

    private static void Loop(CodeWriter writer, Method method, string specification)
    {
        bool channels = method.Parameters.Any(parameter => parameter.Name == "innerLength");
        string entry = method.Parameters.Any(parameter => parameter.Name.StartsWith("exponent", System.StringComparison.Ordinal)) || method.Returns == "int" ? "exponent" : "alpha";
        writer.Line(Kernels + ".CheckDestination(source, destination);");
        if (method.Name == "FitAndQuantize")
        {
            string fit = entry == "exponent" ? "FitExponent" : "FitAlpha", bounds = entry == "exponent" ? ", minExponent, maxExponent" : "";
            if (channels)
            {
                writer.Line($"{fit}s(source, innerLength, {entry}s{bounds});");
                writer.Line($"Quantize(source, {entry}s, innerLength, destination);");
                return;
            }

            writer.Line($"{method.Returns} {entry} = {fit}(source{bounds});");
            writer.Line($"Quantize(source, {entry}, destination);");
            writer.Line($"return {entry};");
            return;
        }

        writer.Line(channels ? $"{Kernels}.CheckChannels<{specification}>({entry}s, innerLength);" : $"{Kernels}.CheckFactor<{specification}>({entry}, nameof({entry}));");
        writer.Line("for (int i = 0; i < source.Length; i++)");
        writer.Indented($"destination[i] = {method.Name}(source[i], {(channels ? $"{entry}s[i / innerLength % {entry}s.Length]" : entry)});");
    }
}
