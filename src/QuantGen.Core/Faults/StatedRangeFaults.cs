using System;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>QG0310: a range that is stated for a member and has no effect.</summary>
internal static class StatedRangeFaults
{
    /// <summary>The fault of a bound that is NaN; an infinite bound means that the range has no end.</summary>
    public static Fault NotANumber(bool isMin) => Invalid(isMin
        ? "NaN is not the least value of a range; write a number, or double.NegativeInfinity if there is none"
        : "NaN is not the largest value of a range; write a number, or double.PositiveInfinity if there is none");

    /// <summary>The fault of bounds in the wrong order, as they are written.</summary>
    public static Fault Crossed(double min, double max) => Invalid(
        Invariant($"The range from {NumberText.OfDouble(min)} to {NumberText.OfDouble(max)} holds no number; write ValueRange({Literal(max)}, {Literal(min)})"));

    /// <summary>The fault of a type for which ranges are not supported, as C# text.</summary>
    public static Fault NotRead(string type) => Invalid(
        $"A range that is stated for '{type}' has no effect; only float, double, integers of up to 64 bits and typed codes can have one, so leave it out");

    public static Fault OfOutParameter(string name) => Invalid(
        $"A range that is stated for the out parameter '{name}' has no effect, since the method assigns it; leave it out");

    /// <summary>The fault of bounds that are in order, for a type of numbers; null if the type has a value between them.</summary>
    public static Fault? OfIntegers(double min, double max, string keyword, NumberType type)
    {
        if (!type.IsInteger)
            return null;
        var stated = Interval.Between(Extended.FromDouble(min), Extended.FromDouble(max));
        if (Math.Ceiling(min) <= Math.Floor(max) && !stated.Intersect(type.Limits).IsEmpty)
            return null;
        string range = Invariant($"from {NumberText.OfDouble(min)} to {NumberText.OfDouble(max)}");
        return Invalid($"No {keyword} lies in the range {range}; state one that holds a value of {keyword}");
    }

    private static string Literal(double value) =>
        double.IsInfinity(value) ? "double." + (value > 0 ? "PositiveInfinity" : "NegativeInfinity") : NumberText.OfDouble(value);

    private static Fault Invalid(string message) => new(FaultCode.StatedRangeInvalid, "", message);
}
