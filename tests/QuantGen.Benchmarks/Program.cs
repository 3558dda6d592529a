using System;
using System.IO;
using QuantGen.Benchmarks.Calibration;
using QuantGen.Benchmarks.Classes;
using QuantGen.Benchmarks.Fits;
using QuantGen.Benchmarks.Functions;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Integers;
using QuantGen.Benchmarks.Layers;
using QuantGen.Benchmarks.Stochastic;

Console.OutputEncoding = System.Text.Encoding.UTF8;
try
{
    switch (args is [] ? "" : args[0])
    {
        case "--help":
            Console.WriteLine(Options.Usage);
            return 0;
        case "fits":
            return FitCommand.Run(args[1..], Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
        case "functions":
            return FunctionCommand.Run(args[1..], Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
        case "calibration":
            return CalibrationCommand.Run(args[1..], Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
        case "stochastic":
            return StochasticCommand.Run(args[1..], Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
        case "integers":
            return IntegerCommand.Run(args[1..], Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
        case "layers":
            return LayerCommand.Run(args[1..], Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
        case "bdn":
            return BenchmarkDotNetCommand.Run(args[1..]);
        default:
            return HarnessCommand.Run(args, Console.Out, Console.IsErrorRedirected ? TextWriter.Null : Console.Error);
    }
}
catch (ArgumentException fault)
{
    Console.Error.WriteLine(fault.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
catch (InvalidOperationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 4;
}
