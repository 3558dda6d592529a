// Written from RequantizeLaws.
namespace QuantGen.Conformance.Requantizers;

using QuantGen;

[Quantizer(Bits = 8, Scale = 0.00390625, Signed = false)] static partial class Format0 { }
[Quantizer(Bits = 8, Scale = 0.0078125)] static partial class Format1 { }
[Accumulator(typeof(Format0), typeof(Format1), Terms = 30000)] static partial class Sum2 { }
[Quantizer(Bits = 8, Scale = 256, ZeroPoint = 3)] static partial class Format3 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.HalfToEven)] public static partial class Map0 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.HalfAwayFromZero)] public static partial class Map1 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.HalfTowardZero)] public static partial class Map2 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.HalfUp)] public static partial class Map3 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.HalfDown)] public static partial class Map4 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.HalfToOdd)] public static partial class Map5 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.Floor)] public static partial class Map6 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.Ceiling)] public static partial class Map7 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.Truncate)] public static partial class Map8 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum2), typeof(Format3), Rounding = Rounding.Outward)] public static partial class Map9 { }
[Accumulator(typeof(Format0), typeof(Format1), Terms = 784)] static partial class Sum4 { }
[Quantizer(Bits = 8, Scale = 0.0625, Signed = false)] static partial class Format5 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.HalfToEven)] public static partial class Map10 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.HalfAwayFromZero)] public static partial class Map11 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.HalfTowardZero)] public static partial class Map12 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.HalfUp)] public static partial class Map13 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.HalfDown)] public static partial class Map14 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.HalfToOdd)] public static partial class Map15 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.Floor)] public static partial class Map16 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.Ceiling)] public static partial class Map17 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.Truncate)] public static partial class Map18 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum4), typeof(Format5), Rounding = Rounding.Outward)] public static partial class Map19 { }
[Quantizer(Bits = 16, Scale = 0.000244140625)] static partial class Format6 { }
[Quantizer(Bits = 8, Scale = 0.125, ZeroPoint = -3)] static partial class Format7 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.HalfToEven)] public static partial class Map20 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.HalfAwayFromZero)] public static partial class Map21 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.HalfTowardZero)] public static partial class Map22 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.HalfUp)] public static partial class Map23 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.HalfDown)] public static partial class Map24 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.HalfToOdd)] public static partial class Map25 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.Floor)] public static partial class Map26 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.Ceiling)] public static partial class Map27 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.Truncate)] public static partial class Map28 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format6), typeof(Format7), Rounding = Rounding.Outward)] public static partial class Map29 { }
[Quantizer(Bits = 8, Scale = 0.10000000149011612, ZeroPoint = 7)] static partial class Format8 { }
[Quantizer(Bits = 8, Scale = 0.30000001192092896)] static partial class Format9 { }
[Accumulator(typeof(Format8), typeof(Format9), Terms = 500)] static partial class Sum10 { }
[Quantizer(Bits = 8, Scale = 3.700000047683716, ZeroPoint = 30)] static partial class Format11 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum10), typeof(Format11))] public static partial class Map30 { }
[Quantizer(Bits = 16, Scale = 0.03700000047683716, ZeroPoint = 30000, Signed = false)] static partial class Format12 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format8), typeof(Format12))] public static partial class Map31 { }
[Quantizer(Bits = 8, Scale = 0.07000000029802322, ZeroPoint = -20)] static partial class Format13 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format8), typeof(Format13), WeightAlphas = new float[] { 0.01f, 0.023f, 0.036f, 0.049000002f, 0.062f, 0.074999996f, 0.088f, 0.101f, 0.114f, 0.127f, 0.14f, 0.15300001f, 0.16600001f, 0.179f, 0.19200002f, 0.20500001f, 0.21800001f, 0.231f, 0.244f, 0.257f, 0.26999998f, 0.283f, 0.296f, 0.309f, 0.322f, 0.335f, 0.348f, 0.361f, 0.374f, 0.387f, 0.4f, 0.413f, 0.426f, 0.439f, 0.452f, 0.465f, 0.478f, 0.491f, 0.504f, 0.517f, 0.53f, 0.543f, 0.556f, 0.569f, 0.582f, 0.595f, 0.608f, 0.621f, 0.634f, 0.647f, 0.66f, 0.673f, 0.686f, 0.699f, 0.712f, 0.725f, 0.73800004f, 0.751f, 0.764f, 0.777f, 0.79f, 0.80300003f, 0.816f, 0.829f, 0.842f, 0.855f, 0.86800003f })] public static partial class Map32 { }
[Accumulator(typeof(Format0), typeof(Format1), Terms = 100)] static partial class Sum14 { }
[Quantizer(Bits = 8, Scale = 0.25, ZeroPoint = -20)] static partial class Format15 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum14), typeof(Format15), WeightExponents = new int[] { -6, 1, -5, 2, -4, 3, -3, 4, -2, 5, -1, 6, 0, -6, 1, -5, 2, -4, 3, -3, 4, -2, 5, -1, 6, 0, -6, 1, -5, 2, -4, 3, -3, 4, -2, 5, -1, 6, 0, -6, 1, -5, 2, -4, 3, -3, 4, -2, 5, -1, 6, 0, -6, 1, -5, 2, -4, 3, -3, 4, -2, 5, -1, 6, 0, -6, 1 })] public static partial class Map33 { }
[Quantizer(Bits = 16, Scale = 0.375, ZeroPoint = -9)] static partial class Format16 { }
[Quantizer(Bits = 8, Scale = 0.25)] static partial class Format17 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format16), typeof(Format17))] public static partial class Map34 { }
[Quantizer(Bits = 8, Scale = 0.375, ZeroPoint = -9)] static partial class Format18 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format18), typeof(Format17), Rounding = Rounding.HalfToOdd)] public static partial class Map35 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format18), typeof(Format17), Rounding = Rounding.Outward)] public static partial class Map36 { }
[Accumulator(typeof(Format0), typeof(Format1), Terms = 32768)] static partial class Sum19 { }
[Quantizer(Bits = 16, Scale = 0.03709999844431877, ZeroPoint = 5)] static partial class Format20 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum19), typeof(Format20), Rounding = Rounding.HalfUp)] public static partial class Map37 { }
[Quantizer(Bits = 16, Scale = 0.03709999844431877, ZeroPoint = 40000, Signed = false)] static partial class Format21 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum19), typeof(Format21), Rounding = Rounding.HalfUp)] public static partial class Map38 { }
[Quantizer(Bits = 8, Scale = 0.10000000149011612)] static partial class Format22 { }
[Accumulator(typeof(Format22), typeof(Format9), Terms = 50000)] static partial class Sum23 { }
[Quantizer(Bits = 16, Scale = 0.12300000339746475, ZeroPoint = 5)] static partial class Format24 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum23), typeof(Format24), Profile = Profile.CmsisNN, SingleRounding = true)] public static partial class Map39 { }
[Quantizer(Bits = 8, Scale = 1)] static partial class Format25 { }
[Quantizer(Bits = 8, Scale = 0.751230001449585)] static partial class Format26 { }
[Accumulator(typeof(Format25), typeof(Format26), Terms = 1048576, Bits = 32, Overflow = Overflow.Wrap)] static partial class Sum27 { }
[Quantizer(Bits = 16, Scale = 65536, ZeroPoint = 3)] static partial class Format28 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum27), typeof(Format28), Profile = Profile.TfLiteReference)] public static partial class Map40 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Sum27), typeof(Format28), Profile = Profile.TfLiteOptimized)] public static partial class Map41 { }
[Quantizer(Bits = 8, Scale = 0.5, ZeroPoint = 3)] static partial class Format29 { }
[Quantizer(Bits = 8, Scale = 4)] static partial class Format30 { }
/// <summary>Requantizes.</summary>
[Requantizer(typeof(Format29), typeof(Format30), Profile = Profile.TfLiteOptimized)] public static partial class Map42 { }
[Quantizer(Bits = 8, Integer = 0)] static partial class TableSource { }
[Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class TableResult { }
[Lookup(typeof(TableSource), typeof(TableResult), Entries = new int[] { 11, 48, 85, 122, 159, 196, 233, 14, 51, 88, 125, 162, 199, 236, 17, 54, 91, 128, 165, 202, 239, 20, 57, 94, 131, 168, 205, 242, 23, 60, 97, 134, 171, 208, 245, 26, 63, 100, 137, 174, 211, 248, 29, 66, 103, 140, 177, 214, 251, 32, 69, 106, 143, 180, 217, 254, 35, 72, 109, 146, 183, 220, 1, 38, 75, 112, 149, 186, 223, 4, 41, 78, 115, 152, 189, 226, 7, 44, 81, 118, 155, 192, 229, 10, 47, 84, 121, 158, 195, 232, 13, 50, 87, 124, 161, 198, 235, 16, 53, 90, 127, 164, 201, 238, 19, 56, 93, 130, 167, 204, 241, 22, 59, 96, 133, 170, 207, 244, 25, 62, 99, 136, 173, 210, 247, 28, 65, 102, 139, 176, 213, 250, 31, 68, 105, 142, 179, 216, 253, 34, 71, 108, 145, 182, 219, 0, 37, 74, 111, 148, 185, 222, 3, 40, 77, 114, 151, 188, 225, 6, 43, 80, 117, 154, 191, 228, 9, 46, 83, 120, 157, 194, 231, 12, 49, 86, 123, 160, 197, 234, 15, 52, 89, 126, 163, 200, 237, 18, 55, 92, 129, 166, 203, 240, 21, 58, 95, 132, 169, 206, 243, 24, 61, 98, 135, 172, 209, 246, 27, 64, 101, 138, 175, 212, 249, 30, 67, 104, 141, 178, 215, 252, 33, 70, 107, 144, 181, 218, 255, 36, 73, 110, 147, 184, 221, 2, 39, 76, 113, 150, 187, 224, 5, 42, 79, 116, 153, 190, 227, 8, 45, 82, 119, 156, 193, 230 })] public static partial class Table { }
