using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Formats;

/// <summary>The functions that a quantizer has. The others of the enum are for lookup tables only.</summary>
internal static class QuantizerFunctions
{
    public static readonly IReadOnlyList<Function> All = [.. Enum.GetValues(typeof(Function)).Cast<Function>().Where(Has)];

    public static bool Has(Function function) => function <= Function.ALaw;
}

/// <summary>The parameters of functions that the absence of an argument means, and the bounds of µ.</summary>
internal static class FunctionDefaults
{
    /// <summary>The number by which HardSwish divides.</summary>
    public const int Bound = 6;

    /// <summary>What HardSwish adds, and µ.</summary>
    public const double Shift = 3, Mu = 255;

    public const double LeastMu = 1.0 / 1024, MostMu = 1 << 20;
}

/// <summary>The profiles that a quantizer has. The others of the enum are for requantizers only.</summary>
internal static class QuantizerProfiles
{
    public static readonly IReadOnlyList<Profile> All = [.. Enum.GetValues(typeof(Profile)).Cast<Profile>().Where(Has)];

    public static bool Has(Profile profile) => profile != Profile.CmsisNN;
}
