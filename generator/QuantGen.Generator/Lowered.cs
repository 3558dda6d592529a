using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Generator;

/// <summary>What a declaration comes to: a quantizer, a stub, or (both null) nothing.</summary>
internal sealed record Lowered(QuantizerSource? Quantizer, StubSource? Stub)
{
    public KernelNeeds Needs => Quantizer is { } quantizer ? KernelNeeds.Of(quantizer) : KernelNeeds.None;

    public static Lowered From(Target target, TargetEnvironment environment)
    {
        if (!TargetChecker.GetsMembers(target, environment))
            return new Lowered(null, null);
        if (!TargetChecker.IsFaulty(target))
        {
            QuantizerPlan plan = Lowering.Lower(GridBuilder.Build(target.Spec), withVectors: environment.Tier == Tier.Modern);
            var quantizer = new QuantizerSource(target.Shape, target.Facts.NamesInterface, target.Spec, plan)
            {
                IsTypedCode = target.Facts.IsTypedCode,
                HasJsonConverter = target.Facts.HasJsonConverter,
            };
            return new Lowered(quantizer, null);
        }

        return new Lowered(null, new StubSource(target.Shape, TargetChecker.StubCodeTypeOf(target.Spec).Keyword, environment.Tier, target.Spec.Alpha)
        {
            InterfaceReal = target.Facts.InterfaceReal,
            InterfaceCode = target.Facts.InterfaceCode,
            IsTypedCode = target.Facts.IsTypedCode,
            Clashes = target.Facts.Clashes,
        });
    }
}
