namespace QuantGen.Core.Faults;

/// <summary>The ways to mend a fault.</summary>
internal enum RemedyKind
{
    /// <summary>The modifier that the type or a containing type lacks.</summary>
    AddPartial,

    /// <summary>The same bits with a coarser or finer scale.</summary>
    SmallestInteger,

    /// <summary>The same scale with more bits.</summary>
    SmallestBits,

    /// <summary>Signed or unsigned codes.</summary>
    ChangeSigned,

    /// <summary>Another value of an argument: the nearest that is valid.</summary>
    ChangeArgument,

    /// <summary>An argument that is not valid or has no effect goes.</summary>
    RemoveArgument,

    /// <summary>The nearest value of the grid in the place of a constant.</summary>
    NearestValue,

    /// <summary>The nearest code in the place of a constant.</summary>
    NearestCode,

    /// <summary>The expression between the least and the largest value.</summary>
    Clamp,
}
