using System;

namespace QuantGen.Core.Members;

/// <summary>What the user's compilation offers for a typed code to implement or use.</summary>
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

    /// <summary><c>System.IParsable</c> and <c>System.ISpanParsable</c>: net7.0 and newer, and C# 11.</summary>
    Parsable = 8,

    /// <summary><c>System.IUtf8SpanFormattable</c>: net8.0 and newer.</summary>
    Utf8Formattable = 16,

    /// <summary><c>System.IUtf8SpanParsable</c>: net8.0 and newer, and C# 11.</summary>
    Utf8Parsable = 32,

    /// <summary><c>init</c> accessors: C# 9, and the type <c>IsExternalInit</c>.</summary>
    InitAccessors = 64,
}
