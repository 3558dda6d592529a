using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The expressions of a profile at a scale, and perhaps a zero point, that are known at run time.</summary>
internal sealed class FittedProfileText
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    private readonly NumberGrid _grid;
    private readonly ProfileRule _rule;
    private readonly Dialect _dialect;
    private readonly bool _hasZeroPoint;

    private FittedProfileText(NumberGrid grid, ProfileRule rule, Fitting fitting, Dialect dialect) => (_grid, _rule, _dialect, _hasZeroPoint) = (grid, rule, dialect, fitting.FitsZeroPoint);

    /// <summary>The expressions of an element by a rule: that of one value, of the elements that are computed in blocks, or of elements with the scale of their channel. Null without a profile.</summary>
    public static FittedProfileText? Of(NumberGrid grid, ProfileRule? rule, Fitting fitting, Dialect dialect) => rule is null ? null : new FittedProfileText(grid, rule, fitting, dialect);

    /// <summary>Whether this is the rule of elements that are computed in blocks.</summary>
    public bool IsBulk => _rule.IsBulk;

    /// <summary>The code of a float.</summary>
    public string Code(string element, string scale) => $"({_grid.CodeType.Keyword}){(_hasZeroPoint || _grid.ZeroPoint == 0 ? Sum(Steps(element, scale)) : OpText.Plus(Steps(element, scale), _grid.ZeroPoint))}";

    /// <summary>The value that a float becomes.</summary>
    public string Value(string element, string scale, Fitting fitting) => _rule.IsBulk && ProfileText.AddsOffset(_grid, fitting)
        ? OfBlock(Code(element, scale), scale)
        : $"(float)({Steps(element, scale)} * (double){scale})";

    /// <summary>The value of a code that is computed in blocks.</summary>
    public string OfBlock(string code, string scale)
    {
        string offset = _hasZeroPoint ? "-" + FittedMembers.ZeroPoint : NumberText.Integer(-_grid.ZeroPoint);
        return $"(float)((float)({code} * {scale}) + (float)({offset} * {scale}))";
    }

    private string Sum(string steps) => _hasZeroPoint ? $"({FittedMembers.ZeroPoint} + {steps})" : steps;

    /// <summary>The code, less the zero point: an integer.</summary>
    private string Steps(string element, string scale)
    {
        string quotient = _rule.Quotient switch
        {
            ProfileQuotient.Single => _dialect.InSingle($"{element} / {scale}"),
            ProfileQuotient.Double => $"(double){element} / {scale}",
            _ => _dialect.InSingle($"{element} * {(_dialect.HasKernels ? $"(1f / {scale})" : $"(float)(1f / {scale})")}"),
        };
        string low = End(_grid.MinCode), high = End(_grid.MaxCode), zeroPoint = _hasZeroPoint ? FittedMembers.ZeroPoint : NumberText.Integer(_grid.ZeroPoint);
        string held = _rule.GoesThroughInt32 ? $"{Kernels}.ThroughInt32({quotient}, {zeroPoint}, {low}, {high})" : $"{Kernels}.Saturate((double)({quotient}), {low}, {high}, {(_rule.NaN == NaNCode.Maximum ? high : low)})";
        return $"{Kernels}.Round{_rule.Rounding}({held})";
    }

    private string End(long code) => _hasZeroPoint ? $"{NumberText.DoubleLiteral(code)} - {FittedMembers.ZeroPoint}" : NumberText.DoubleLiteral(code - _grid.ZeroPoint);
}
