using System;
using System.Globalization;
using System.Linq;
using System.Text;
using QKerasWeights;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Channels are last in every kernel of Keras: each element in a row belongs to another one.
const int InnerLength = 1;

Kernel dense4 = Kernel.Read("dense4");
Layer[] layers =
[
    new(Kernel.Read("conv1"), Conv1.Format, Conv1.Bits, Conv1.ScaleExponent,
        (weights, exponents, codes) => Conv1.FitAndQuantize(weights, InnerLength, exponents, codes),
        (codes, exponents, values) => Conv1.Dequantize(codes, exponents, InnerLength, values)),
    new(Kernel.Read("dw2"), Depthwise2.Format, Depthwise2.Bits, Depthwise2.ScaleExponent,
        (weights, exponents, codes) => Depthwise2.FitAndQuantize(weights, InnerLength, exponents, codes),
        (codes, exponents, values) => Depthwise2.Dequantize(codes, exponents, InnerLength, values)),
    new(Kernel.Read("pw3"), Pointwise3.Format, Pointwise3.Bits, Pointwise3.ScaleExponent,
        (weights, exponents, codes) => Pointwise3.FitAndQuantize(weights, InnerLength, exponents, codes),
        (codes, exponents, values) => Pointwise3.Dequantize(codes, exponents, InnerLength, values)),
    new(dense4, Dense4.Format, Dense4.Bits, Dense4.ScaleExponent,
        (weights, exponents, codes) => Dense4.FitAndQuantize(weights, InnerLength, exponents, codes),
        (codes, exponents, values) => Dense4.Dequantize(codes, exponents, InnerLength, values)),
];

Report.Legend();
foreach (Layer layer in layers)
    Report.Layer(layer);

Report.Better(layers[^1], new(dense4, Dense4LeastError.Format, Dense4LeastError.Bits, Dense4LeastError.ScaleExponent,
    (weights, exponents, codes) => Dense4LeastError.FitAndQuantize(weights, InnerLength, exponents, codes),
    (codes, exponents, values) => Dense4LeastError.Dequantize(codes, exponents, InnerLength, values)));

Report.Sum(layers);
foreach (Layer layer in layers)
    Report.Differences(layer);
return layers.All(layer => layer.IsEqual) ? 0 : 1;
