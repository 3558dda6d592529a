using System;
using System.Globalization;
using QuantGen.Conformance;
using QuantGen.Conformance.Exhaustive;
using QuantGen.Conformance.Laws;

const string Usage =
    """
    laws [--expect 512|256|128|0] [--plans] [--culture]
        every law for every quantizer, at the vector width of this process, which has to be the expected one;
        with the plan interpreter too; under a culture with U+2212 as minus
    exhaustive [--stride N]
        every (every N-th) float for twelve kernels
    """;

try
{
    int? Option(string name)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 ? null : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }

    if (Option("--expect") is { } expected)
        InstructionSet.Require(expected);
    switch (args is [] ? "" : args[0])
    {
        case "laws":
            if (Array.IndexOf(args, "--culture") >= 0)
                CultureInfo.CurrentCulture = Cultures.Unusual();
            return LawsCommand.Run(Console.Out, withPlans: Array.IndexOf(args, "--plans") >= 0);
        case "exhaustive":
            return ExhaustiveCommand.Run(Console.Out, Option("--stride") ?? 1);
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (InvalidOperationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 3;
}
