namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>
    /// The sums of four vectors of quotients and a number of 1.5 · 2^23 or little more, whose last bits are integers; only where <see cref="IsFused"/>. The products with the floats
    /// beside the inverse lie on both sides of the quotient. False where the two sums of an element differ: its integer is not certain, or the element is NaN or infinite.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryEnclose(ref float from, nuint i, Vector512<float> inverse, float magicNumber, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3)
    {
        Vector512<float> below = (inverse.AsInt32() - Vector512.Create(1)).AsSingle(), above = (inverse.AsInt32() + Vector512.Create(1)).AsSingle();
        Vector512<float> magic = Vector512.Create(magicNumber);
        Vector512<float> a = Vector512.LoadUnsafe(ref from, i), b = Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count);
        Vector512<float> c = Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<float>.Count), d = Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<float>.Count);
        (s0, s1, s2, s3) = (MultiplyAdd(a, below, magic), MultiplyAdd(b, below, magic), MultiplyAdd(c, below, magic), MultiplyAdd(d, below, magic));
        Vector512<float> differences = (s0 - MultiplyAdd(a, above, magic)) | (s1 - MultiplyAdd(b, above, magic))
            | (s2 - MultiplyAdd(c, above, magic)) | (s3 - MultiplyAdd(d, above, magic));
        return Vector512.EqualsAll(differences.AsInt32(), Vector512<int>.Zero);
    }
#if FACTORS

    /// <summary>The same with an inverse for each element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryEncloseEach(ref float from, nuint i, ref float inverses, float magicNumber, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3)
    {
        Vector512<float> magic = Vector512.Create(magicNumber);
        s0 = Enclose(Vector512.LoadUnsafe(ref from, i), Vector512.LoadUnsafe(ref inverses, i), magic, out Vector512<float> differences);
        s1 = Enclose(Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count), Vector512.LoadUnsafe(ref inverses, i + (nuint)Vector512<float>.Count), magic, out Vector512<float> second);
        s2 = Enclose(Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<float>.Count), Vector512.LoadUnsafe(ref inverses, i + 2 * (nuint)Vector512<float>.Count), magic, out Vector512<float> third);
        s3 = Enclose(Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<float>.Count), Vector512.LoadUnsafe(ref inverses, i + 3 * (nuint)Vector512<float>.Count), magic, out Vector512<float> fourth);
        return Vector512.EqualsAll((differences | second | third | fourth).AsInt32(), Vector512<int>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Enclose(Vector512<float> value, Vector512<float> inverse, Vector512<float> magic, out Vector512<float> difference)
    {
        Vector512<float> sum = MultiplyAdd(value, (inverse.AsInt32() - Vector512.Create(1)).AsSingle(), magic);
        difference = sum - MultiplyAdd(value, (inverse.AsInt32() + Vector512.Create(1)).AsSingle(), magic);
        return sum;
    }
#endif
}
