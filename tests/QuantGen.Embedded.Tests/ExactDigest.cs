using System;
using System.Collections.Generic;
using Embedded;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Embedded.Tests;

/// <summary>What a target has to print for a quantizer, by exact arithmetic: the words of <c>Subject.cs.in</c>, in its order.</summary>
internal sealed class ExactDigest(NumberGrid grid, FormatSpec spec)
{
    private readonly Dictionary<long, int> _values = [];
    private readonly Dictionary<long, int> _bodyValues = [];

    /// <summary>The bits of the inputs.</summary>
    public static int[] InputsOf(NumberGrid grid)
    {
        var bits = new int[Inputs.Count];
        int scale = BitConverter.SingleToInt32Bits(BinaryFormat.ToSingle(grid.Scale));
        Inputs.Fill(bits, scale, grid.MinCode - grid.ZeroPoint, grid.MaxCode - grid.ZeroPoint);
        return bits;
    }

    public Digest Compute()
    {
        var digest = new Digest();
        int[] inputs = InputsOf(grid);
        for (int start = 0; start < inputs.Length; start += Inputs.Chunk)
            Add(ref digest, start, inputs.AsSpan(start, Math.Min(Inputs.Chunk, inputs.Length - start)));
        return digest;
    }

    private void Add(ref Digest digest, int start, ReadOnlySpan<int> inputs)
    {
        // A profile may compute blocks of elements in another way than what is left of a span.
        int body = grid.Bulk is null ? 0 : inputs.Length / ProfileRule.BulkBlock * ProfileRule.BulkBlock;
        var one = new long[inputs.Length];
        var ofSpan = new long[inputs.Length];
        int outside = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            float value = BitConverter.Int32BitsToSingle(inputs[i]);
            one[i] = grid.Quantize(value);
            ofSpan[i] = i < body ? grid.Bulk!.Quantize(value) : one[i];
        }

        foreach (long code in ofSpan)
            digest.Add(unchecked((int)code));
        // Dequantize of the codes, then FakeQuantize of the inputs.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < ofSpan.Length; i++)
                digest.Add(i < body ? ValueBits(grid.Bulk!, _bodyValues, ofSpan[i]) : ValueBits(grid, _values, ofSpan[i]));
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            digest.Add(unchecked((int)one[i]));
            digest.Add(ValueBits(grid, _values, one[i]));
            digest.Add(ValueBits(grid, _values, one[i]));
            float value = BitConverter.Int32BitsToSingle(inputs[i]);
            bool inside = !grid.IsOutside(value);
            digest.Add(inside ? 1 : 0);
            digest.Add(IsRepresentable(value, one[i]) ? 1 : 0);
            outside += inside ? 0 : 1;
        }

        digest.Add(outside);
        if (!Golden.IsStochastic(spec))
            return;
        foreach (ulong seed in new[] { Inputs.Seed, ~Inputs.Seed })
        {
            for (int i = 0; i < inputs.Length; i++)
                digest.Add(unchecked((int)CodeOf(BitConverter.Int32BitsToSingle(inputs[i]), Threefry.Word(seed, Inputs.FirstIndex(start + i)))));
        }
    }

    private long CodeOf(float value, uint word) =>
        spec is PowerOfTwoSpec powers ? ExactPowerDraw.Of(grid, powers, value).Code(word) : ExactDraw.Of(grid, value) is var draw && draw.IsCertain(word) ? draw.Code(word)
        : throw new InvalidOperationException(FormattableString.Invariant($"A rounded result decides for {value} and the word {word}."));

    /// <summary>Whether the code's value, or where a float states it the float, is the input itself.</summary>
    private bool IsRepresentable(float value, long code) => grid.Function is not null ? grid.IsRepresentable(value)
        : grid.ExactInSingle
        ? BitConverter.Int32BitsToSingle(ValueBits(grid, _values, code)) == value
        : float.IsFinite(value) && grid.ValueOf(code) == Dyadic.FromDouble(value);

    private static int ValueBits(NumberGrid grid, Dictionary<long, int> known, long code)
    {
        if (!known.TryGetValue(code, out int bits))
        {
            float infinite = code > grid.ZeroPoint ? float.PositiveInfinity : float.NegativeInfinity;
            bits = BitConverter.SingleToInt32Bits(grid.Dequantize(code) is { } value ? BinaryFormat.ToSingle(value) : infinite);
            known.Add(code, bits);
        }

        return bits;
    }
}
