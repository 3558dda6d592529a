using System.Collections.Generic;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>A quantizer of another nature than a rounded quotient: its codes in the order of their values, their values, and where each begins.</summary>
internal abstract record StepRule
{
    /// <summary>The codes, in the order of their values.</summary>
    public abstract IReadOnlyList<long> Codes { get; }

    /// <summary>The exact value of a code. A number outside the codes has the value that <c>Dequantize</c> gives it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="values">The multiples of the scale, which are the values of binary and ternary codes.</param>
    public virtual Dyadic ValueOf(long code, UniformValues values) => values.ValueOf(code);

    /// <summary>Where a code begins: not the first code.</summary>
    /// <param name="place">The place of the code in their order, from 1 on.</param>
    public abstract Threshold ThresholdAt(int place);

    /// <summary>Numbers below this threshold are outside.</summary>
    public virtual Threshold First => FunctionMap.Always;

    /// <summary>Numbers at or above this threshold are outside.</summary>
    public virtual Threshold Last => FunctionMap.Never;

    /// <summary>Whether a number next to the values of this quantizer is meant to become one, so that a constant between them is no oversight.</summary>
    public virtual bool IsCoarse => false;
}
