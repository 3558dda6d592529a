using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using QuantGen.Conformance;

namespace QuantGen.Benchmarks.Harness;

/// <summary>What a figure holds for: processor, vectors, version of .NET.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    public static string Description => $"{Processor}, {InstructionSet.Description}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>A virtual machine's processor may say no more of itself than its maker.</summary>
    private static string Processor
    {
        get
        {
            string? line = File.Exists(CpuInfo) ? File.ReadLines(CpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
            return line?.Split(':')[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
        }
    }
}
