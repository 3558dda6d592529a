using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using QuantGen.Generator;
using Xunit;

namespace QuantGen.TestKit;

/// <summary>
/// Holds generated files against the accepted ones in <c>Snapshots/</c>, in the file convention of Verify:
/// <c>{Class}.{Method}#{hint without .cs}.verified.cs</c>, whose first line is the hint name.
/// </summary>
/// <remarks>
/// A difference, a missing file and a file that is no longer generated all fail and leave a <c>.received.cs</c> beside.
/// <c>QUANTGEN_ACCEPT=1 dotnet test</c> accepts what was received; where <c>CI</c> is set it does not.
/// </remarks>
internal static class Snapshot
{
    private const string Placeholder = "\"<VERSION>\"";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The one text that changes without a change of the output.</summary>
    private static readonly string Version = "\"" + typeof(QuantizerGenerator).Assembly.GetName().Version!.ToString(3) + "\"";

    public static bool Accepting => Environment.GetEnvironmentVariable("QUANTGEN_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>Compares the files of a run, after a second run has shown that nothing is computed twice and that the code compiles.</summary>
    public static void Verify(object test, GeneratorRun run, IReadOnlyList<GeneratedFile> files, [CallerMemberName] string method = "")
    {
        AssertSecondRunIsCached(run);
        Assert.NotEmpty(files);
        string directory = Path.Combine(TestPaths.ProjectDirectory(test.GetType().Assembly), "Snapshots");
        IReadOnlyList<string> problems = Compare(directory, test.GetType().Name + "." + method, files, Accepting);
        Assert.True(problems.Count == 0, string.Join("\n\n", problems) + "\n\nTo accept what was received: QUANTGEN_ACCEPT=1 dotnet test");
    }

    public static void AssertSecondRunIsCached(GeneratorRun run)
    {
        GeneratorRunResult again = run.RunAgain(run.Output.RemoveSyntaxTrees(run.Result.GeneratedSources.Select(source => source.SyntaxTree))).Result;
        foreach (string step in StepReasons.Steps)
        {
            bool isFile = step is StepReasons.QuantizerFiles or StepReasons.KernelFile;
            Assert.All(StepReasons.Outputs(again, step), output => Assert.True(
                output.Reason == IncrementalStepRunReason.Cached || (!isFile && output.Reason == IncrementalStepRunReason.Unchanged),
                $"In the second run of an unchanged compilation, step {step} was {output.Reason}."));
        }
    }

    /// <summary>Every difference, with its first line; writes or accepts what was received.</summary>
    public static IReadOnlyList<string> Compare(string directory, string prefix, IReadOnlyList<GeneratedFile> files, bool accept)
    {
        Directory.CreateDirectory(directory);
        var problems = new List<string>();
        var stale = Directory.GetFiles(directory, prefix + "#*.verified.cs").ToHashSet(StringComparer.Ordinal);
        foreach (GeneratedFile file in files)
        {
            string name = prefix + "#" + Path.GetFileNameWithoutExtension(file.HintName);
            string verified = Path.Combine(directory, name + ".verified.cs"), received = Path.Combine(directory, name + ".received.cs");
            string text = "//HintName: " + file.HintName + "\n" + file.Text.Replace(Version, Placeholder, StringComparison.Ordinal);
            stale.Remove(verified);
            File.Delete(received);
            if (Difference(verified, text) is not { } difference)
                continue;
            File.WriteAllText(accept ? verified : received, text, Utf8);
            if (!accept)
                problems.Add(name + ": " + difference);
        }

        foreach (string path in stale.Order(StringComparer.Ordinal))
        {
            if (accept)
                File.Delete(path);
            else
                problems.Add(Path.GetFileName(path) + ": no longer generated");
        }

        return problems;
    }

    private static string? Difference(string verified, string text)
    {
        if (!File.Exists(verified))
            return "there is no accepted file";
        string accepted = Utf8.GetString(File.ReadAllBytes(verified));
        if (accepted == text)
            return null;
        string[] old = accepted.Split('\n'), now = text.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return FormattableString.Invariant($"line {line + 1} differs\n- {LineAt(old, line)}\n+ {LineAt(now, line)}");
    }

    private static string LineAt(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";
}
