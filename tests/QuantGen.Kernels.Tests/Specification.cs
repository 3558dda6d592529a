using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Kernels.Tests;

/// <summary>A specification whose constants a test sets: the kernels do the same operations as with constants.</summary>
internal readonly struct Specification : Kernels.ISpecification
{
    [ThreadStatic]
    private static NumberGrid? t_grid;

    public static int ZeroPoint => (int)t_grid!.ZeroPoint;
    public static float Scale => BinaryFormat.ToSingle(t_grid!.Scale);
    public static float MinValue => Value(t_grid!.MinCode);
    public static float MaxValue => Value(t_grid!.MaxCode);
    public static float NaNValue => t_grid!.NaNCode == t_grid.ZeroPoint ? 0f : Value(t_grid.NaNCode);
    public static int MinCode => (int)t_grid!.MinCode;
    public static int MaxCode => (int)t_grid!.MaxCode;
    public static double MinSteps => t_grid!.MinCode - t_grid.ZeroPoint;
    public static double MaxSteps => t_grid!.MaxCode - t_grid.ZeroPoint;
    public static double NaNSteps => t_grid!.NaNCode - t_grid.ZeroPoint;

    /// <summary>Sets the constants of this thread.</summary>
    public static void Use(NumberGrid grid) => t_grid = grid;

    private static float Value(long code) => BinaryFormat.ToSingle(ResidualForm.Representative(t_grid!, code));
}
