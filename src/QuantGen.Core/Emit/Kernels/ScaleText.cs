using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// Where a kernel has its scale from: it is a constant of the specification, or a factor on it is known only when it runs, and the kernel
/// takes scale and inverse. One text serves both, and the two sets of methods differ in their parameters.
/// </summary>
/// <param name="IsGiven">Whether scale and inverse are parameters.</param>
/// <param name="Needs">What the compilation needs: where no rounding corrects a candidate, nothing of that is written.</param>
internal sealed record ScaleText(bool IsGiven, KernelNeeds Needs)
{
    /// <summary>Whether some scale of the compilation is not a power of two.</summary>
    private bool AnyScale => Needs.Residual;

    private const string ConstantScale = "Vector@W.Create(TSpecification.Scale)";

    /// <summary>A template with its tokens of the scale filled, and those of width and code type left.</summary>
    public string Fill(string template)
    {
        string text = template;
        foreach (int width in new[] { 128, 256 })
        {
            string vectors = "Vector" + NumberText.Integer(width);
            text = text
                .Replace("@Spread" + NumberText.Integer(width), IsGiven ? $", {vectors}.Create(scale), {vectors}.Create(inverse)" : "")
                .Replace("@Vectors" + NumberText.Integer(width), IsGiven ? $", {vectors}<float> scale, {vectors}<float> inverse" : "")
                .Replace("@Scale" + NumberText.Integer(width), IsGiven ? "scale" : vectors + ".Create(TSpecification.Scale)");
        }

        text = KernelText.WithLines(text, "@ScaleLocal", IsGiven ? "" : $"Vector@W<float> scale = {ConstantScale};");
        text = KernelText.WithLines(text, "@InverseLocal", IsGiven ? "" : "Vector@W<float> inverse = Vector@W.Create(1f / TSpecification.Scale);");
        text = KernelText.WithLines(text, "@HalfLocal", "Vector@W<float> half = @HalfStep;");
        text = KernelText.WithLines(text, "@Hold", IsGiven ? HoldDirected : "");
        return text
            .Replace("@Scales", IsGiven ? ", float scale, float inverse" : "")
            .Replace("@Vectors", IsGiven ? ", Vector@W<float> scale, Vector@W<float> inverse" : "")
            .Replace("@Spread", IsGiven ? ", Vector@W.Create(scale), Vector@W.Create(inverse)" : "")
            .Replace("@Pass", IsGiven ? ", scale, inverse" : "")
            .Replace("@Beyond", !IsGiven ? "" : Needs.Corrects ? ", beyond: TRounding.IsToNearest || TSpecification.IsAlphaPowerOfTwo ? 0f : 1f" : ", beyond: 0f")
            .Replace("@Within", IsGiven ? ", beyond: 0f" : "")
            .Replace("@Further", IsGiven ? ", float beyond" : "")
            .Replace("@OneScale", IsGiven ? "scale" : "TSpecification.Scale")
            .Replace("@HalfStep", IsGiven ? "scale * 0.5f" : "Vector@W.Create(TSpecification.Scale * 0.5f)")
            .Replace("@Inverse", IsGiven ? "inverse" : "Vector@W.Create(1f / TSpecification.Scale)")
            .Replace("@NaNValue", IsGiven && AnyScale ? GivenNaN : End("NaN"))
            .Replace("@MinValue", End("Min"))
            .Replace("@MaxValue", End("Max"))
            .Replace("@IsExact", AnyScale ? "TRounding.IsHalfToEven && @IsPowerOfTwo" : "TRounding.IsHalfToEven")
            .Replace("@IsPowerOfTwo", IsGiven ? "TSpecification.IsAlphaPowerOfTwo" : "IsPowerOfTwo(TSpecification.Scale)")
            .Replace("@Residual", AnyScale ? "NearResidual<TSpecification>" : "ResidualOf<TSpecification>")
            .Replace("@IsSideExact", IsGiven ? "(IsFused || TSpecification.IsAlphaPowerOfTwo)" : "(IsFused || IsPowerOfTwo(TSpecification.Scale))")
            .Replace("@Margin", IsGiven ? "(scale * Vector@W.Create(MarginSteps<TSpecification>()))" : "Vector@W.Create(Margin<TSpecification>())")
            .Replace("@Certain", IsGiven
                ? AnyScale ? "(scale * Vector@W.Create(CertainSteps<TSpecification>()))" : "(scale * 0.5f)"
                : AnyScale ? "Vector@W.Create(Certain<TSpecification>())" : "Vector@W.Create(TSpecification.Scale * 0.5f)")
            .Replace("@Scale", IsGiven ? "scale" : ConstantScale);
    }

    /// <summary>
    /// What stands for NaN: 0, or the end of the range, which goes where values that saturate go, because its own product is rounded.
    /// </summary>
    private const string GivenNaN =
        "scale * Vector@W.Create((float)(TSpecification.NaNSteps + (TSpecification.NaNSteps < 0 ? -beyond : TSpecification.NaNSteps > 0 ? beyond : 0f)))";

    /// <summary>
    /// Where the end of the range is rounded, a directed rounding may take it to a neighbouring code: values then keep a step more, and the codes are held.
    /// A constant end is chosen so that it has its code.
    /// </summary>
    private const string HoldDirected =
        """
        if (!TRounding.IsToNearest)
            code = Vector@W.Min(Vector@W.Max(code, Vector@W.Create((int)TSpecification.MinSteps)), Vector@W.Create((int)TSpecification.MaxSteps));
        """;

    /// <summary>An end of the range, or the value that stands for NaN.</summary>
    private string End(string name) => IsGiven
        ? $"scale * Vector@W.Create((float)TSpecification.{name}Steps{name switch { "Min" => " - beyond", "Max" => " + beyond", _ => "" }})"
        : $"Vector@W.Create(TSpecification.{name}Value)";
}
