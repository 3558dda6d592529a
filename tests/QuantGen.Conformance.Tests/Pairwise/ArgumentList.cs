using System;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Makes arguments of an attribute from rows of its table, with the values that are combined.</summary>
internal sealed class ArgumentList<TSpec>(ArgumentTable<TSpec> table)
    where TSpec : FormatSpec, new()
{
    public const string Absent = "absent";

    /// <summary>An argument that may be absent, and values as a <c>Format</c> has them.</summary>
    public Argument Of(string name, params string[] values) => FirstIsAbsence(name, [Absent, .. values]);

    /// <summary>The first value of the type is what absence means.</summary>
    public Argument Enumeration<TEnum>(string name)
        where TEnum : struct, Enum => FirstIsAbsence(name, Enum.GetNames<TEnum>());

    /// <summary>The first value is what absence means.</summary>
    public Argument FirstIsAbsence(string name, params string[] values)
    {
        Argument<TSpec> argument = table.Find(name)!;
        return new(name, values, With, declaration => argument.Text((TSpec)declaration.Spec) ?? values[0]);

        Declaration With(Declaration declaration, string value) => declaration with
        {
            Spec = value == values[0] ? argument.Without((TSpec)declaration.Spec)
                : argument.Parse((TSpec)declaration.Spec, value) is { } spec && argument.Text(spec) == value ? spec
                : throw new InvalidOperationException($"{name} = {value} is not how a Format has the value."),
        };
    }
}
