using System;

namespace QuantGen.Core.Emit;

/// <summary>What exists in the user's compilation for a typed code to implement.</summary>
[Flags]
internal enum CodeInterfaces
{
    None = 0,

    /// <summary><c>System.Numerics.IMinMaxValue</c>: net7.0 and newer.</summary>
    MinMaxValue = 1,

    /// <summary><c>System.ISpanFormattable</c>: net6.0 and newer.</summary>
    SpanFormattable = 2,

    /// <summary><c>System.Text.Json</c>.</summary>
    Json = 4,
}
