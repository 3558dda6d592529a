using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Requantizers, lookups and dense layers of recordings, compiled together.</summary>
internal sealed class CompiledMaps
{
    private readonly Dictionary<string, string> _names = [];

    private readonly StringBuilder _source = new("using QuantGen; using static QuantGen.Rounding; using static QuantGen.Overflow; using static QuantGen.Function;\n");

    private Assembly? _assembly;

    /// <summary>The name of a quantizer with such a declaration.</summary>
    public string Format(UniformSpec spec) => Declare(FormatFamily.Of(spec).Canonical(spec.WithDefaults()));

    /// <summary>The name of a type with such an attribute.</summary>
    public string Declare(string attribute)
    {
        if (!_names.TryGetValue(attribute, out string? name))
        {
            _names.Add(attribute, name = FormattableString.Invariant($"Type{_names.Count}"));
            _source.Append("[").Append(attribute).Append("] public static partial class ").Append(name).Append(";\n");
        }

        return name;
    }

    /// <summary>The methods of a requantizer or a lookup; null if the generator refuses its declaration.</summary>
    public CompiledMap? Find(string name) => TypeOf(name) is { } type ? CompiledMap.Of(type, type.GetMethods().Any(method => method.Name == "Lookup") ? "Lookup" : "Requantize") : null;

    /// <summary>The methods of a dense layer; null if the generator refuses its declaration.</summary>
    public CompiledDense? FindLayer(string name) => TypeOf(name) is { } type ? CompiledDense.Of(type) : null;

    private Type? TypeOf(string name)
    {
        _assembly ??= GeneratedAssembly.Load("GoldenMaps", _source.ToString());
        Type type = _assembly.GetType(name, throwOnError: true)!;
        return (string)type.GetField("Format")!.GetRawConstantValue()! == "" ? null : type;
    }
}
