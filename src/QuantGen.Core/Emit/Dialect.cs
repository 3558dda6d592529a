using System;

namespace QuantGen.Core.Emit;

/// <summary>How a tier writes what all tiers do: sequences, their checks, and float arithmetic.</summary>
internal abstract class Dialect
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    /// <summary>net8.0 and C# 11: spans, and shared generic kernels with vectors.</summary>
    public static readonly Dialect Modern = new ModernDialect();

    /// <summary>C# 7.3 over spans.</summary>
    public static readonly Dialect Spans = new SpanDialect();

    /// <summary>C# 7.3 over arrays with an index and a count.</summary>
    public static readonly Dialect Arrays = new ArrayDialect();

    /// <summary>Whether sequences are spans; otherwise they are arrays with an index and a count.</summary>
    public virtual bool HasSpans => true;

    /// <summary>Whether there are generic kernels, and so vectors.</summary>
    public virtual bool HasKernels => false;

    /// <summary>The number of elements.</summary>
    public virtual string Length => "source.Length";

    /// <summary>The first element and the number of elements, as arguments of a channel.</summary>
    public virtual string Elements => "0, source.Length";

    /// <summary>The source of a call, with its index and the count if the dialect has them.</summary>
    public virtual string SourceArguments => "source";

    /// <summary>The source of a call without the count.</summary>
    public virtual string SourceStart => "source";

    /// <summary>The destination of a call.</summary>
    public virtual string DestinationArguments => "destination";

    /// <summary>The dialect of a tier; that of arrays for the tier in which nothing is generated.</summary>
    public static Dialect Of(Tier tier) => tier switch
    {
        Tier.Modern => Modern,
        Tier.PortableSpans => Spans,
        _ => Arrays,
    };

    /// <summary>An element that is read.</summary>
    public virtual string Source(string index) => $"source[{index}]";

    /// <summary>An element that is written.</summary>
    public virtual string Destination(string index) => $"destination[{index}]";

    /// <summary>The type of a sequence that is read.</summary>
    public virtual string SequenceOf(string element) => "global::System.ReadOnlySpan<" + element + ">";

    /// <summary>The number of entries of a sequence, or the sequence itself if the check takes it.</summary>
    public virtual string CountOf(string entries) => entries + ".Length";

    /// <summary>The check of a destination before any element is written; the elements have two types.</summary>
    public abstract string CheckDestination(string from, string to);

    /// <summary>The check that entries and elements do not overlap, if one is read and the other written.</summary>
    public virtual string CheckEntries(string type, string elements, string entryType, string entries) =>
        $"{Kernels}.CheckEntries({Bytes(type, elements)}, {Bytes(entryType, entries)}, \"{entries}\");";

    /// <summary>The check of a block's spans.</summary>
    public virtual string CheckBlock(string from, string to, int length) => FormattableString.Invariant(
        $"{Kernels}.CheckBlock({Bytes(from, "source")}, {Bytes(to, "destination")}, source.Length, destination.Length, size: sizeof({to}), length: {length});");

    /// <summary>An operation of floats. Old runtimes compute it with more bits until a cast.</summary>
    public virtual string InSingle(string operation) => "(float)(" + operation + ")";

    /// <summary>The memory of a span, for the check of overlap.</summary>
    public static string Bytes(string type, string span) => type == "byte" ? span : $"global::System.Runtime.InteropServices.MemoryMarshal.Cast<{type}, byte>({span})";

    private sealed class ModernDialect : Dialect
    {
        public override bool HasKernels => true;

        public override string CheckDestination(string from, string to) => Kernels + ".CheckDestination(source, destination);";

        public override string CheckBlock(string from, string to, int length) => FormattableString.Invariant($"{Kernels}.CheckBlock(source, destination, length: {length});");

        public override string InSingle(string operation) => operation;
    }

    private sealed class SpanDialect : Dialect
    {
        public override string CheckDestination(string from, string to) =>
            $"{Kernels}.CheckDestination({Bytes(from, "source")}, {Bytes(to, "destination")}, source.Length, destination.Length, size: sizeof({to}));";
    }

    private sealed class ArrayDialect : Dialect
    {
        public override bool HasSpans => false;

        public override string Length => "count";

        public override string Elements => "index, count";

        public override string SourceArguments => "source, sourceIndex, count";

        public override string SourceStart => "source, sourceIndex";

        public override string DestinationArguments => "destination, destinationIndex, count";

        public override string Source(string index) => $"source[sourceIndex + {index}]";

        public override string Destination(string index) => $"destination[destinationIndex + {index}]";

        public override string SequenceOf(string element) => element + "[]";

        public override string CountOf(string entries) => entries;

        public override string CheckDestination(string from, string to) => Kernels + ".CheckDestination(source, sourceIndex, destination, destinationIndex, count);";

        public override string CheckEntries(string type, string elements, string entryType, string entries) => $"{Kernels}.CheckEntries({elements}, {entries}, \"{entries}\");";

        public override string CheckBlock(string from, string to, int length) =>
            FormattableString.Invariant($"{Kernels}.CheckDestination(source, sourceIndex, destination, destinationIndex, {length});");
    }
}
