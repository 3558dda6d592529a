using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

public class CompilerTests
{
    [Fact]
    public void The_compiler_is_the_one_that_the_project_asks_for() => TestCompiler.AssertIsAsked(typeof(CompilerTests).Assembly);
}
