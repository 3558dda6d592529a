namespace QuantGen.Generator;

/// <summary>The names of the pipeline's steps, which the tests of incrementality use.</summary>
internal static class StepNames
{
    /// <summary>What the target offers.</summary>
    public const string ReadEnvironment = nameof(ReadEnvironment);

    /// <summary>Attribute and type → <see cref="Declaration"/>.</summary>
    public const string ReadDeclarations = nameof(ReadDeclarations);

    /// <summary>Attribute and type → <see cref="Pipelines.PipelineDeclaration"/>.</summary>
    public const string ReadPipelines = nameof(ReadPipelines);

    /// <summary>Those declarations → artefacts.</summary>
    public const string LowerPipelines = nameof(LowerPipelines);

    /// <summary>Declarations → artefacts: quantizers and stubs, or nothing.</summary>
    public const string Lower = nameof(Lower);

    /// <summary>The parts of the shared file that all plans together need.</summary>
    public const string UniteKernelParts = nameof(UniteKernelParts);
}
