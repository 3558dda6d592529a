using System.Linq;
using System.Numerics;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>Law 5: the constants are the exact grid's, and both ends are reached.</summary>
internal static class ConstantLaws
{
    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string name = subject.Name;
        var grid = subject.Grid;
        if (!Declarations.IsPairwise(subject.Type))
            report.Equal(name, "its name by its attribute", Declarations.SystematicName(subject.Spec), name);
        report.Equal(name, "Format", FormatFamily.Of(subject.Spec).Canonical(subject.Spec), subject.Constants.Format);
        report.Equal(name, "Bits", grid.Bits, subject.Constants.Bits);
        report.Equal(name, "ZeroPoint", (int)grid.ZeroPoint, subject.Constants.ZeroPoint);
        report.Equal(name, "MinCode", grid.MinCode, long.CreateChecked(subject.Constants.MinCode));
        report.Equal(name, "MaxCode", grid.MaxCode, long.CreateChecked(subject.Constants.MaxCode));
        Dyadic step = grid.Scale * grid.ValueFactor;
        Value(subject, report, "Scale", step, subject.Constants.Scale);
        Value(subject, report, "MinValue", grid.Function is Companding || grid.Rule is not null ? grid.MinValue : step * (grid.MinCode - grid.ZeroPoint), subject.Constants.MinValue);
        Value(subject, report, "MaxValue", grid.Function is Companding || grid.Rule is not null ? grid.MaxValue : step * (grid.MaxCode - grid.ZeroPoint), subject.Constants.MaxValue);
        foreach ((string constant, object? expected) in new (string, object?)[]
        {
            ("Format", subject.Constants.Format),
            ("Bits", subject.Constants.Bits),
            ("ZeroPoint", (int)grid.ZeroPoint),
            ("ScaleExponent", step.Mantissa.IsOne ? step.Exponent : null),
            ("MinCode", subject.Constants.MinCode),
            ("MaxCode", subject.Constants.MaxCode),
            ("Scale", subject.Constants.Scale),
        })
        {
            report.Equal(name, "constant " + constant, expected, subject.Constant(constant));
        }

        report.Equal(name, "the codes' type", CodeTypeBits(grid.Bits) + (grid.Signed ? "s" : "u"), CodeTypeBits(TCode.MaxValue.GetByteCount() * 8) + (TCode.MinValue < TCode.Zero ? "s" : "u"));
        if (grid.Overflow.Mode == Overflow.Saturate)
        {
            report.True(sample.OfSingles.Any(expected => expected.Code == grid.MinCode), name, "no input reaches MinCode");
            report.True(sample.OfSingles.Any(expected => expected.Code == grid.MaxCode), name, "no input reaches MaxCode");
            // A profile that goes through an int, which does not hold an infinity, has one end for both.
            bool oneEnd = grid.Profile is { GoesThroughInt32: true };
            report.Equal(name, "Quantize(+infinity)", oneEnd ? grid.NaNCode : grid.Rule is G711Rule ? grid.Quantize(grid.MaxValue) : grid.MaxCode, long.CreateChecked(subject.Quantize(float.PositiveInfinity)));
            report.Equal(name, "Quantize(-infinity)", oneEnd ? grid.NaNCode : grid.Function is { Falls: true } ? grid.ZeroPoint : grid.Rule is G711Rule ? grid.Quantize(grid.MinValue) : grid.MinCode, long.CreateChecked(subject.Quantize(float.NegativeInfinity)));
        }

        report.Equal(name, "DequantizeToDouble exists", !grid.ExactInSingle, subject.DequantizeToDouble is not null);
    }

    /// <summary>The interface's float is the nearest one; the type's own constant is a double where no float is exact.</summary>
    private static void Value<TCode>(Subject<TCode> subject, Report report, string constant, Dyadic exact, float actual)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        float nearest = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(exact)!.Value);
        report.Value(subject.Name, "IQuantizer." + constant, "", nearest, actual);
        object expected = constant == "Scale" || subject.Grid.ExactInSingle ? (object)nearest : BinaryFormat.ToDouble(exact);
        report.Equal(subject.Name, "constant " + constant, expected, subject.Constant(constant));
    }

    private static string CodeTypeBits(int bits) => bits <= 8 ? "8" : bits <= 16 ? "16" : "32";
}
