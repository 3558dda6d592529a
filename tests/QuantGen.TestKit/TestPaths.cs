using System.Linq;
using System.Reflection;

namespace QuantGen.TestKit;

/// <summary>Folders by assembly metadata: paths of source files are rewritten in deterministic builds and lead nowhere.</summary>
internal static class TestPaths
{
    public static string ProjectDirectory(Assembly test) => Metadata(test, "TestProjectDirectory");

    public static string RepositoryRoot(Assembly test) => Metadata(test, "RepositoryRoot");

    private static string Metadata(Assembly test, string key) =>
        test.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
