using System;
using System.Globalization;
using System.Text;
using QuickStart;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

float[] weights = Data.Weights, pixels = Data.Pixels, activations = Data.Activations();

Report.Constants(weights);

Report.Heading();
Report.Tensor("weights", weights,
    Report.Measure(weights),
    Report.Measure<Weights4, sbyte>(weights),
    Report.Measure<Weights4Truncated, sbyte>(weights),
    Report.Measure<Weights2, sbyte>(weights));
Report.Tensor("pixels", pixels,
    Report.Measure<Pixel, byte>(pixels),
    Report.Measure<PixelHolding1, byte>(pixels),
    Report.Measure<Pixel4, byte>(pixels),
    Report.Measure<Pixel2, byte>(pixels));
Report.Tensor("activations", activations,
    Report.Measure<Activation, sbyte>(activations),
    Report.Measure<Activation16, short>(activations));

Need.Heading();
Need.Of<Weights4, sbyte>("weights", weights);
Need.Of<Pixel, byte>("pixels", pixels);
Need.Of<Activation, sbyte>("activations", activations);

Picture.Show(image: 2);

Report.Diagnostics();
