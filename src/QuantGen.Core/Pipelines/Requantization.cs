using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Pipelines;

/// <summary>A requantizer: the map of each channel, over the integers of its source.</summary>
internal sealed class Requantization
{
    public Requantization(RequantizerSource source, NumberGrid to, BigInteger minCode, BigInteger maxCode, IReadOnlyList<RequantizeRule> rules, IReadOnlyList<RequantizeRule>? bulkRules)
    {
        (Source, To, MinCode, MaxCode, Rules) = (source, to, minCode, maxCode, rules);
        StepFunction[] steps = [.. rules.Select(rule => StepFunction.Of(rule, source.MinInteger, source.MaxInteger, minCode, maxCode))];
        Form = OfEach(rules, steps);
        Vectors = VectorsOf(rules, steps);
        ThresholdsProved = steps.Sum(step => step.Changes.Count);
        if (bulkRules is null)
            return;
        StepFunction[] bulkSteps = [.. bulkRules.Select(rule => StepFunction.Of(rule, source.MinInteger, source.MaxInteger, minCode, maxCode))];
        if (bulkSteps.Zip(steps, (bulk, one) => bulk.First == one.First && bulk.Changes.SequenceEqual(one.Changes)).All(isSame => isSame))
            return;
        (BulkRules, BulkForm, BulkVectors) = (bulkRules, OfEach(bulkRules, bulkSteps), VectorsOf(bulkRules, bulkSteps));
    }

    /// <summary>What is requantized.</summary>
    public RequantizerSource Source { get; }

    /// <summary>The format of the results.</summary>
    public NumberGrid To { get; }

    /// <summary>The least and the largest result.</summary>
    public BigInteger MinCode { get; }

    public BigInteger MaxCode { get; }

    /// <summary>The definition, for each channel; one if there are no channels.</summary>
    public IReadOnlyList<RequantizeRule> Rules { get; }

    /// <summary>The forms, one for each channel and all of one kind; null if no kind is proved for all.</summary>
    public IReadOnlyList<RequantizeForm>? Form { get; }

    /// <summary>The form in vectors; null if there is none.</summary>
    public RequantizeVectors? Vectors { get; }

    /// <summary>The same of the elements of a span that a profile computes in blocks; null if all elements have one rule.</summary>
    public IReadOnlyList<RequantizeRule>? BulkRules { get; }

    public IReadOnlyList<RequantizeForm>? BulkForm { get; }

    public RequantizeVectors? BulkVectors { get; }

    /// <summary>The number of elements of such a block.</summary>
    public const int BulkBlock = 16;

    /// <summary>The number of thresholds at which the forms are proved.</summary>
    public int ThresholdsProved { get; }

    /// <summary>The code of a source, by the definition.</summary>
    public BigInteger CodeOf(BigInteger source, int channel = 0) => BigInteger.Max(MinCode, BigInteger.Min(MaxCode, Rules[channel].CodeOf(source - Source.ZeroPoint)));

    private IReadOnlyList<RequantizeForm>? OfEach(IReadOnlyList<RequantizeRule> rules, IReadOnlyList<StepFunction> steps)
    {
        RequantizeForm?[] forms = [.. rules.Zip(steps, (rule, step) => RequantizeLowering.Form(rule, step, To.ZeroPoint))];
        if (forms.Any(form => form is null))
            return null;
        // Channels have forms of one kind, so that the text has one. Searches do for all.
        if (forms.All(form => form is LinearForm))
            return WithOneParity([.. forms.Cast<LinearForm>()], steps) ?? Searches();
        return forms.Select(form => form!.GetType()).Distinct().Count() == 1 ? [.. forms.Select(form => form!)] : Searches();

        IReadOnlyList<RequantizeForm>? Searches() => steps.All(RequantizeLowering.CanSearch) ? [.. steps.Select(step => new SearchForm(step))] : null;
    }

    /// <summary>The forms of channels, some of which need the correction of ties and some not, with that correction in all.</summary>
    private static IReadOnlyList<RequantizeForm>? WithOneParity(IReadOnlyList<LinearForm> forms, IReadOnlyList<StepFunction> steps)
    {
        int[] parities = [.. forms.Select(form => form.Parity).Where(parity => parity != 0).Distinct()];
        if (parities.Length == 0)
            return forms;
        LinearForm[] corrected = [.. forms.Select(form => form.Parity == 0 ? form.WithParity(parities[0]) : form)];
        return parities.Length == 1 && corrected.Zip(steps, (form, step) => form.Fits(64, step.Min, step.Max)).All(fits => fits) ? corrected : null;
    }

    private RequantizeVectors? VectorsOf(IReadOnlyList<RequantizeRule> rules, IReadOnlyList<StepFunction> steps)
    {
        if (rules.Count == 1)
            return RequantizeLowering.Vectors(rules[0], steps[0], To.ZeroPoint);
        Numbers.Dyadic?[] factors = [.. rules.Zip(steps, (rule, step) => RequantizeLowering.FloatFactor(rule, step, To.ZeroPoint))];
        return factors.All(factor => factor is not null) ? new FloatVectors([.. factors.Select(factor => factor!.Value)], (int)To.ZeroPoint) : null;
    }
}

/// <summary>What a requantizer reads.</summary>
/// <param name="Name">The name of the quantizer or of the accumulator.</param>
/// <param name="IsSum">Whether it is an accumulator.</param>
/// <param name="Type">The type of a code or of a sum.</param>
/// <param name="Min">The least code or sum.</param>
/// <param name="Max">The largest one.</param>
/// <param name="ZeroPoint">The zero point of the codes; a sum has none.</param>
internal sealed record RequantizerSource(string Name, bool IsSum, SumType Type, BigInteger Min, BigInteger Max, long ZeroPoint)
{
    /// <summary>The least and the largest integer: a code or a sum less the zero point.</summary>
    public BigInteger MinInteger => Min - ZeroPoint;

    public BigInteger MaxInteger => Max - ZeroPoint;
}
