namespace QuantGen.Generator;

/// <summary>The names of the pipeline's steps, a contract with the tests of incrementality.</summary>
internal static class StepNames
{
    /// <summary>What the target offers.</summary>
    public const string ReadEnvironment = nameof(ReadEnvironment);

    /// <summary>Attribute and type → <see cref="Target"/>.</summary>
    public const string ReadTargets = nameof(ReadTargets);

    /// <summary>Targets without an error → plan; the others → stub or nothing.</summary>
    public const string LowerPlans = nameof(LowerPlans);

    /// <summary>What all plans together need of the shared file.</summary>
    public const string UniteKernelNeeds = nameof(UniteKernelNeeds);
}
