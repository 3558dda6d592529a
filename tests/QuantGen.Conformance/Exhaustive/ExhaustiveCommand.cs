using System.IO;
namespace QuantGen.Conformance.Exhaustive;
internal static class ExhaustiveCommand { public static int Run(TextWriter output, int stride) => 0; }
