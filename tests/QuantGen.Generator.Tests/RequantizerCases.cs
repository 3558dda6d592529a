using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Conformance.Laws;

namespace QuantGen.Generator.Tests;

/// <summary>Requantizers of every profile, rounding, form and source.</summary>
internal static class RequantizerCases
{
    private static readonly RestatedFormat Byte = new(8, 1f / 256, Signed: false), SByte = new(8, 1f / 128), Activation = new(8, 1f / 16, Signed: false), Decimal = new(8, 0.1f, 7), Third = new(8, 0.3f, 130, false), Short = new(16, 1f / 4096), UShort = new(16, 0.01f, 1000, false),
        Narrow = new(4, 0.5f), Tiny = new(2, 1f), Report = new(8, 0.05296124517917633f), ReportWeight = new(8, 0.024093778803944588f), ReportResult = new(8, 0.11484327912330627f, -126);

    private static readonly RestatedFormat Int20 = new(20, 1f / 65536), UInt20 = new(20, 1f / 65536, 0, false);

    public static readonly IReadOnlyList<RestatedRequantizer> All = [.. Profiles(), .. Roundings(), .. Sources(), .. Channels(), .. Bounds(), .. Forms()];

    private static IEnumerable<RestatedRequantizer> Profiles()
    {
        foreach (Profile profile in Enum.GetValues<Profile>().Where(profile => profile <= Profile.CmsisNN))
        {
            yield return new() { From = Report, Weight = ReportWeight, Terms = 64, To = ReportResult, Profile = profile };
            yield return new() { From = Decimal, Weight = Narrow, Terms = 9000, To = new(8, 3f, 200, false), Profile = profile };
            yield return new() { From = Decimal, To = new(8, 0.07f, -5), Profile = profile };
            yield return new() { From = Decimal, To = new(8, 0.25f, 128, false), Profile = profile };
            yield return new() { From = Third, To = new(16, 0.001f), Profile = profile };
            // With more bits of results the floats of these systems would have no proof.
            yield return new() { From = new(16, 0.001f), Weight = SByte, Terms = 100, To = new(profile is Profile.Xnnpack or Profile.Onnx or Profile.OnnxRuntime ? 11 : 16, 0.0013f), Profile = profile };
            yield return new() { From = Report, Weight = new(8, 1f), Terms = 30, To = ReportResult, Profile = profile, Alphas = [0.01f, 0.5f, 0.024093778803944588f, 0.3f, 1e-6f] };
            yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(8, 1000f, 3), Profile = profile };
        }

        foreach (Profile profile in new[] { Profile.TfLiteReference, Profile.TfLiteOptimized })
        {
            yield return new() { From = Report, Weight = ReportWeight, Terms = 64, To = ReportResult, Profile = profile, IsDense = true };
            yield return new() { From = new(16, 0.001f), Weight = SByte, Terms = 100, To = new(16, 0.0013f), Profile = profile, IsDense = true };
            yield return new() { From = Decimal, Weight = SByte, Terms = 100, To = new(8, 0.4f), Profile = profile, IsDense = true, Exponents = [0, -3, 2] };
        }

        yield return new() { From = Report, Weight = ReportWeight, Terms = 64, To = ReportResult, Profile = Profile.CmsisNN, IsSingle = true };
        yield return new() { From = Decimal, To = new(8, 0.07f, -5), Profile = Profile.CmsisNN, IsSingle = true };
        // A scale above 1, which is shifted left.
        yield return new() { From = Decimal, To = new(16, 0.001f, 5), Profile = Profile.CmsisNN };
        yield return new() { From = Decimal, To = new(16, 0.001f, 5), Profile = Profile.TfLiteOptimized };
    }

    private static IEnumerable<RestatedRequantizer> Roundings() => Enum.GetValues<Rounding>().SelectMany(rounding => new RestatedRequantizer[]
    {
        new() { From = Byte, Weight = SByte, Terms = 784, To = Activation, Rounding = rounding },
        new() { From = Short, To = new(8, 1f / 8, -3), Rounding = rounding },
        // Ties of a quotient that is no power of two.
        new() { From = new(16, 0.375f, -9), To = new(8, 0.25f), Rounding = rounding },
        new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(8, 65536f, 9), Rounding = rounding },
        new() { From = Decimal, Weight = Third, Terms = 77, To = new(8, 0.7f, 30), Rounding = rounding },
        new() { From = Byte, Weight = SByte, Terms = 100, To = new(8, 1f / 16), Rounding = rounding, Exponents = [0, 1, -3, 4, -9, -14, 3] },
    });

    private static IEnumerable<RestatedRequantizer> Sources()
    {
        RestatedFormat[] to = [new(8, 0.37f, 3), new(16, 0.0371f, 40_000, false), new(3, 2f), new(12, 0.02f, -100)];
        (RestatedFormat From, RestatedFormat? Weight, int Terms)[] sources =
        [
            (SByte, null, 1), (new(8, 0.02f, 200, false), null, 1), (Short, null, 1), (UShort, null, 1), (Int20, null, 1), (UInt20, null, 1), (Narrow, Tiny, 3), (new(2, 1f, 0, false), new(3, 1f, 0, false), 7), (SByte, Narrow, 12),
            (Byte, new(8, 1f, 0, false), 1), (Byte, new(8, 1f, 0, false), 30_000), (Byte, new(8, 1f, 0, false), 60_000), (Byte, SByte, 1 << 24), (Short, Short, 1 << 20),
        ];
        return sources.SelectMany((source, i) => new[] { to[i % 4], to[(i + 1) % 4] }.Select(result => new RestatedRequantizer { From = source.From, Weight = source.Weight, Terms = source.Terms, To = result }));
    }

    private static IEnumerable<RestatedRequantizer> Channels()
    {
        yield return new() { From = Byte, Weight = SByte, Terms = 100, To = Activation, Exponents = [-4] };
        yield return new() { From = Byte, Weight = SByte, Terms = 100, To = Activation, Exponents = [.. Enumerable.Range(0, 40).Select(i => (i * 7 % 13) - 6)] };
        yield return new() { From = Byte, Weight = SByte, Terms = 100, To = new(8, 0.07f, -20), Alphas = [.. Enumerable.Range(0, 70).Select(i => 0.01f + (0.013f * i))] };
        yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(8, 300f, 5), Alphas = [.. Enumerable.Range(0, 17).Select(i => 0.1f + (0.31f * i))] };
        yield return new() { From = Short, To = new(8, 0.07f, -20), Alphas = [0.3f, 1.7f, 0.0003f] };
        yield return new() { From = SByte, To = new(8, 1f / 64), Exponents = [0, -1, -2, -3, 1, 2, 3, -20] };
        // Channels whose forms are of two kinds, some of which do not reach the last code.
        yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(8, 65536f), Alphas = [1f, 0.3f, 0.000001f, 1e-12f], Rounding = Rounding.HalfToEven };
        yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(8, 65536f), Exponents = [0, -20, -30, -40, 3] };
    }

    private static IEnumerable<RestatedRequantizer> Bounds()
    {
        foreach (Profile profile in new[] { Profile.Exact, Profile.TfLiteReference, Profile.Xnnpack })
        {
            yield return new() { From = Report, Weight = ReportWeight, Terms = 64, To = new(8, 0.047f, -100), Profile = profile, IsRelu = true, UpperBound = 6 };
            yield return new() { From = Report, Weight = ReportWeight, Terms = 64, To = new(8, 0.047f, 3), Profile = profile, LowerBound = -1, UpperBound = 1.01 };
            yield return new() { From = Decimal, To = new(8, 0.047f, 3), Profile = profile, IsRelu = true };
            yield return new() { From = Short, To = new(16, 0.01f, 3), Profile = profile, LowerBound = -0.3 };
        }
    }

    /// <summary>What asks for a form of its own: multipliers of 62 bits, searches, and gemmlowp's two roundings of sums of 32 bits, near the largest of which half of a divisor is added.</summary>
    private static IEnumerable<RestatedRequantizer> Forms()
    {
        yield return new() { From = Short, Weight = Short, Terms = 1 << 20, To = new(16, 0.7f) };
        yield return new() { From = Short, Weight = Short, Terms = 1 << 10, To = new(11, 0.123f, 77), Rounding = Rounding.Outward };
        yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(16, 1.7f, 77), Rounding = Rounding.HalfAwayFromZero };
        yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 36, To = new(12, 1e5f, 77), Rounding = Rounding.HalfToOdd };
        yield return new() { From = Byte, Weight = SByte, Terms = 1 << 20, WrappingBits = 32, To = new(12, 1e4f, 7), Rounding = Rounding.HalfToOdd };
        yield return new() { From = new(8, 1f), Weight = new(8, 0.99999988f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 65536f), Profile = Profile.TfLiteReference };
        yield return new() { From = new(8, 1f), Weight = new(8, 0.99999988f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 16384f), Profile = Profile.TfLiteOptimized };
        yield return new() { From = new(8, 1f), Weight = new(8, 0.99999988f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 1f, 30_000), Profile = Profile.TfLiteReference };
        yield return new() { From = new(8, 1f), Weight = new(8, 0.75123f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 65536f), Profile = Profile.TfLiteReference };
        yield return new() { From = new(8, 1f), Weight = new(8, 0.75123f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 65536f), Profile = Profile.TfLiteOptimized };
    }
}
