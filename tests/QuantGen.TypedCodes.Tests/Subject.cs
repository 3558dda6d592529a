using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using QuantGen.Conformance;
using QuantGen.Core.Grids;

namespace QuantGen.TypedCodes.Tests;

/// <summary>A typed code as the tests see it: codes are numbers, and the exact grid is built from the attribute.</summary>
internal abstract class Subject(Type type)
{
    private static readonly Dictionary<string, Subject> ByName = Declarations.All
        .Where(type => !type.ContainsGenericParameters)
        .Select(type => (Subject)Activator.CreateInstance(typeof(Subject<,>).MakeGenericType(type, type.GetProperty("Code")!.PropertyType))!)
        .ToDictionary(subject => subject.Name);

    public static TheoryData<string> Names => [.. ByName.Keys];

    public static TheoryData<string> NamesUpTo11Bits => [.. ByName.Values.Where(subject => subject.Grid.Bits <= 11).Select(subject => subject.Name)];

    public string Name => type.Name;

    public Type Type => type;

    public NumberGrid Grid { get; } = Declarations.GridOf(type);

    /// <summary>All codes of up to 16 bits; of more, the ends, those beside powers of two, and random ones.</summary>
    public IReadOnlyList<long> Codes => Grid.Bits <= 16 ? [.. Enumerable.Range(0, (int)(Grid.MaxCode - Grid.MinCode) + 1).Select(i => Grid.MinCode + i)] : SomeCodes();

    public abstract int Size { get; }

    public static Subject Of(string name) => ByName[name];

    public abstract object Box(long code);

    public abstract long Cast(float value);

    public abstract long Cast(double value);

    public abstract long Quantize(float value);

    public abstract long Quantize(double value);

    public abstract long Quantize(long value);

    public abstract (bool Inside, long Code) TryQuantize(float value);

    public abstract float ToSingle(long code);

    public abstract double ToDouble(long code);

    public abstract bool Operator(string name, long left, long right);

    public abstract int Compare(long left, long right);

    public abstract (long Min, long Max) Ends();

    /// <summary>The code of a text through the interfaces: of a string, of a span, of UTF-8. All are the same, or the test fails.</summary>
    public abstract long Parse(string text, IFormatProvider provider);

    /// <summary>The same without an exception; null where there is none.</summary>
    public abstract long? TryParse(string? text, IFormatProvider provider);

    public abstract long[] Quantize(float[] source, int destinationLength);

    public abstract float[] Dequantize(long[] codes, int destinationLength);

    private SortedSet<long> Some()
    {
        var codes = new SortedSet<long>();
        var random = new Random(Grid.Bits);
        for (int i = 0; i < 3000; i++)
            codes.Add(random.NextInt64(Grid.MinCode, Grid.MaxCode + 1));
        for (int power = 0; power <= Grid.Bits; power++)
        {
            for (int near = -2; near <= 2; near++)
                codes.UnionWith([(1L << power) + near, near - (1L << power), Grid.MinCode + near, Grid.MaxCode + near]);
        }

        codes.RemoveWhere(code => code < Grid.MinCode || code > Grid.MaxCode);
        return codes;
    }

    private IReadOnlyList<long> SomeCodes() => [.. Some()];
}

/// <summary>The same with its types: the members are found by name, as reflection sees them.</summary>
internal sealed class Subject<T, TCode> : Subject
    where T : struct, IEquatable<T>, IComparable<T>, IMinMaxValue<T>, ISpanParsable<T>, IUtf8SpanParsable<T>
    where TCode : unmanaged, IBinaryInteger<TCode>
{
    private static readonly Func<TCode, T> FromCode = Static<Func<TCode, T>>("FromCode");
    private static readonly Func<float, T> CastSingle = Static<Func<float, T>>("op_Explicit");
    private static readonly Func<double, T> CastDouble = Static<Func<double, T>>("op_Explicit");
    private static readonly Func<T, float> SingleOf = Static<Func<T, float>>("op_Explicit");
    private static readonly Func<T, double> DoubleOf = Static<Func<T, double>>("op_Explicit");
    private static readonly Func<float, T> QuantizeSingle = Static<Func<float, T>>("Quantize");
    private static readonly Func<double, T> QuantizeDouble = Static<Func<double, T>>("Quantize");
    private static readonly Func<long, T> QuantizeLong = Static<Func<long, T>>("Quantize");
    private static readonly Try TryQuantizeSingle = Static<Try>("TryQuantize");
    private static readonly QuantizeSpan QuantizeAll = Static<QuantizeSpan>("Quantize");
    private static readonly DequantizeSpan DequantizeAll = Static<DequantizeSpan>("Dequantize");
    private static readonly CodeGetter CodeOf = typeof(T).GetProperty("Code")!.GetMethod!.CreateDelegate<CodeGetter>();

    public Subject()
        : base(typeof(T))
    {
    }

    private delegate TCode CodeGetter(ref T value);

    private delegate bool Try(float value, out T code);

    private delegate void QuantizeSpan(ReadOnlySpan<float> source, Span<T> destination);

    private delegate void DequantizeSpan(ReadOnlySpan<T> source, Span<float> destination);

    public override int Size => Unsafe.SizeOf<T>();

    public override object Box(long code) => Of(code);

    public override long Cast(float value) => Code(CastSingle(value));

    public override long Cast(double value) => Code(CastDouble(value));

    public override long Quantize(float value) => Code(QuantizeSingle(value));

    public override long Quantize(double value) => Code(QuantizeDouble(value));

    public override long Quantize(long value) => Code(QuantizeLong(value));

    public override (bool Inside, long Code) TryQuantize(float value) => (TryQuantizeSingle(value, out T code), Code(code));

    public override float ToSingle(long code) => SingleOf(Of(code));

    public override double ToDouble(long code) => DoubleOf(Of(code));

    public override bool Operator(string name, long left, long right) => Static<Func<T, T, bool>>(name)(Of(left), Of(right));

    public override int Compare(long left, long right) => Of(left).CompareTo(Of(right));

    public override (long Min, long Max) Ends() => (Code(T.MinValue), Code(T.MaxValue));

    public override long Parse(string text, IFormatProvider provider)
    {
        long code = Code(T.Parse(text, provider));
        Assert.Equal(code, Code(T.Parse(text.AsSpan(), provider)));
        Assert.Equal(code, Code(T.Parse(Encoding.UTF8.GetBytes(text), provider)));
        return code;
    }

    public override long? TryParse(string? text, IFormatProvider provider)
    {
        bool parsed = T.TryParse(text, provider, out T result);
        Assert.Equal(parsed, T.TryParse(text.AsSpan(), provider, out T fromSpan));
        Assert.Equal(parsed, T.TryParse(Encoding.UTF8.GetBytes(text ?? ""), provider, out T fromUtf8));
        Assert.Equal(result, fromSpan);
        Assert.Equal(result, fromUtf8);
        return parsed ? Code(result) : null;
    }

    public override long[] Quantize(float[] source, int destinationLength)
    {
        var codes = new T[destinationLength];
        QuantizeAll(source, codes);
        return [.. MemoryMarshal.Cast<T, TCode>(codes).ToArray().Select(long.CreateChecked)];
    }

    public override float[] Dequantize(long[] codes, int destinationLength)
    {
        var values = new float[destinationLength];
        DequantizeAll(codes.Select(Of).ToArray(), values);
        return values;
    }

    private static T Of(long code) => FromCode(TCode.CreateChecked(code));

    private static long Code(T value) => long.CreateChecked(CodeOf(ref value));

    private static TDelegate Static<TDelegate>(string name)
        where TDelegate : Delegate
    {
        MethodInfo invoke = typeof(TDelegate).GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        return typeof(T).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Single(method => method.Name == name && method.ReturnType == invoke.ReturnType && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters))
            .CreateDelegate<TDelegate>();
    }
}
