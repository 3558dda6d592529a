using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Tests.Pipelines;

/// <summary>Bounds, scales and factors at the end of what a profile's floats hold: a fault, or codes of the format, and never an exception.</summary>
public class RequantizerLimitTests
{
    private static readonly RequantizerSpec Sums = new() { From = Sum(0.05, 2), To = Named(0.05, 3), Profile = Profile.Xnnpack };

    /// <summary>Bounds beyond the codes are the ends of the format, as without a profile.</summary>
    [Theory]
    [InlineData(-1000d, 1d, -128, 23)]
    [InlineData(1d, 1000d, 23, 127)]
    [InlineData(-1000d, 1000d, -128, 127)]
    [InlineData(-1d, 1d, -17, 23)]
    public void Bounds_are_codes(double? lower, double? upper, int min, int max)
    {
        foreach (Profile profile in new[] { Profile.Exact, Profile.Xnnpack, Profile.TfLiteReference, Profile.OnnxRuntime, Profile.CmsisNN })
        {
            RequantizerSpec spec = Sums with { Profile = profile, LowerBound = lower, UpperBound = upper };
            Assert.Empty(RequantizerChecker.Check(spec));
            Requantization built = RequantizerChecker.Build(spec);
            Assert.Equal((min, max), ((int)built.MinCode, (int)built.MaxCode));
        }
    }

    /// <summary>Bounds that leave one code make every result that code, by each rounding of a bound.</summary>
    [Theory]
    [InlineData(1000d, null, "LowerBound", 127)]
    [InlineData(null, -1000d, "UpperBound", -128)]
    public void Bounds_leave_more_than_one_code(double? lower, double? upper, string argument, int code)
    {
        foreach (Profile profile in new[] { Profile.Exact, Profile.Xnnpack })
        {
            Fault fault = Assert.Single(RequantizerChecker.Check(Sums with { Profile = profile, LowerBound = lower, UpperBound = upper }));
            Assert.Equal((FaultCode.FunctionArgumentInvalid, argument), (fault.Code, fault.Argument));
            Assert.Contains(FormattableString.Invariant($"the code {code}:"), fault.Message, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string> Extremes => new()
    {
        { "upper bound", "UpperBound" }, { "lower bound", "LowerBound" }, { "exponent", "Profile" }, { "alpha", "Profile" }, { "large sums", "Profile" }, { "large codes", "Profile" },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void What_is_beyond_a_float_is_a_fault_of_a_profile(string what, string argument)
    {
        RequantizerSpec spec = what switch
        {
            "upper bound" => Sums with { UpperBound = 1e300 },
            "lower bound" => Sums with { LowerBound = -1e38 },
            "exponent" => Sums with { WeightExponents = new EquatableArray<int>([0, 127]) },
            "alpha" => Sums with { WeightAlphas = new EquatableArray<float>([3.4e38f]) },
            "large sums" => Sums with { From = Sum(1e20, 1e20), To = Named(1e-30) },
            _ => Sums with { From = Named(1e20), To = Named(1e-30) },
        };
        foreach (Profile profile in new[] { Profile.Xnnpack, Profile.Onnx, Profile.OnnxRuntime, Profile.TfLiteReference, Profile.TfLiteOptimized, Profile.CmsisNN })
        {
            IReadOnlyList<Fault> faults = RequantizerChecker.Check(spec with { Profile = profile });
            Assert.Equal((FaultCode.ProfileNotSupported, argument), faults.Select(fault => (fault.Code, fault.Argument)).Single());
            Assert.Contains("computes with floats", faults[0].Message, System.StringComparison.Ordinal);
        }

        Assert.Empty(RequantizerChecker.Check(spec with { Profile = Profile.Exact }));
    }

    private static OperandSpec Named(double scale, int zeroPoint = 0) => new("Q", Of(scale, zeroPoint), IsQuantizer: true);

    private static OperandSpec Sum(double input, double weight) => new("Sums", null, IsQuantizer: false) { IsAccumulator = true, Sum = new() { Input = Named(input), Weight = Named(weight), Terms = 100 } };

    private static FormatSpec Of(double scale, int zeroPoint)
    {
        var spec = new UniformSpec { Bits = 8, Scale = scale, ZeroPoint = zeroPoint };
        return FormatFamily.Of(spec).WithDefaults(spec);
    }
}
