using System;
using System.Globalization;
using System.IO;
using System.Text;
using Calibrate;
using QuantGen.Calibration;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var options = Options.Parse(args);
    var source = new Source(options);
    int bits = options.Bits, most = source.Most;
    bool signed = options.IsSigned, powerOfTwo = options.IsPowerOfTwo;
    CalibratedFormat affine = new(bits, signed, powerOfTwo: powerOfTwo), symmetric = new(bits, signed, symmetric: true, powerOfTwo);
    Candidate[] candidates =
    [
        new("MinMaxRange", new MinMaxRange(), affine),
        new("MovingAverageRange", MovingAverageRange.Constant(), affine),
        new("PercentileRange, 99.9 %", new PercentileRange(most, 99.9m, twoSided: true), affine),
        new("PercentileRange of |x|, 99.9 %", new PercentileRange(most, 99.9m), symmetric),
        new("MeanSquaredErrorRange", powerOfTwo ? MeanSquaredErrorRange.PowerOfTwo(most, bits, signed) : new MeanSquaredErrorRange(most, bits, signed), symmetric),
        new("EntropyRange", new EntropyRange(bits, signed), symmetric),
    ];

    source.Read("estimate", batch =>
    {
        foreach (Candidate candidate in candidates)
            candidate.Estimator.Add(batch);
    });
    foreach (Candidate candidate in candidates)
        candidate.Prepare();
    source.Read("count", batch =>
    {
        foreach (Candidate candidate in candidates)
            candidate.CountOutside(batch);
    });

    RangeEstimator all = candidates[0].Estimator;
    Console.WriteLine($"{Path.GetFileName(options.File)}: {all.Count:N0} numbers; {all.NaNCount:N0} NaN and {all.InfinityCount:N0} infinities are left out\n");
    Console.WriteLine($"{"estimator",-30}  {"range",-26}  {"saturates",9}  attribute");
    foreach (Candidate candidate in candidates)
        Console.WriteLine($"{candidate.Name,-30}  {candidate.Range,-26}  {100.0 * candidate.Outside / Math.Max(1, all.Count),7:F2} %  {candidate.Attribute}");
    return 0;
}
catch (ArgumentException fault)
{
    Console.Error.WriteLine(fault.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
catch (Exception fault) when (fault is IOException or InvalidDataException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
