using System;
using System.Linq;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>QKeras' functions of a sign, which are no quantizers: binary_sigmoid and binary_tanh.</summary>
public sealed class StepFunctionGoldenTests(ITestOutputHelper output)
{
    [Fact]
    public void QKeras_functions_of_a_sign_have_the_codes_of_binary_quantizers_except_next_to_0()
    {
        int numbers = 0, halves = 0;
        foreach (QKerasStepRun run in QKerasStepsRecording.Runs().Where(run => run.IsFunction))
        {
            bool isTanh = run.Notation == "binary_tanh";
            Assert.True(isTanh || run.Notation == "binary_sigmoid", run.Notation);
            foreach ((float x, float theirs) in run.Inputs.Zip(run.Values))
            {
                numbers++;
                float lower = isTanh ? -1 : 0, ours = x >= 0 ? 1 : lower;
                // It rounds the sum to an integer, half to even.
                bool isHalf = x >= 0 && (0.5f * x) + 0.5f == 0.5f;
                halves += isHalf ? 1 : 0;
                Assert.True(theirs == (isHalf ? lower : ours), FormattableString.Invariant($"{run.Notation}: {x:R} is {theirs}"));
            }
        }

        string table = RecordingsPage.Line(numbers, "values of binary_sigmoid and binary_tanh compared with codes of binary formats")
            + RecordingsPage.Line(numbers - halves, "equal")
            + RecordingsPage.Line(halves, "differ: a number from 0 on counts as negative if x / 2 + 1/2 is 1/2 in float32");
        output.WriteLine(table);
        RecordingsPage.HasTable("QKeras, functions of a sign", table);
    }
}
