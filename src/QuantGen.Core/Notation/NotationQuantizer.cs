using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Notation;

/// <summary>One quantizer of another system: its name, its parameters in order, and their meaning as a declaration.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="HasAngles">Whether its arguments are in angle brackets, like those of a C++ template.</param>
/// <param name="Parameters">The names in positional order; a user cannot write the names of a template's parameters.</param>
/// <param name="Required">The number of parameters without a default.</param>
/// <param name="Meaning">Makes the declaration, and reports arguments without an equivalent.</param>
internal sealed record NotationQuantizer(string Name, bool HasAngles, IReadOnlyList<string> Parameters, int Required, Func<NotationArguments, FormatSpec> Meaning)
{
    /// <summary>How the original differs from QuantGen, as a sentence without a full stop; null if it does not.</summary>
    public Func<NotationArguments, FormatSpec, string?> Departure { get; init; } = (_, _) => null;

    /// <summary>Whether its codes are signed, unless an argument says otherwise.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>The form as a user would write it: <c>ap_fixed&lt;W, I, Q, O, N&gt;</c>.</summary>
    public string Signature => Name + (HasAngles ? "<" : "(") + string.Join(", ", Parameters) + (HasAngles ? ">" : ")");

    /// <summary>"; the nearest is max_value". A few letters may stand for a parameter: there are not many.</summary>
    private string Nearest(string name) => !HasAngles && NearestName.Of(name, Parameters, leastPart: 3) is { } nearest ? "; the nearest is " + nearest : "";

    /// <summary>Binds each argument to its parameter; an error if that is not possible.</summary>
    public (NotationArguments? Arguments, NotationError? Error) Bind(NotationCall call)
    {
        var bound = new Dictionary<string, NotationValue>();
        foreach ((NotationArgument argument, int index) in call.Arguments.Select((argument, index) => (argument, index)))
        {
            if (argument.Name is null && index > 0 && call.Arguments[index - 1].Name is not null)
                return (null, new NotationError(argument.Value.Range, "expected a name, since an argument before this one has one"));
            if (argument.Name is null && index >= Parameters.Count)
                return (null, new NotationError(argument.Value.Range, $"expected at most {Parameters.Count} arguments; {Signature} has no more"));
            string name = argument.Name ?? Parameters[index];
            if (!Parameters.Contains(name) || (HasAngles && argument.Name is not null))
                return (null, new NotationError(argument.NameRange, $"unknown parameter '{name}'{Nearest(name)}; {Name} has {string.Join(", ", Parameters)}"));
            if (bound.ContainsKey(name))
                return (null, new NotationError(argument.NameRange, $"expected '{name}' once, found it twice"));
            bound.Add(name, argument.Value);
        }

        if (Parameters.Take(Required).FirstOrDefault(name => !bound.ContainsKey(name)) is { } missing)
            return (null, new NotationError(call.Range, $"expected '{missing}'; {Signature} has no default for it"));
        return (new NotationArguments(call, bound), null);
    }
}
