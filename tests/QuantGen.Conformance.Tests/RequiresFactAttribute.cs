namespace QuantGen.Conformance.Tests;

/// <summary>A test of an instruction set, by its name. Whether the machine has it is decided at discovery; the runner prints the reason of a skipped test.</summary>
internal sealed class RequiresFactAttribute : FactAttribute
{
    public RequiresFactAttribute(string instructionSet)
    {
        if (!InstructionSets.Named(instructionSet).IsPresent())
            Skip = "This machine lacks " + instructionSet + ", so that such a process cannot be started; it has " + InstructionSet.Description + ".";
    }
}
