using System;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance;

internal delegate bool TryMethod<TReal, TCode>(TReal value, out TCode code);

internal delegate void SpanMethod<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination);

internal delegate int CountMethod(ReadOnlySpan<float> source);

/// <summary>
/// One quantizer under test beside its exact grid. The emitted members are held as delegates, so that the laws are compiled once
/// for each code type and not once for each quantizer.
/// </summary>
internal sealed class Subject<TCode>
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    public required Type Type { get; init; }

    public string Name => Type.Name;

    public required FormatSpec Spec { get; init; }

    public Fitting? Fitting => FormatFamily.Of(Spec).FittingOf(Spec, Grid);

    public required NumberGrid Grid { get; init; }

    public required Exact Exact { get; init; }

    public required QuantizerPlan Plan { get; init; }

    public required (string Format, int Bits, int ZeroPoint, TCode MinCode, TCode MaxCode, float Scale, float MinValue, float MaxValue) Constants { get; init; }

    public required Func<float, TCode> Quantize { get; init; }

    public required Overloads<double, TCode> OfDouble { get; init; }

    public required Overloads<long, TCode> OfInt64 { get; init; }

    public required Overloads<ulong, TCode> OfUInt64 { get; init; }

    public required TryMethod<float, TCode> TryQuantize { get; init; }

    public required Func<TCode, float> Dequantize { get; init; }

    /// <summary>Null where float holds every value and the method is therefore not emitted.</summary>
    public required Func<TCode, double>? DequantizeToDouble { get; init; }

    public required Func<float, float> FakeQuantize { get; init; }

    public required Func<float, bool> IsRepresentable { get; init; }

    public required SpanMethod<float, TCode> QuantizeSpan { get; init; }

    public required SpanMethod<TCode, float> DequantizeSpan { get; init; }

    public required SpanMethod<float, float> FakeQuantizeSpan { get; init; }

    public required CountMethod CountOutside { get; init; }

    /// <summary>A public constant of the type.</summary>
    public object? Constant(string name) => Type.GetField(name, BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue();
}

internal static class Subject
{
    /// <summary>What the interface has is taken through the interface; what only the type has, by reflection.</summary>
    public static Subject<TCode> Of<TQuantizer, TCode>()
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        FormatSpec spec = Declarations.SpecOf(typeof(TQuantizer));
        NumberGrid grid = FormatFamily.Of(spec).Build(spec);
        Type type = typeof(TQuantizer);
        return new Subject<TCode>
        {
            Type = type,
            Spec = spec,
            Grid = grid,
            Exact = new Exact(grid),
            Plan = Lowering.Lower(grid),
            Constants = (TQuantizer.Format, TQuantizer.Bits, TQuantizer.ZeroPoint, TQuantizer.MinCode, TQuantizer.MaxCode,
                TQuantizer.Scale, TQuantizer.MinValue, TQuantizer.MaxValue),
            Quantize = TQuantizer.Quantize,
            OfDouble = Overloads<double, TCode>.Of<TCode>(type),
            OfInt64 = Overloads<long, TCode>.Of<TCode>(type),
            OfUInt64 = Overloads<ulong, TCode>.Of<TCode>(type),
            TryQuantize = TQuantizer.TryQuantize,
            Dequantize = TQuantizer.Dequantize,
            DequantizeToDouble = EmittedMethod.FindIfThere<Func<TCode, double>>(type, "DequantizeToDouble"),
            FakeQuantize = TQuantizer.FakeQuantize,
            IsRepresentable = TQuantizer.IsRepresentable,
            QuantizeSpan = TQuantizer.Quantize,
            DequantizeSpan = TQuantizer.Dequantize,
            FakeQuantizeSpan = TQuantizer.FakeQuantize,
            CountOutside = TQuantizer.CountOutside,
        };
    }
}
