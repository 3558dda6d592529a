using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Conformance.Exhaustive;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Tests;

/// <summary>The exhaustive command's kernels cover what occurs in the kernels' text; their shapes are read off their plans.</summary>
public sealed class KernelShapeTests
{
    private static readonly string[] CodeTypes = ["sbyte", "byte", "short", "ushort"];

    private static readonly VectorMethod[] Forms = [VectorMethod.ExactProduct, VectorMethod.Residual];

    private static readonly bool[] Both = [false, true];

    private static readonly KernelShape[] Shapes = [.. Exhaustive.Kernels.All.Select(kernel => KernelShape.Of(ExhaustiveCommand.Lowered(kernel)))];

    private static readonly KernelShape[] InVectors = [.. Shapes.Where(shape => shape.Form != VectorMethod.None)];

    [Fact]
    public void Each_code_type_occurs_with_each_form_and_correction() =>
        Covers(
            from type in CodeTypes from form in Forms from correction in Enum.GetValues<Correction>() select (type, form, correction),
            shape => (shape.CodeType, shape.Form, shape.Correction));

    [Fact]
    public void Each_rounding_occurs_with_each_form() =>
        Covers(
            from rounding in Enum.GetValues<Rounding>() from form in Forms select (rounding, form),
            shape => (shape.Rounding, shape.Form));

    [Fact]
    public void Each_code_type_occurs_with_and_without_zero_point_with_all_and_with_some_codes() =>
        Covers(
            from type in CodeTypes from zeroPoint in Both from partial in Both select (type, zeroPoint, partial),
            shape => (shape.CodeType, shape.HasZeroPoint, shape.IsPartial));

    [Fact]
    public void Each_code_of_NaN_occurs() =>
        Covers(Enum.GetValues<NaNCode>(), shape => shape.NaN);

    [Fact]
    public void Scales_that_are_large_occur_beside_others_where_the_candidate_is_the_code() =>
        Covers(from large in Both select (large, VectorMethod.ExactProduct, Correction.None), shape => (shape.IsLarge, shape.Form, shape.Correction));

    /// <summary>After its quotient a profile is a quantizer of step 1, whose kernels are those above.</summary>
    [Fact]
    public void Each_form_occurs() =>
        Covers(Enum.GetValues<VectorMethod>().Where(form => form != VectorMethod.None), shape => shape.Form);

    [Fact]
    public void A_loop_over_the_scalar_method_occurs() =>
        Assert.Contains(Shapes, shape => shape.Form == VectorMethod.None);

    private static void Covers<T>(IEnumerable<T> wanted, Func<KernelShape, T> of)
    {
        T[] missing = [.. wanted.Except(InVectors.Select(of))];
        Assert.True(missing.Length == 0, "No kernel of the exhaustive command is: " + string.Join("; ", missing));
    }
}
