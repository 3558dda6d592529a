using System;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Integers;

// What is measured: requantizers of sums and of codes, and a lookup.

[Quantizer(Bits = 8, Integer = 0, Signed = false)]
internal static partial class Pixel;

[Quantizer(Bits = 8, Integer = 0)]
internal static partial class Weight;

[Quantizer(Bits = 8, Integer = 4)]
internal static partial class Activation;

/// <summary>Sums of 26 bits, in steps of 2^-15.</summary>
[Accumulator(typeof(Pixel), typeof(Weight), Terms = 784)]
internal static partial class Hidden;

/// <summary>A shift by 12, half to even.</summary>
[Requantizer(typeof(Hidden), typeof(Activation))]
internal static partial class Shifted;

/// <summary>The same, half up.</summary>
[Requantizer(typeof(Hidden), typeof(Activation), Rounding = Rounding.HalfUp)]
internal static partial class ShiftedHalfUp;

/// <summary>The same shift of codes.</summary>
[Requantizer(typeof(Weight), typeof(Activation))]
internal static partial class ShiftedCodes;

[Quantizer(Bits = 8, Scale = 0.05296124517917633)]
internal static partial class In;

[Quantizer(Bits = 8, Scale = 0.024093778803944588)]
internal static partial class Filter;

[Quantizer(Bits = 8, Scale = 0.0913, ZeroPoint = -13)]
internal static partial class Out;

/// <summary>Codes of wider steps.</summary>
[Quantizer(Bits = 8, Scale = 91.3, ZeroPoint = -13)]
internal static partial class Wide;

[Accumulator(typeof(In), typeof(Filter), Terms = 1024)]
internal static partial class Products;

/// <summary>The exact product with 0.01111…, rounded once.</summary>
[Requantizer(typeof(Products), typeof(Out))]
internal static partial class Exact;

/// <summary>The same to wider steps, for which no float is proved: the upper half of a product.</summary>
[Requantizer(typeof(Products), typeof(Wide))]
internal static partial class ExactHigh;

/// <summary>gemmlowp's two roundings.</summary>
[Requantizer(typeof(Products), typeof(Out), Profile = Profile.TfLiteReference)]
internal static partial class TwoRoundings;

/// <summary>A factor on the scale for each of 256 channels.</summary>
[Requantizer(typeof(Products), typeof(Out), WeightAlphas = new[]
    {
        1.1858f, 1.3982f, 1.5057f, 1.8466f, 1.3945f, 1.7958f, 0.5205f, 0.9535f, 1.8490f, 1.2294f, 1.7433f, 0.5850f, 0.9580f, 0.7038f, 1.0625f, 1.1079f,
        0.5092f, 0.6752f, 0.7366f, 1.7810f, 1.4454f, 0.6238f, 1.5097f, 0.6061f, 1.1768f, 0.5960f, 0.5012f, 1.6734f, 0.6685f, 0.6741f, 1.9519f, 1.6758f,
        0.7467f, 1.8960f, 1.0559f, 1.2796f, 0.6641f, 1.8429f, 1.3025f, 1.9094f, 1.7261f, 0.7566f, 0.8250f, 0.6293f, 0.6119f, 0.5473f, 0.7593f, 1.1537f,
        0.5024f, 1.2798f, 0.7987f, 0.7684f, 1.5551f, 0.9737f, 0.7746f, 0.9743f, 1.3281f, 0.5411f, 1.9321f, 0.5161f, 1.4138f, 1.6130f, 0.5127f, 1.4902f,
        0.8307f, 1.1150f, 0.5063f, 0.5335f, 0.6425f, 1.8795f, 0.6566f, 1.4255f, 1.8142f, 1.8456f, 0.8060f, 0.8177f, 1.0348f, 1.4653f, 0.5808f, 1.4111f,
        1.5099f, 1.6465f, 0.5260f, 1.8552f, 0.5674f, 0.8019f, 1.1661f, 1.7853f, 0.8010f, 1.8005f, 1.0646f, 0.7711f, 0.7757f, 0.6395f, 0.5572f, 0.6146f,
        1.2999f, 1.9909f, 0.6255f, 0.5348f, 1.9635f, 1.0476f, 0.8777f, 0.6948f, 1.1391f, 1.5720f, 0.9404f, 0.8972f, 0.5401f, 1.7803f, 0.5232f, 0.9911f,
        1.5987f, 0.5992f, 1.3787f, 1.8655f, 1.1981f, 1.4907f, 0.5797f, 0.9133f, 0.6149f, 1.6127f, 0.7524f, 0.9371f, 1.9981f, 1.6296f, 1.9346f, 0.9376f,
        0.9837f, 1.3746f, 0.9714f, 0.7485f, 0.8751f, 0.6126f, 0.8432f, 1.9681f, 1.8916f, 1.1925f, 0.9991f, 0.7994f, 0.5658f, 0.7293f, 1.4784f, 1.6641f,
        0.8251f, 1.4866f, 1.4639f, 1.3097f, 1.2553f, 1.4332f, 0.8275f, 1.3277f, 0.7380f, 0.9804f, 1.4535f, 1.3029f, 0.7514f, 1.8546f, 1.2306f, 1.1183f,
        0.5081f, 1.0673f, 0.7078f, 1.2686f, 0.9499f, 1.5512f, 1.2268f, 1.5107f, 0.8099f, 1.2211f, 1.3905f, 1.5761f, 0.8123f, 1.6085f, 1.6700f, 1.2983f,
        1.9349f, 1.8830f, 1.0255f, 1.0415f, 0.6295f, 1.5947f, 1.8337f, 0.9689f, 1.3039f, 1.3560f, 1.3762f, 0.6345f, 1.4750f, 1.1186f, 1.2580f, 0.8960f,
        1.1871f, 1.4635f, 1.2089f, 1.3574f, 0.5195f, 0.6242f, 0.9216f, 1.2313f, 0.6774f, 1.2941f, 1.1989f, 0.5299f, 0.9614f, 0.6842f, 0.5390f, 0.6017f,
        0.7763f, 0.6431f, 0.6537f, 0.5253f, 0.9531f, 0.8471f, 1.1676f, 1.1331f, 0.6953f, 1.7488f, 0.5005f, 0.8771f, 0.7356f, 0.8828f, 0.5865f, 1.5831f,
        0.8396f, 0.5256f, 1.1705f, 0.5702f, 1.0647f, 0.8004f, 1.1187f, 1.8877f, 1.5551f, 0.8939f, 1.5433f, 1.2181f, 0.8344f, 0.6089f, 1.1422f, 1.0926f,
        1.8848f, 1.9132f, 1.1625f, 0.8135f, 1.7254f, 0.5007f, 0.5807f, 1.0955f, 1.1731f, 0.6077f, 1.1966f, 1.7202f, 0.8419f, 0.9096f, 0.6843f, 0.7490f,
    })]
internal static partial class ByChannel;

/// <summary>From codes to codes.</summary>
[Requantizer(typeof(In), typeof(Out))]
internal static partial class Codes;

[Quantizer(Bits = 8, Integer = 3)]
internal static partial class Logit;

/// <summary>A table of 256 entries.</summary>
[Lookup(typeof(Logit), typeof(Pixel), Function = Function.Sigmoid)]
internal static partial class Sigmoid;
