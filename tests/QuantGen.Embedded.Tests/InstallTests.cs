using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Embedded.Tests;

/// <summary><c>tests/embedded/install.sh</c> installs what the targets ask for, and says what it could not.</summary>
public sealed class InstallTests
{
    private static readonly string Folder = Path.Combine(Golden.Metadata("RepositoryRoot"), "tests", "embedded");

    private static readonly string[] Packages = Regex.Match(File.ReadAllText(Path.Combine(Folder, "install.sh")), @"^packages=\((.*)\)$", RegexOptions.Multiline).Groups[1].Value.Split(' ');

    private static readonly string[] Targets = [Path.Combine(Folder, "targets.sh"), Path.Combine(Folder, "runtimes.sh")];

    /// <summary>The reasons of targets that are skipped name packages: "install A or B", of which one is enough, or "install A and B".</summary>
    [Fact]
    public void Every_package_that_a_skipped_target_names_is_installed()
    {
        const string package = "[a-z][a-z0-9.+-]*[a-z0-9]";
        MatchCollection reasons = Regex.Matches(string.Concat(Targets.Select(File.ReadAllText)), $"[:,] install ({package})(?: (and|or) ({package}))?");
        Assert.True(reasons.Count >= 10, $"The targets have {reasons.Count} reasons that name a package.");
        foreach (Match reason in reasons)
        {
            string[] named = [.. new[] { reason.Groups[1], reason.Groups[3] }.Where(group => group.Success && group.Value != "run").Select(group => group.Value)];
            // mono-devel would bring what mono-root.sh fetches out of it.
            bool isMet = reason.Groups[2].Value == "or" ? named.Any(Packages.Contains) : named.All(name => Packages.Contains(name) || name == "mono-devel");
            Assert.True(isMet, $"'{reason.Value}', and install.sh installs {string.Join(' ', Packages)}");
        }
    }

    [Fact]
    public void Page_names_the_packages()
    {
        string page = File.ReadAllText(Path.Combine(Folder, "..", "..", "docs", "embedded.md"));
        string[] shown = [.. Regex.Matches(Regex.Match(page, @"The script installs (.*?)\. That takes", RegexOptions.Singleline).Groups[1].Value, "[a-z][a-z0-9.+-]+").Select(match => match.Value).Where(word => word != "and")];
        Assert.Equal(Packages, shown);
    }

    /// <summary>Without a network the script ends with 1 after it has tried every part, and names each.</summary>
    [Fact]
    public void What_cannot_be_installed_is_named()
    {
        if (!OperatingSystem.IsLinux())
            return;
        string folder = Directory.CreateTempSubdirectory("quantgen-install-").FullName;
        try
        {
            foreach (string program in new[] { "apt-get", "dpkg-query", "dpkg-deb" })
            {
                File.WriteAllText(Path.Combine(folder, program), "#!/bin/sh\nexit 100\n");
                File.SetUnixFileMode(Path.Combine(folder, program), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            (int exitCode, string output) = Script.Start("install.sh", [Path.Combine(folder, "roots")], [("PATH", folder + ":" + Environment.GetEnvironmentVariable("PATH"))]);
            Assert.True(exitCode == 1, output);
            IEnumerable<string> parts = ["facades", "armhf", "arm64"];
            Assert.All(Packages.Concat(parts), name => Assert.Contains(name, output, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
