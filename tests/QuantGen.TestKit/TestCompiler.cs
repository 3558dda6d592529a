using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Generator;
using Xunit;

namespace QuantGen.TestKit;

/// <summary>The same tests run under two compilers; each run is to be the one that it is taken for.</summary>
internal static class TestCompiler
{
    /// <summary>How many random cases a test takes: all under the newest compiler, a tenth under the oldest.</summary>
    public static int Share(int count) =>
        typeof(CSharpCompilation).Assembly.GetName().Version!.Major == 4 ? count / 10 : count;

    /// <summary>The compiler is the one that the test project asks for, and what is tested is built with the oldest.</summary>
    public static void AssertIsAsked(Assembly test)
    {
        string asked = test.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Compiler").Value!;
        string loaded = typeof(CSharpCompilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.StartsWith(asked + "-", loaded, StringComparison.Ordinal);
        Assert.All([typeof(QuantizerGenerator), typeof(Analyzers.QuantizerDeclarationAnalyzer)], type =>
            Assert.Equal(new Version(4, 8, 0, 0), type.Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.CodeAnalysis").Version));
    }
}
