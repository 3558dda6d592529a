using System;
using System.Collections.Generic;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>
/// The quantizers that see every float. A test holds that they cover what occurs in the kernels' text (<see cref="KernelShape"/>): every
/// code type with each form and correction, every rounding with each form, every code type with and without zero point and with all
/// and with some of its codes, each code of NaN.
/// </summary>
internal static class Kernels
{
    public static IReadOnlyList<Type> All { get; } =
    [
        // A power of two, half to even: conversion and packing.
        typeof(S8I0HalfToEven),                             // the plainest
        typeof(U8I128HalfToEven),                           // values up to 2^128 less a step
        typeof(S12Scale3A800000Zero5HalfToEven),            // words: zero point and clamp
        typeof(U16I3HalfToEvenNaNMaximum),                  // unsigned words from signed integers; NaN becomes the last code

        // A power of two, other nearest: the residual decides at ties.
        typeof(S8Scale3D000000ZeroM128HalfAwayFromZero),    // by the sign; bytes: zero point
        typeof(S5I0HalfToOdd),                              // both ways; bytes: clamp
        typeof(U8I8HalfTowardZero),                         // by the sign
        typeof(S16I0HalfUp),                                // up
        typeof(U10I5HalfDown),                              // down; unsigned words: clamp

        // A power of two, directed: the residual decides everywhere.
        typeof(S8IM119Outward),                             // scale 2^-126: half a step is subnormal
        typeof(U4I6Truncate),                               // unsigned bytes: clamp
        typeof(S16NarrowI15Ceiling),                        // words: clamp, without the lowest code
        typeof(U16Scale3B800000Zero32768Floor),             // unsigned words: zero point

        // Another scale, half to even: fused residual, or in double.
        typeof(S4Scale3DCA2ADCZeroM8HalfToEven),            // bytes: zero point and clamp
        typeof(U8Scale3F90D1B8Zero39HalfToEven),            // unsigned bytes: zero point
        typeof(S16Scale53613442ZeroM32768HalfToEven),       // words: zero point
        typeof(U16Scale3BC3E84AZero0HalfToEven),

        // Another scale, other nearest.
        typeof(S8Scale40400000ZeroM7HalfToOdd),             // scale 3: floats lie on ties
        typeof(S8Scale03C00000Zero0HalfAwayFromZero),       // ties, and residuals near the subnormal numbers
        typeof(U4Scale3A8D7789Zero7HalfUp),                 // unsigned bytes: zero point and clamp
        typeof(S12Scale3EE9FFCFZeroM1328HalfDown),
        typeof(U12Scale3BBD3765Zero4095HalfTowardZero),     // unsigned words: zero point and clamp

        // Another scale, directed.
        typeof(S8Scale3DCCCCCDZeroM7FloorNaNMinimum),       // scale 0.1; NaN becomes the first code
        typeof(U4Scale3D31206FZero0Outward),
        typeof(S16Scale40BCA15BZero32767Ceiling),
        typeof(U16Scale3F1035DDZero32767Truncate),

        // Profiles: each form of the quotient. Those that go through an int are not monotone and have the laws and the recordings.
        typeof(S8Scale3DCCCCCDZero7OnnxRuntime),            // reciprocal in two terms
        typeof(S16Scale3AA137F4ZeroM100OnnxRuntime),
        typeof(S8Scale7AA19AD7ZeroM7OnnxRuntime),           // division: two terms are refused
        typeof(U8Scale3E99999AZero255Xnnpack),              // one product

        // No kernel: a loop over the scalar method, in double.
        typeof(S24I0HalfToEven),

        // Functions: an index of thresholds, another zero point, two scales.
        typeof(U8I0HalfToEvenSigmoidSymmetric),
        typeof(U4I0HalfToEvenSigmoid),
        typeof(S8I0HalfToEvenTanh),
        typeof(S4I0HalfToEvenTanhSymmetric),
        typeof(S8I0HalfToEvenMuLaw),
        typeof(U8I0HalfToEvenHardSigmoid),
        typeof(S8I1HalfToEvenReluSlope3E000000),
        typeof(S8I2HalfToEvenHardSwish),                    // falls first
        typeof(S4I1HalfToEvenHardSwish),

        // Other natures: one comparison or two, and the bits of floats with each rounding, sign, zero, stride and slope.
        typeof(Binary),
        typeof(BinarySignedfalseScale3fNaNMinimumBlock21),
        typeof(TernaryThreshold0p33f),
        typeof(TernaryThreshold0p5fScale0p1fNaNMaximum),
        typeof(PowerOfTwoBits4),
        typeof(PowerOfTwoBits8),
        typeof(PowerOfTwoBits8HasZerotrue),
        typeof(PowerOfTwoBits4HasZerotrueRoundingNearestValue),
        typeof(PowerOfTwoBits4SignedfalseRoundingFloorQuadratictrue),
        typeof(PowerOfTwoBits5Slope0p25),
    ];
}
