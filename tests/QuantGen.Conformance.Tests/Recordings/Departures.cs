using System.Collections.Generic;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// A system's own arithmetic as our definition plus rules, each of them a difference. The rules predict every code of the recording,
/// so that a difference that none of them explains is seen, and so is one that a rule explains and that does not happen.
/// </summary>
internal abstract class Departures
{
    public abstract IReadOnlyList<string> Rules { get; }

    /// <summary>The system's code, and the rule to which a code unlike ours is due: the first after which no other changes it.</summary>
    public (long Code, string? Rule) Predict(float input, long ours)
    {
        int rules = Rules.Count;
        long theirs = Code(input, rules);
        if (theirs == ours)
            return (theirs, null);
        while (rules > 1 && Code(input, rules - 1) == theirs)
            rules--;
        return (theirs, Rules[rules - 1]);
    }

    /// <summary>The code with the first so many rules in force, at least one; with all of them, the system's.</summary>
    protected abstract long Code(float input, int rules);
}
