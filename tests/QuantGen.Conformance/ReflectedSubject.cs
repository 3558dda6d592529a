using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance;

/// <summary>A quantizer that names no interface, or is of a portable tier, as the laws take it: methods over arrays stand behind methods over spans, typed codes behind plain ones.</summary>
internal static class ReflectedSubject
{
    private delegate void ArrayMethod<TSource, TDestination>(TSource[] source, int sourceIndex, TDestination[] destination, int destinationIndex, int count);

    private delegate int ArrayCountMethod(float[] source, int index, int count);

    /// <summary><typeparamref name="TElement"/> is what the methods take and give: the plain code, or the struct of its size.</summary>
    public static Subject<TCode> Of<TElement, TCode>(Type type, FormatSpec spec, bool spans, bool withVectors = false)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        NumberGrid grid = FormatFamily.Of(spec).Build(spec);
        Func<TElement, double>? toDouble = EmittedMethod.FindIfThere<Func<TElement, double>>(type, "DequantizeToDouble");
        Func<float, TElement> quantize = EmittedMethod.Find<Func<float, TElement>>(type, "Quantize");
        Func<TElement, float> dequantize = EmittedMethod.Find<Func<TElement, float>>(type, "Dequantize");
        TryMethod<float, TElement> tryQuantize = EmittedMethod.Find<TryMethod<float, TElement>>(type, "TryQuantize");
        static TCode code(TElement element) => Unsafe.BitCast<TElement, TCode>(element);
        static TElement element(TCode code) => Unsafe.BitCast<TCode, TElement>(code);
        object constant(string name) => type.GetField(name)!.GetRawConstantValue()!;
        float real(string name) => constant(name) is double wide ? (float)wide : (float)constant(name);
        return new Subject<TCode>
        {
            Type = type,
            Spec = spec,
            Grid = grid,
            Exact = new Exact(grid),
            Plan = Lowering.Lower(grid, withVectors),
            Constants = ((string)constant("Format"), (int)constant("Bits"), (int)constant("ZeroPoint"), (TCode)constant("MinCode"), (TCode)constant("MaxCode"),
                real("Scale"), real("MinValue"), real("MaxValue")),
            Quantize = value => code(quantize(value)),
            OfDouble = Overloads<double, TCode>.Of<TElement>(type),
            OfInt64 = Overloads<long, TCode>.Of<TElement>(type),
            OfUInt64 = Overloads<ulong, TCode>.Of<TElement>(type),
            TryQuantize = (float value, out TCode plain) =>
            {
                bool inside = tryQuantize(value, out TElement found);
                plain = code(found);
                return inside;
            },
            Dequantize = plain => dequantize(element(plain)),
            DequantizeToDouble = toDouble is null ? null : plain => toDouble(element(plain)),
            FakeQuantize = EmittedMethod.Find<Func<float, float>>(type, "FakeQuantize"),
            IsRepresentable = EmittedMethod.Find<Func<float, bool>>(type, "IsRepresentable"),
            QuantizeSpan = Sequence<float, float, TCode, TElement>(type, "Quantize", spans),
            DequantizeSpan = Sequence<TCode, TElement, float, float>(type, "Dequantize", spans),
            FakeQuantizeSpan = Sequence<float, float, float, float>(type, "FakeQuantize", spans),
            CountOutside = spans ? EmittedMethod.Find<CountMethod>(type, "CountOutside") : Count(EmittedMethod.Find<ArrayCountMethod>(type, "CountOutside")),
        };
    }

    private static SpanMethod<TSource, TDestination> Sequence<TSource, TFrom, TDestination, TTo>(Type type, string method, bool spans)
        where TSource : unmanaged
        where TFrom : unmanaged
        where TDestination : unmanaged
        where TTo : unmanaged
    {
        if (spans)
        {
            SpanMethod<TFrom, TTo> found = EmittedMethod.Find<SpanMethod<TFrom, TTo>>(type, method);
            return (source, destination) => found(MemoryMarshal.Cast<TSource, TFrom>(source), MemoryMarshal.Cast<TDestination, TTo>(destination));
        }

        ArrayMethod<TFrom, TTo> inner = EmittedMethod.Find<ArrayMethod<TFrom, TTo>>(type, method);
        return (source, destination) =>
        {
            // Not at the start of the arrays, so that a forgotten index shows.
            TFrom[] from = [default, default, default, .. MemoryMarshal.Cast<TSource, TFrom>(source)];
            TTo[] to = [default, .. MemoryMarshal.Cast<TDestination, TTo>(destination)];
            inner(from, 3, to, 1, source.Length);
            MemoryMarshal.Cast<TTo, TDestination>(to.AsSpan(1)).CopyTo(destination);
        };
    }

    private static CountMethod Count(ArrayCountMethod inner) => source => inner([0, .. source], 1, source.Length);
}
