using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Core.Grid;
using QuantGen.Core.Plan;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>A static class of a portable tier as the laws take it: methods over arrays stand behind methods over spans.</summary>
internal static class PortableSubject
{
    private delegate void ArrayMethod<TSource, TDestination>(TSource[] source, int sourceIndex, TDestination[] destination, int destinationIndex, int count);

    private delegate int ArrayCountMethod(float[] source, int index, int count);

    public static Subject<TCode> Of<TCode>(Type type, QuantizerSpec spec, bool spans)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        NumberGrid grid = GridBuilder.Build(spec);
        var toDouble = type.GetMethod("DequantizeToDouble", [typeof(TCode)]);
        object constant(string name) => type.GetField(name)!.GetRawConstantValue()!;
        float real(string name) => constant(name) is double wide ? (float)wide : (float)constant(name);
        return new Subject<TCode>
        {
            Type = type,
            Spec = spec,
            Grid = grid,
            Plan = Lowering.Lower(grid, withVectors: false),
            Constants = ((string)constant("Format"), (int)constant("Bits"), (int)constant("ZeroPoint"), (TCode)constant("MinCode"), (TCode)constant("MaxCode"),
                real("Scale"), real("MinValue"), real("MaxValue")),
            Quantize = Find<Func<float, TCode>>(type, "Quantize"),
            QuantizeDouble = Find<Func<double, TCode>>(type, "Quantize"),
            QuantizeInt64 = Find<Func<long, TCode>>(type, "Quantize"),
            TryQuantize = Find<TryMethod<float, TCode>>(type, "TryQuantize"),
            Dequantize = Find<Func<TCode, float>>(type, "Dequantize"),
            DequantizeToDouble = toDouble?.CreateDelegate<Func<TCode, double>>(),
            FakeQuantize = Find<Func<float, float>>(type, "FakeQuantize"),
            IsRepresentable = Find<Func<float, bool>>(type, "IsRepresentable"),
            QuantizeSpan = Sequence<float, TCode>(type, "Quantize", spans),
            DequantizeSpan = Sequence<TCode, float>(type, "Dequantize", spans),
            FakeQuantizeSpan = Sequence<float, float>(type, "FakeQuantize", spans),
            CountOutside = spans ? Find<CountMethod>(type, "CountOutside") : Count(Find<ArrayCountMethod>(type, "CountOutside")),
        };
    }

    private static SpanMethod<TSource, TDestination> Sequence<TSource, TDestination>(Type type, string method, bool spans)
    {
        if (spans)
            return Find<SpanMethod<TSource, TDestination>>(type, method);
        ArrayMethod<TSource, TDestination> inner = Find<ArrayMethod<TSource, TDestination>>(type, method);
        return (source, destination) =>
        {
            // Not at the start of the arrays, so that a forgotten index shows.
            TSource[] from = [default!, default!, default!, .. source];
            TDestination[] to = [default!, .. destination];
            inner(from, 3, to, 1, source.Length);
            to.AsSpan(1).CopyTo(destination);
        };
    }

    private static CountMethod Count(ArrayCountMethod inner) => source => inner([0, .. source], 1, source.Length);

    private static TDelegate Find<TDelegate>(Type type, string method)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo found = type.GetMethod(method, BindingFlags.Public | BindingFlags.Static, parameters) ?? throw new MissingMethodException(type.Name, method);
        return found.CreateDelegate<TDelegate>();
    }
}
