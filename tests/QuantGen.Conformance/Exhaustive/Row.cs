using System;
using System.Globalization;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>What one kernel gave with one instruction set; a process reports it to the one that started it as a line.</summary>
internal sealed record Row(string Set, string Kernel, long Stride, long Floats, long Failures, double Seconds)
{
    private const string Mark = "row";

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Mark} {Set} {Kernel} {Stride} {Floats} {Failures} {Seconds:R}");

    /// <summary>Null where the line says something else.</summary>
    public static Row? FromLine(string line)
    {
        string[] words = line.Split(' ');
        long Whole(int index) => long.Parse(words[index], CultureInfo.InvariantCulture);
        return words is [Mark, _, _, _, _, _, _]
            ? new Row(words[1], words[2], Whole(3), Whole(4), Whole(5), double.Parse(words[6], CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Which floats: all, or every so-many-th.</summary>
    public string Part => Stride == 1 ? "all" : string.Create(CultureInfo.InvariantCulture, $"1/{Stride}");
}
