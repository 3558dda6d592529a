using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Analyzers.Tests;

/// <summary>What System.Text.Json's source generator adds to a context, as far as the compiler needs it: that generator does not run in these tests.</summary>
internal static class JsonContexts
{
    private static readonly Regex Context = new(@"partial class (?<name>\w+) : JsonSerializerContext", RegexOptions.CultureInvariant);

    /// <summary>The source with the other part of each context behind it.</summary>
    public static string Complete(string source) => source
        + string.Concat(Context.Matches(source).Select(match => match.Groups["name"].Value).Distinct().Select(Part));

    private static string Part(string name) =>
        $$"""

        partial class {{name}}
        {
            public {{name}}(System.Text.Json.JsonSerializerOptions? options) : base(options) { }
            public static {{name}} Default { get; } = new(null);
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(System.Type type) => null;
        }
        """;
}
