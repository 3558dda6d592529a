using System;
using System.Linq;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>The factor of a channel is that of its elements on their own, whatever lies between them, and so are the codes.</summary>
public sealed class ChannelFitTests
{
    public static TheoryData<string> Names => FittedFormats.NamesOfRules;

    [Theory]
    [MemberData(nameof(Names))]
    public void Channel_has_the_factor_and_the_codes_of_its_elements_alone(string name)
    {
        FittedFormat format = FittedFormats.Of(name);
        foreach ((int channels, int innerLength, int count) in Layouts)
        {
            float[] source = Tensor(channels, innerLength, count);
            double[] factors = format.Fit(source, innerLength, new double[channels]);
            (double[] with, long[] codes) = format.FitAndQuantize(source, innerLength, channels);
            Assert.Equal(factors, with);
            for (int channel = 0; channel < channels; channel++)
            {
                int[] own = [.. Enumerable.Range(0, count).Where(i => i / innerLength % channels == channel)];
                (double factor, long[] alone) = format.FitAndQuantize([.. own.Select(i => source[i])]);
                string what = FormattableString.Invariant($"{name}: channel {channel} of {channels}, {innerLength} in a row, {own.Length} of {count} elements");
                Assert.True(factor == factors[channel], FormattableString.Invariant($"{what}: fitted {factors[channel]:R}, alone {factor:R}"));
                for (int i = 0; i < own.Length; i++)
                    Assert.True(alone[i] == codes[own[i]], FormattableString.Invariant($"{what}: element 0x{BitConverter.SingleToUInt32Bits(source[own[i]]):X8} has code {codes[own[i]]}, alone {alone[i]}"));
            }
        }
    }

    /// <summary>Channels, elements of one in a row, elements: the last row is incomplete in most, and in some a channel has no element.</summary>
    private static (int Channels, int InnerLength, int Count)[] Layouts =>
        [(1, 1, 50), (7, 1, 200), (5, 3, 500), (3, 64, 1000), (2, 1000, 3500), (2, 1000, 2513), (4, 64, 130), (9, 3, 8), (8, 1, 300), (20, 1, 703), (33, 1, 20), (3, 517, 1600)];

    /// <summary>Channels of different magnitudes, with what is no number here and there.</summary>
    private static float[] Tensor(int channels, int innerLength, int count)
    {
        var random = new Random((channels * 1000) + innerLength);
        return
        [
            .. Enumerable.Range(0, count).Select(i => random.Next(50) switch
            {
                0 => float.NaN,
                1 => float.PositiveInfinity,
                2 => 0f,
                _ => (float)((random.NextDouble() - 0.45) * Math.ScaleB(1, (i / innerLength % channels * 5 % 23) - 11)),
            }),
        ];
    }
}
