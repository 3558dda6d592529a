using System.IO;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace QuantGen.Benchmarks.Classes;

/// <summary>
/// The classes of this folder under BenchmarkDotNet, in this process: the project that it would generate builds all referenced projects
/// into one folder, which does not go with a library and a generator for different versions of .NET.
/// </summary>
internal static class BenchmarkDotNetCommand
{
    public static int Run(string[] arguments)
    {
        IConfig config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(BenchmarkDotNetCommand).Assembly).Run([.. arguments, "--inProcess"], config)];
        return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
