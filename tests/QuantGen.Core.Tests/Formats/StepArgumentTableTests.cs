using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>The tables of the attributes for binary, ternary, power-of-two and G.711 quantizers: names, types, defaults, and that what is written is parsed as the same.</summary>
public class StepArgumentTableTests
{
    /// <summary>What a property may be: numbers that make sense, and some that do not.</summary>
    private static readonly Dictionary<Type, object[]> Values = new()
    {
        [typeof(bool)] = [true, false],
        [typeof(int)] = [-149, -12, -1, 0, 1, 2, 3, 5, 8, 64, 127, 1001],
        [typeof(double)] = [.. new[] { 1e-40, 0.1, 0.1f, 0.25, 0.5, 0.33f, 1, 2, 3, 8, 1e30, 1e300, -0.5 }.Cast<object>()],
    };

    [Fact]
    public void Every_property_of_an_attribute_is_an_argument()
    {
        Matches(typeof(BinaryQuantizerAttribute), BinarySpec.Arguments);
        Matches(typeof(TernaryQuantizerAttribute), TernarySpec.Arguments);
        Matches(typeof(PowerOfTwoQuantizerAttribute), PowerOfTwoSpec.Arguments);
        Matches(typeof(G711QuantizerAttribute), G711Spec.Arguments);
        // An attribute without a row above would be forgotten here.
        Assert.Equal(5, FormatFamily.All.Count);

        static void Matches<TSpec>(Type attribute, ArgumentTable<TSpec> table)
            where TSpec : FormatSpec, new()
        {
            Assert.Equal(attribute.Name, table.Attribute + "Attribute");
            Assert.Equal(
                Properties(attribute).Select(property => property.Name + ": " + property.PropertyType.Name).Order(StringComparer.Ordinal),
                table.All.Select(argument => argument.Name + ": " + argument.Type.Name).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>What a user sees as the default of a property is what its absence means; 0 also stands for no value at all.</summary>
    [Fact]
    public void The_defaults_of_an_attribute_say_what_absent_arguments_say()
    {
        Agree(new BinaryQuantizerAttribute(), BinarySpec.Arguments);
        Agree(new TernaryQuantizerAttribute(), TernarySpec.Arguments);
        Agree(new PowerOfTwoQuantizerAttribute(), PowerOfTwoSpec.Arguments);
        Agree(new G711QuantizerAttribute(), G711Spec.Arguments);

        static void Agree<TSpec>(Attribute attribute, ArgumentTable<TSpec> table)
            where TSpec : FormatSpec, new()
        {
            FormatFamily family = FormatFamily.Of(new TSpec());
            foreach (PropertyInfo property in Properties(attribute.GetType()))
            {
                object value = property.GetValue(attribute)!;
                FormatSpec read = family.WithArgument(new TSpec(), property.Name, property.PropertyType.IsEnum ? (int)value : value)!;
                Assert.NotNull(read);
                // A number of 0 is no default of these arguments, except where the table says so: the property has no other way to be absent.
                bool isAbsent = value is int and 0 or double and 0;
                Assert.True(isAbsent || family.Canonical(read) == family.Canonical(new TSpec()), $"{attribute}: {property.Name} = {value}");
            }
        }
    }

    [Fact]
    public void Constants_of_other_types_and_unknown_names_are_not_read() => Assert.All(FormatFamily.All, family =>
    {
        Assert.Null(family.WithArgument(family.Empty, "Undefined", 1));
        foreach (object? constant in new object?[] { null, "8", 8L, 'c', new object() })
            Assert.Null(family.WithArgument(family.Empty, "NaN", constant));
    });

    [Fact]
    public void What_is_written_is_parsed_as_the_same_declaration()
    {
        Assert.True(Check(BinarySpec.Arguments) > 300);
        Assert.True(Check(TernarySpec.Arguments) > 300);
        Assert.True(Check(PowerOfTwoSpec.Arguments) > 300);
        Assert.True(Check(G711Spec.Arguments) > 20);

        // The number of valid declarations.
        static int Check<TSpec>(ArgumentTable<TSpec> table)
            where TSpec : FormatSpec, new()
        {
            var random = new Random(20261130);
            var valid = new HashSet<TSpec>();
            for (int i = 0; i < 5000; i++)
            {
                TSpec spec = Any(table, random);
                string text = table.Write(spec);
                Assert.Equal(spec, table.Parse(text));
                Assert.Null(table.Parse(text + " "));
                // An argument that is removed is absent.
                Assert.Equal(table.Write(new TSpec()), table.Write(table.All.Aggregate(spec, (current, argument) => argument.Without(current))));
                if (Canonical(spec))
                    valid.Add(spec);
            }

            return valid.Count;
        }
    }

    /// <summary>The constant Format is read back as the same quantizer. Gives whether the spec has one.</summary>
    private static bool Canonical(FormatSpec spec)
    {
        FormatFamily family = FormatFamily.Of(spec);
        Assert.Equal(family.IsFaulty(spec), family.Check(spec).Any(fault => fault.IsError));
        if (family.IsFaulty(spec))
            return false;
        string text = family.Canonical(spec);
        FormatSpec? read = FormatReader.Read(text);
        Assert.True(read is not null, text + " is not read");
        NumberGrid grid = family.Build(spec);
        Assert.True(grid == family.Build(read), text + ": another grid");
        Assert.True(family.FittingOf(spec, grid) == family.FittingOf(read, grid), text + ": another fit");
        Assert.True((spec.Alpha, spec.Block) == (read.Alpha, read.Block), text);
        Assert.Equal(text, family.Canonical(read));
        return true;
    }

    private static TSpec Any<TSpec>(ArgumentTable<TSpec> table, Random random)
        where TSpec : FormatSpec, new()
    {
        var spec = new TSpec();
        foreach (Argument<TSpec> argument in table.All)
        {
            // Few arguments: with many, one of them is nearly always not valid.
            if (random.Next(3) == 0)
            {
                object[] values = argument.Type.IsEnum ? [.. Enum.GetValues(argument.Type).Cast<object>().Select(value => (object)Convert.ToInt32(value, CultureInfo.InvariantCulture))] : Values[argument.Type];
                spec = argument.Read(spec, values[random.Next(values.Length)])!;
            }
        }

        return spec;
    }

    private static IEnumerable<PropertyInfo> Properties(Type attribute) => attribute.GetProperties().Where(property => property.CanWrite);
}
