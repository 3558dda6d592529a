using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Conformance.Laws;

namespace QuantGen.Generator.Tests;

/// <summary>Dense layers of every profile, order of weights, kind of bias and size.</summary>
internal static class DenseCases
{
    private static readonly RestatedFormat Byte = new(8, 1f / 256, Signed: false), SByte = new(8, 1f / 128), Decimal = new(8, 0.1f, 7), Third = new(8, 0.03f, 130, false), Short = new(16, 1f / 4096), Narrow = new(4, 0.125f), Tiny = new(2, 0.5f), Moved = new(8, 0.02f, -3), Words = new(16, 0.001f, 900);

    private static readonly RestatedFormat[] Inputs = [Byte, SByte, Decimal, Third, Narrow, Short, Words], Weights = [SByte, Narrow, Tiny, Moved, Third];

    /// <summary>Every kind of step of a kernel, and every rest behind it.</summary>
    private static readonly int[] Sizes = [1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 64, 65, 100, 127, 128, 129];

    public static readonly IReadOnlyList<RestatedDense> All = [.. Random(new Random(23), 90), .. Large(), .. Packed()];

    private static IEnumerable<RestatedDense> Random(Random random, int count)
    {
        Profile[] profiles = [Profile.Exact, Profile.Exact, Profile.TfLiteReference, Profile.TfLiteOptimized, Profile.Xnnpack, Profile.CmsisNN, Profile.OnnxRuntime];
        for (int i = 0; i < count; i++)
        {
            RestatedFormat source = Inputs[i % Inputs.Length], weight = Weights[i / 2 % Weights.Length];
            int inputs = Sizes[i % Sizes.Length], outputs = Sizes[random.Next(10)];
            // Sums of 48 bits are more than the floats of two profiles are defined for.
            Profile profile = source.Bits == 16 && profiles[i % profiles.Length] is Profile.Xnnpack or Profile.OnnxRuntime ? Profile.Exact : profiles[i % profiles.Length];
            bool isRaw = i % 9 == 8, hasBias = profile == Profile.Exact && i % 3 == 0;
            float span = source.Scale * weight.Scale * (source.Max - source.Min) * (weight.Max - weight.Min) * MathF.Sqrt(inputs) / 8;
            var map = new RestatedRequantizer
            {
                From = source,
                Weight = weight,
                Terms = inputs,
                To = new(8, span / 200, random.Next(2) == 0 ? 0 : random.Next(-100, 100)),
                Profile = profile,
                IsRelu = i % 4 == 1,
                IsDense = profile is Profile.TfLiteReference or Profile.TfLiteOptimized,
                Rounding = profile == Profile.Exact && i % 5 == 0 ? Rounding.HalfUp : null,
                Alphas = !isRaw && i % 4 == 2 ? [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle() + 0.1f)] : null,
                Exponents = !isRaw && i % 4 == 3 ? [.. Enumerable.Range(0, outputs).Select(_ => random.Next(-3, 3))] : null,
            };
            // A bias of a decimal scale has no step in common with sums of another one.
            RestatedFormat? bias = hasBias ? new(8, isRaw ? 1f : 1f / 16, random.Next(2) == 0 ? 0 : 5) : null;
            if (bias is not null)
                map = map with { From = source with { Scale = 1f / 64 }, Weight = weight with { Scale = 1f / 32 }, To = map.To with { Scale = inputs / 16f } };
            yield return new() { Map = map, Outputs = outputs, IsRaw = isRaw, IsByInputs = random.Next(2) == 0, Bias = bias, BiasBits = bias is null && i % 5 == 1 ? 20 : null };
        }
    }

    /// <summary>Weights of 4, 2 and 1 bits without gaps, whose rows begin inside of bytes, and more of them than are unpacked at a time.</summary>
    private static IEnumerable<RestatedDense> Packed()
    {
        (RestatedFormat Weight, string? Text)[] weights = [(Narrow, null), (new(4, 0.5f, 3, false), null), (Tiny, null), (new(2, 1f), "TernaryQuantizer(Scale = 1)"), (new(1, 1f), "BinaryQuantizer(Scale = 1)"), (new(1, 0.5f, 0, false), null)];
        for (int i = 0; i < 3 * weights.Length; i++)
        {
            (RestatedFormat weight, string? text) = weights[i % weights.Length];
            (int inputs, int outputs) = i < 6 ? (37, 5) : i < 12 ? (1100, 3) : (19, 301);
            var map = new RestatedRequantizer { From = i % 2 == 0 ? Byte : Decimal, Weight = weight, Terms = inputs, To = new(8, 0.05f, 4) };
            yield return new() { Map = map, Outputs = outputs, IsByInputs = i / 6 % 2 == 1 ^ i % 5 == 0, IsPacked = true, WeightText = text, IsRaw = i % 4 == 3 };
        }
    }

    /// <summary>Layers with more outputs than a method has sums at a time, and with more inputs than a row of a cache.</summary>
    private static IEnumerable<RestatedDense> Large()
    {
        foreach (bool isByInputs in new[] { false, true })
        {
            yield return new() { Map = new() { From = Byte, Weight = SByte, Terms = 70, To = new(8, 0.125f) }, Outputs = 523, IsByInputs = isByInputs };
            yield return new() { Map = new() { From = Decimal, Weight = SByte, Terms = 1030, To = new(8, 2f, 3), Profile = Profile.Xnnpack }, Outputs = 6, IsByInputs = isByInputs };
        }
    }
}
