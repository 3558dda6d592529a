using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Emit;

/// <summary>The file that the quantizers of a compilation share: the required members of the required files in src/QuantGen.Kernels, and the roundings.</summary>
internal static class KernelEmitter
{
    public static string Emit(KernelParts needs, TargetEnvironment environment)
    {
        if (!environment.Dialect.HasKernels)
            return PortableKernelEmitter.Emit(needs, environment);

        var parts = new KernelFiles(needs, environment.HasNativeMinMax);
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "the quantizers of this assembly, which share it");
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            // Inside the namespace, so that no type of the user with such a name takes precedence; namespaces before aliases.
            foreach (string used in parts.Usings.OrderBy(used => used.Contains('=')).ThenBy(used => used, StringComparer.Ordinal))
                writer.Line("using " + (used.Contains('=') ? used.Replace("= ", "= global::") : "global::" + used) + ";");
            writer.Line();
            RoundingEmitter.Emit(writer, needs);
            Class(writer, "Kernels", parts.Common.SelectMany(parts.Members));
            Class(writer, "ValueKernels", parts.OfValues.SelectMany(parts.Members));
            Class(writer, "CodeKernels", parts.OfCodes.SelectMany(parts.Members));
            Class(writer, KernelNames.RequantizeKernels, parts.OfRequantizers.SelectMany(parts.Members));
        }

        return writer.ToString();
    }

    /// <summary>Writes a class with its members, separated by empty lines; nothing if there are none.</summary>
    private static void Class(CodeWriter writer, string name, IEnumerable<string> members)
    {
        string[] texts = [.. members];
        if (texts.Length == 0)
            return;
        string[] declaration = KernelFile.Declaration(name).Split('\n');
        if (name != KernelNames.Kernels)
            writer.Line();
        writer.Line(declaration[0]);
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block(string.Join("\n", declaration.Skip(1))))
            writer.Lines(string.Join("\n\n", texts));
    }
}
