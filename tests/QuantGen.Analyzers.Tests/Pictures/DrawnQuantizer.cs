using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>The numbers from one float on that have the same code.</summary>
internal sealed record CodeInterval(float From, long Code);

/// <summary>The generated code of a quantizer of a page.</summary>
internal sealed class DrawnQuantizer
{
    private readonly Type _type;

    private readonly MethodInfo _quantize;

    private readonly Func<float, float> _fakeQuantize;

    public DrawnQuantizer(Type type)
    {
        _type = type;
        _quantize = Method("Quantize");
        _fakeQuantize = Method("FakeQuantize").CreateDelegate<Func<float, float>>();
    }

    public string Name => _type.Name;

    public double Scale => Convert.ToDouble(Constant("Scale"), CultureInfo.InvariantCulture);

    public object Constant(string name) => _type.GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

    public long Quantize(double value) => Convert.ToInt64(_quantize.Invoke(null, [(float)value]), CultureInfo.InvariantCulture);

    public double FakeQuantize(double value) => _fakeQuantize((float)value);

    public string Value(long code) => ShownValue.Text(Method("Dequantize", _quantize.ReturnType).Invoke(null, [Convert.ChangeType(code, _quantize.ReturnType, CultureInfo.InvariantCulture)])!);

    /// <summary>The bits of a code as <c>Pack</c> writes them, the highest first. Codes of 8 bits are bytes.</summary>
    public string PackedBits(long code)
    {
        int bits = (int)Constant("Bits");
        long packed = _quantize.ReturnType == typeof(byte) ? Pack((byte)code) : Pack((sbyte)code);
        return Convert.ToString(packed & ((1 << bits) - 1), 2).PadLeft(bits, '0');
    }

    private byte Pack<TCode>(TCode code)
    {
        byte[] packed = new byte[1];
        if (_type.GetMethod("Pack", BindingFlags.Public | BindingFlags.Static, [typeof(ReadOnlySpan<TCode>), typeof(Span<byte>)]) is not { } pack)
            return unchecked((byte)Convert.ToInt64(code, CultureInfo.InvariantCulture));
        pack.CreateDelegate<Packing<TCode>>()([code], packed);
        return packed[0];
    }

    private delegate int Packing<TCode>(ReadOnlySpan<TCode> codes, Span<byte> destination);

    public IReadOnlyList<CodeInterval> Intervals(double from, double to) => Steps.Of(Quantize, from, to);

    private MethodInfo Method(string name) => Method(name, typeof(float));

    private MethodInfo Method(string name, Type parameter) => _type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [parameter])!;
}
