using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a static partial class a table: for each code of one format the code of another one.</summary>
/// <remarks>
/// <para>An entry is the code that the second format gives <c>f(x)</c>, where x is the exact number of the code and f the <see cref="Function"/>. It is rounded once, as the second format states.</para>
/// <para>Without a function an entry is the code that the second format gives x itself. Its own function, such as a sigmoid, is then the one that counts.</para>
/// <para>Where the function has no value, an entry is the least code for <c>Log2</c> of what is not positive, the largest for <c>Reciprocal</c> of 0, and the code of 0 for <c>Sqrt</c> of what is negative.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [Quantizer(Bits = 8, Integer = 3)] static partial class Activation;
/// [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Probability;
///
/// [Lookup(typeof(Activation), typeof(Probability), Function = Function.Sigmoid)] static partial class Gate;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class LookupAttribute : Attribute
{
    /// <summary>Names the two formats.</summary>
    /// <param name="from">A quantizer with up to 12 bits.</param>
    /// <param name="to">A quantizer.</param>
    public LookupAttribute(Type from, Type to)
    {
        From = from;
        To = to;
    }

    /// <summary>The format of the source.</summary>
    public Type From { get; }

    /// <summary>The format of the entries.</summary>
    public Type To { get; }

    /// <summary>The function. Default: none.</summary>
    public Function Function { get; set; }

    /// <summary><see cref="Profile.TfLiteReference"/> has the entries that TensorFlow Lite computes for 8-bit codes. Default: <see cref="Profile.Exact"/>.</summary>
    public Profile Profile { get; set; }

    /// <summary>The entries themselves, one for each code of the source from the least on. They replace the function.</summary>
    public int[]? Entries { get; set; }

    /// <summary>Which C# is written. Default: what the project allows.</summary>
    public Target Target { get; set; }
}
