namespace QuantGen.Core.Formats;

/// <summary>The parameters of functions that the absence of an argument means, and the bounds of µ.</summary>
internal static class FunctionDefaults
{
    /// <summary>The number by which HardSwish divides.</summary>
    public const int Bound = 6;

    /// <summary>What HardSwish adds, and µ.</summary>
    public const double Shift = 3, Mu = 255;

    public const double LeastMu = 1.0 / 1024, MostMu = 1 << 20;
}
