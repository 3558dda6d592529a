using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;

namespace QuantGen.Core.Faults;

/// <summary>The faults and notes of a declaration in the notation of another system.</summary>
internal static class NotationFaults
{
    /// <summary>The errors of the notation itself, and of the arguments beside it.</summary>
    public static IEnumerable<Fault> Check(FormatSpec spec)
    {
        if (spec.Notation is not { } notation)
            yield break;
        if (NotationReader.Read(notation).Error is { } error)
        {
            string place = (error.Range.Start + 1).ToString(CultureInfo.InvariantCulture);
            yield return new Fault(FaultCode.NotationInvalid, nameof(spec.Notation), $"At character {place} of the notation: {error.Message}") { Range = error.Range };
            yield break;
        }

        foreach (string argument in spec.BesideNotation)
            yield return new Fault(FaultCode.ConflictingArguments, argument, $"The notation states the whole format; leave out {argument}: beside a notation only {Beside(spec)} can be stated");
    }

    /// <summary>Whether a declaration in a notation has no format.</summary>
    public static bool IsInvalid(FormatSpec spec) => spec.Notation is { } notation && NotationReader.Read(notation).Error is not null;

    /// <summary>"Min, Max, NaN and Block".</summary>
    private static string Beside(FormatSpec spec)
    {
        IReadOnlyList<string> names = FormatFamily.Of(spec).BesideNotation;
        return string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
    }

    /// <summary>How the original differs from the quantizer of the notation, which has no error.</summary>
    public static IEnumerable<Fault> Departures(FormatSpec spec)
    {
        if (spec.Notation is { } notation && NotationReader.Read(notation).Departure is { } departure)
            yield return new Fault(FaultCode.NotationDeparts, nameof(spec.Notation), departure);
    }
}
