using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;

namespace QuantGen.Benchmarks.Harness;

/// <inheritdoc/>
internal sealed class CheckedCell<TDestination>(
    string operation, int length, Contestant<TDestination> generated, Contestant<TDestination> plain, Contestant<TDestination> tensors, Contestant<TDestination>? copy)
    : Cell(operation, length)
    where TDestination : struct
{
    /// <summary>Data are never zero over this many bytes, so that a copy which leaves them zero has not been there.</summary>
    private const int Stretch = 16;

    public override Contestant Generated => generated;

    public override Contestant Plain => plain;

    public override Contestant Tensors => tensors;

    public override Contestant? Copy => copy;

    public override void Check()
    {
        TDestination[] expected = generated.Result();
        foreach (Contestant<TDestination> peer in new[] { plain, tensors, TensorsInFewSteps }.OfType<Contestant<TDestination>>())
        {
            TDestination[] actual = peer.Result();
            for (int i = 0; i < Length; i++)
            {
                // 0 and −0 are equal here: a chain of roundings and products leaves the sign.
                if (!EqualityComparer<TDestination>.Default.Equals(expected[i], actual[i]))
                    Fail($"{peer.Name} gives {actual[i]} for element {i}, {generated.Name} gives {expected[i]}");
            }
        }

        ReadOnlySpan<byte> copied = copy is null ? [] : MemoryMarshal.AsBytes(copy.Result().AsSpan());
        for (int i = 0; i < copied.Length; i += Stretch)
        {
            if (copied.Slice(i, Stretch).IndexOfAnyExcept((byte)0) < 0)
                Fail($"the copy leaves byte {i} and those after it as they were");
        }
    }

    private void Fail(FormattableString difference) =>
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Operation}, {Length} elements: {difference.ToString(CultureInfo.InvariantCulture)}."));
}
