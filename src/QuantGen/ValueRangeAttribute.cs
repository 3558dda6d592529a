using System;

namespace QuantGen;

/// <summary>
/// States the range of a parameter, a property or a field, so that the analyzers can tell whether its values fit a quantizer.
/// </summary>
/// <remarks>
/// <para>No code checks the range at run time. It states what the author knows about a sensor, a file format or a caller. NaN is not among the values.</para>
/// <para>On a member whose type is a typed code the range is compared with the format of the type itself.</para>
/// <para>Unlike <see cref="QuantizerAttribute"/> it stays in the compiled program, so users of a library benefit from it.</para>
/// </remarks>
/// <example><code>
/// static byte Read([ValueRange(0, 0.99)] float brightness) => Pixel.Quantize(brightness);
/// </code></example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false)]
public sealed class ValueRangeAttribute : Attribute
{
    /// <summary>States a range.</summary>
    /// <param name="min">The least value, which is among the values.</param>
    /// <param name="max">The largest value, which is among the values.</param>
    public ValueRangeAttribute(double min, double max)
    {
        Min = min;
        Max = max;
    }

    /// <summary>The least value.</summary>
    public double Min { get; }

    /// <summary>The largest value.</summary>
    public double Max { get; }
}
