using QuantGen;

namespace Digits.TfLite;

// Scales and zero points are those of the model's tensors. The literals have all digits of the floats, so that no bit is lost.

[Quantizer(Bits = 8, Scale = 0.003921568859368563, ZeroPoint = -128)]
static partial class Pixel;

[Quantizer(Bits = 8, Scale = 0.008264205418527126, NarrowRange = true)]
static partial class HiddenWeight;

[Quantizer(Bits = 8, Scale = 0.022152138873934746, ZeroPoint = -128)]
static partial class Activation;

[Quantizer(Bits = 8, Scale = 0.010807953774929047, NarrowRange = true)]
static partial class ScoreWeight;

[Quantizer(Bits = 8, Scale = 0.13842324912548065, ZeroPoint = 21)]
static partial class Score;

// A bias of TensorFlow Lite is an integer in steps of the sum, so that it needs no format.

[Dense(typeof(Pixel), typeof(HiddenWeight), typeof(Activation), Inputs = 64, Outputs = 32,
    Function = Function.Relu, Profile = Profile.TfLiteReference, Target = Target.IntegerOnly)]
static partial class HiddenLayer;

[Dense(typeof(Activation), typeof(ScoreWeight), typeof(Score), Inputs = 32, Outputs = 10,
    Profile = Profile.TfLiteReference, Target = Target.IntegerOnly)]
static partial class ScoreLayer;
