using System;
using System.Globalization;
using QuantGen.Conformance;
using QuantGen.Conformance.Exhaustive;
using QuantGen.Conformance.Laws;

const string Usage =
    """
    laws [--expect avx512|preferred256|avx2|128|sse|baseline|none] [--plans] [--culture] [--covering]
        every law for every quantizer, with the instruction set of this process, which has to be the expected one;
        with the plan interpreter too; under a culture with U+2212 as minus;
        only for a set of quantizers in which each pair of features of all of them occurs

    sums [--stride N]
        every sum and code of the requantizers of the laws, one by one and over spans, with the instruction set of this process; with a stride every N-th part of 65,536

    """ + ExhaustiveOptions.Usage;

try
{
    switch (args)
    {
        case [] or ["--help", ..] or [_, "--help", ..]:
            Console.WriteLine(Usage);
            return args is [] ? 2 : 0;
        case ["laws", ..]:
            if (Array.IndexOf(args, "--expect") is > 0 and var at)
                InstructionSets.Named(at + 1 < args.Length ? args[at + 1] : "").Require();
            if (Array.IndexOf(args, "--culture") >= 0)
                CultureInfo.CurrentCulture = Cultures.Unusual();
            return LawsCommand.Run(Console.Out, withPlans: Array.IndexOf(args, "--plans") >= 0, covering: Array.IndexOf(args, "--covering") >= 0);
        case ["sums", ..]:
            return SumsCommand.Run(args[1..], Console.Out);
        case ["exhaustive", ..]:
            return ExhaustiveCommand.Run(args[1..], Console.Out);
        default:
            throw new ArgumentException($"Unknown command '{args[0]}'.");
    }
}
catch (ArgumentException fault)
{
    Console.Error.WriteLine(fault.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (InvalidOperationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 3;
}
