namespace QuantGen.Core.Faults;

/// <summary>The kinds of remedies.</summary>
internal enum RemedyKind
{
    /// <summary>Adds the missing modifier to the type or a containing type.</summary>
    AddPartial,

    /// <summary>The same bits with a coarser or finer scale.</summary>
    SmallestInteger,

    /// <summary>The same scale with more bits.</summary>
    SmallestBits,

    /// <summary>Signed or unsigned codes.</summary>
    ChangeSigned,

    /// <summary>Another value of an argument: the nearest that is valid.</summary>
    ChangeArgument,

    /// <summary>Removes an argument that is not valid or has no effect.</summary>
    RemoveArgument,

    /// <summary>Replaces a constant by the nearest value of the grid.</summary>
    NearestValue,

    /// <summary>Replaces a constant by the nearest code.</summary>
    NearestCode,

    /// <summary>Clamps the expression to the least and the largest value.</summary>
    Clamp,
}
