using System;
using System.Collections.Generic;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>The quantizers that see every float: each width of code and sign, each kind of correction, both ends of the scales.</summary>
internal static class Kernels
{
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(S8I0HalfToEven),             // no correction
        typeof(S8I0HalfUp),                 // up at a tie
        typeof(S8I0HalfAwayFromZero),       // at a tie, by the sign
        typeof(S8I0Floor),                  // down beyond
        typeof(S8IM119Outward),             // scale 2^-126, beyond, by the sign
        typeof(U8I128HalfToEven),           // values up to 2^128 less a step
        typeof(S8NarrowI3Outward),
        typeof(S16I0HalfToEven),
        typeof(S16I0HalfToOdd),
        typeof(U16I4HalfTowardZero),
        typeof(U16I4Truncate),
        typeof(S24I0HalfToEven),            // scalar, in double
    ];
}
