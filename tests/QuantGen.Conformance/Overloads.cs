using System;
using System.Runtime.CompilerServices;

namespace QuantGen.Conformance;

/// <summary>The scalar methods of a quantizer for one type of values, over plain codes.</summary>
internal sealed record Overloads<TValue, TCode>(Func<TValue, TCode> Quantize, TryMethod<TValue, TCode> TryQuantize, Func<TValue, float> FakeQuantize, Func<TValue, bool> IsRepresentable)
    where TCode : unmanaged
{
    /// <summary><typeparamref name="TElement"/> is what the methods take and give: the plain code, or the struct of its size.</summary>
    public static Overloads<TValue, TCode> Of<TElement>(Type type)
        where TElement : unmanaged
    {
        Func<TValue, TElement> quantize = EmittedMethod.Find<Func<TValue, TElement>>(type, "Quantize");
        TryMethod<TValue, TElement> tryQuantize = EmittedMethod.Find<TryMethod<TValue, TElement>>(type, "TryQuantize");
        return new(
            value => Unsafe.BitCast<TElement, TCode>(quantize(value)),
            (TValue value, out TCode plain) =>
            {
                bool inside = tryQuantize(value, out TElement found);
                plain = Unsafe.BitCast<TElement, TCode>(found);
                return inside;
            },
            EmittedMethod.Find<Func<TValue, float>>(type, "FakeQuantize"),
            EmittedMethod.Find<Func<TValue, bool>>(type, "IsRepresentable"));
    }
}
