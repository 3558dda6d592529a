using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// What quantizing and fake quantizing have in common for all roundings to the nearest, which differ at ties only. The inverse is within half a place of the quotient of 1
/// and the scale, so that the products with its neighbours lie on both sides of the value's own quotient, see <see cref="Enclosure"/>; and a tie between integers lies
/// between them, too. NaN and infinities make the differences NaN. For a quotient beyond 1.5 · 2^23 the products lie more than 1.49 apart, and the sums of one from
/// −1.5 · 2^23 to −3 · 2^23 are multiples of 1 or less: they are never equal.
/// </summary>
internal static class EnclosureTemplate
{
    /// <summary>The test for a turn, by the method that does it.</summary>
    public static string If(string method) =>
        $"""
        if (IsFused && TRounding.IsToNearest && !(@IsExact))
            return {method}@W<TSpecification>(ref from, ref to, i@Pass);

        """;

    /// <summary>The four sums of a turn; false is returned where an integer is not certain. <paramref name="magic"/> is 1.5 · 2^23, and what else is added.</summary>
    public static string Sums(string magic) =>
        $"""
        @InverseLocal
        Vector@W<float> below = (inverse.AsInt32() - Vector@W.Create(1)).AsSingle(), above = (inverse.AsInt32() + Vector@W.Create(1)).AsSingle();
        Vector@W<float> magic = Vector@W.Create({magic});
        Vector@W<float> a = Vector@W.LoadUnsafe(ref from, i), b = Vector@W.LoadUnsafe(ref from, i + 1 * @L);
        Vector@W<float> c = Vector@W.LoadUnsafe(ref from, i + 2 * @L), d = Vector@W.LoadUnsafe(ref from, i + 3 * @L);
        Vector@W<float> s0 = MultiplyAdd(a, below, magic), s1 = MultiplyAdd(b, below, magic), s2 = MultiplyAdd(c, below, magic), s3 = MultiplyAdd(d, below, magic);
        Vector@W<float> differences = (s0 - MultiplyAdd(a, above, magic)) | (s1 - MultiplyAdd(b, above, magic))
            | (s2 - MultiplyAdd(c, above, magic)) | (s3 - MultiplyAdd(d, above, magic));
        if (!Vector@W.EqualsAll(differences.AsInt32(), Vector@W<int>.Zero))
            return false;
        """;
}
