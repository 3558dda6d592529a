using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The files of src/QuantGen.Kernels that a compilation needs, in the order in which they are written, and the symbols of their conditions.</summary>
internal sealed class KernelFiles
{
    /// <summary>The prefix of a file that is written for 512 bits.</summary>
    private const string Widths = "Widths/";

    /// <summary>The widths of vectors, in the order in which they are tried.</summary>
    public static readonly int[] AllWidths = [512, 256, 128];

    private readonly HashSet<string> _symbols;

    public KernelFiles(KernelParts needs, bool hasNativeMinMax)
    {
        bool steps = needs.Comparisons || needs.PowerVectors, codes = needs.CodeTypes.Count > 0, vectors = codes || needs.Alphas.Count > 0, fitted = needs.Alphas.Count > 0;
        bool converts = codes || needs.Requantizes, integers = needs.Requantizes;
        bool bytes = Types(needs).Any(type => type.Bits == 8), words = Types(needs).Any(type => type.Bits == 16);
        _symbols = [.. Named(
            ("FACTORS", fitted), ("EXPONENTS", needs.Alphas.Contains((int)Alpha.Po2)), ("ALPHAS", needs.Alphas.Contains((int)Alpha.Auto)),
            ("QUOTIENTS", needs.Quotients), ("CORRECTIONS", needs.Corrects), ("ANY_SCALE", needs.Residual),
            ("ZERO_POINTS", needs.ZeroPoints), ("BOUNDS", needs.Bounds), ("LARGE_SCALES", needs.LargeScales), ("LOOPS_IN_DOUBLE", needs.LoopsInDouble),
            ("PACKED_IN_VECTORS", needs.PackedInVectors), ("OFFSETS", needs.Offsets), ("BLOCKS", needs.Blocks), ("BYTES", bytes), ("STEPS", steps), ("SEARCH", needs.SearchesSpans), ("STOCHASTIC", needs.StochasticVectors), ("AFFINE", needs.Affine), ("WORDS", words),
            ("TWO_TERMS", needs.TwoTerms), ("REQUANTIZE", integers), ("LOOKUP", needs.LooksUp), ("SIGNS", needs.Signs),
            ("NATIVE_MIN_MAX", hasNativeMinMax), ("WIDE512", true), ("WIDE256", true), ("MASKS512", true))];
        bool fused = needs.Residual || needs.TwoTerms;
        Common =
        [
            .. Named(("Specification", vectors || converts), ("Rounding", needs.Roundings.Count > 0 || needs.SignFits),
                ("Checks", true), ("Scalars", true), ("RoundQuotient", needs.Quotients), ("Triple", needs.Triples), ("CountReached", needs.Searches), ("CountReachedDoubles", needs.Searches), ("PowerPlace", needs.Powers), ("RandomWord", needs.RandomWord), ("RandomSteps", needs.RandomSteps), ("RandomCurve", needs.RandomCurves), ("PowerOfHalf", needs.SignDraws || needs.RandomSigmoids), ("Sigmoid", needs.RandomSigmoids), ("RandomSign", needs.SignDraws), ("PowerOfTwo", fitted || needs.RandomPowers), ("RandomPower", needs.RandomPowers), ("RandomWords", needs.StochasticVectors), (Widths + "RandomWords512", needs.StochasticVectors), ("MuLaw", needs.Laws.Contains((int)G711Law.MuLaw)), ("ALaw", needs.Laws.Contains((int)G711Law.ALaw)), ("Search", needs.SearchesSpans), ("SearchTables", needs.SearchesSpans), (Widths + "Search512", needs.SearchesSpans), ("CountOutside", true), (Widths + "CountOutside512", true),
                ("Scales", vectors), ("ConstantScale", needs.ConstantScale),
                ("GivenScale", fitted),
                ("Codes", converts), (Widths + "Codes512", converts), ("Bytes", bytes), (Widths + "Bytes512", bytes), ("Words", words), (Widths + "Words512", words),
                ("Traverse", vectors), ("CacheLine", vectors || steps || integers || needs.LooksUp), (Widths + "Vectors512", vectors), ("Fused", fused), (Widths + "Residual512", needs.Residual), (Widths + "Enclosure512", needs.Residual),
                ("Instructions", converts || steps || needs.SearchesSpans || needs.Multiplies), ("Steps", steps), (Widths + "Steps512", steps),
                ("Comparison", needs.Comparisons), (Widths + "Comparison512", needs.Comparisons), ("Powers", needs.PowerVectors), (Widths + "Powers512", needs.PowerVectors),
                ("Quotients", needs.Profiles), (Widths + "Quotients512", needs.Profiles), ("ProfileSteps", needs.GivenProfiles), ("Arithmetic", needs.GivenProfiles && codes),
                ("Products", integers), (Widths + "Products512", integers), ("Requantization", integers), (Widths + "Integers512", integers), ("Lookups", needs.LooksUp), ("Dots", needs.Multiplies), (Widths + "Dots512", needs.Multiplies), ("PackedDots", needs.MultipliesPacked),
                ("Pack", needs.Packed.Count > 0), (Widths + "Pack512", needs.PackedInVectors), ("Signs", needs.Signs), ("SignRounding", needs.SignFits), (Widths + "SignRounding512", needs.SignFits), ("BlockChecks", needs.Blocks), ("Pieces", needs.Blocks && vectors),
                ("FitNumbers", fitted), ("ChannelChecks", fitted || needs.SignDraws), ("Entries", fitted || needs.SignDraws), ("Factors", fitted), ("FactorFit", fitted), ("AffineFit", needs.Affine), ("FactorKinds", fitted), ("Channel", fitted), ("FitRange", fitted), (Widths + "FitRange512", fitted)),
        ];
        OfValues = vectors
            ? [.. Named(("Scale", true), (Widths + "Round512", true), ("FakeQuantize", true), (Widths + "FakeQuantize512", true), ("FakeBlocks", needs.Blocks),
                ("ChannelLoops", fitted), ("FakeChannels", fitted), ("Fits", fitted), ("FitSums", fitted), (Widths + "FitSums512", fitted), ("AffineFits", needs.Affine))]
            : [];
        OfCodes = codes
            ? [.. Named(("Quantize", true), (Widths + "Quantize512", true), ("Dequantize", true), (Widths + "Dequantize512", true), ("Blocks", needs.Blocks),
                ("Profiles", needs.Profiles), (Widths + "Profiles512", needs.Profiles), ("Stochastic", needs.StochasticVectors), (Widths + "Stochastic512", needs.StochasticVectors), ("Channels", fitted), ("Affine", needs.Affine), (Widths + "Affine512", needs.Affine),
                ("FakeAffine", needs.Affine), (Widths + "FakeAffine512", needs.Affine), ("StochasticAffine", needs.StochasticAffine), (Widths + "StochasticAffine512", needs.StochasticAffine),
                ("GivenProfiles", needs.GivenProfiles), (Widths + "GivenProfiles512", needs.GivenProfiles))]
            : [];
        OfRequantizers = integers ? ["Requantize", Widths + "Requantize512"] : [];
    }

    /// <summary>The files of the kernels of requantizers.</summary>
    public IReadOnlyList<string> OfRequantizers { get; }

    /// <summary>The files of the class that all quantizers share.</summary>
    public IReadOnlyList<string> Common { get; }

    /// <summary>The files of the kernels without a code type, and of those with one.</summary>
    public IReadOnlyList<string> OfValues { get; }

    public IReadOnlyList<string> OfCodes { get; }

    public IEnumerable<string> Usings => Common.Concat(OfValues).Concat(OfCodes).Concat(OfRequantizers).SelectMany(KernelFile.Usings).Distinct();

    /// <summary>The members of a file; those of a file for 512 bits are repeated for each width.</summary>
    public IEnumerable<string> Members(string file) =>
        (file.StartsWith(Widths, StringComparison.Ordinal) ? AllWidths : [512])
            .Select(width => KernelFile.AtWidth(KernelFile.Members(file, symbol => _symbols.Contains(KernelFile.AtWidth(symbol, width))), width)).Where(text => text.Length > 0);

    private static IEnumerable<CodeType> Types(KernelParts needs) => CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword) || needs.Requantized.Contains(type.Keyword));

    public static IEnumerable<string> Named(params (string Name, bool IsNeeded)[] parts) => parts.Where(part => part.IsNeeded).Select(part => part.Name);
}
