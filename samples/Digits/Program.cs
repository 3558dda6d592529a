using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Digits;
using Digits.QKeras;
using Digits.TfLite;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    Options options = Options.Parse(args);
    if (options.IsHelp)
    {
        Console.WriteLine(Options.Usage);
        return 0;
    }

    Images images = Images.Read();
    Network network = options.Network == Options.TfLite ? new TfLiteNetwork() : new QKerasNetwork();
    var recognition = new Recognition(network, images);
    Comparison[] comparisons = network.Compare();

    Report.Network(network);
    Report.Accuracy(network, recognition);
    Report.Comparisons(network, comparisons);
    Report.Confusion(recognition);
    Report.Image(network, recognition, options.Image ?? recognition.FirstMisread);
    Report.Speed(Speed.ImagesPerSecond(network));
    return comparisons.All(comparison => comparison.IsEqual) ? 0 : 1;
}
catch (OptionException fault)
{
    return Failure.Report(fault.Message + "\n" + Options.Usage, exitCode: 2);
}
catch (InvalidDataException fault)
{
    return Failure.Report(fault.Message, exitCode: 1);
}
catch (Exception fault) when (Failure.IsOfConsole(fault))
{
    return Failure.Report("The output cannot be written: " + fault.Message, exitCode: 1);
}
