using System;
using System.Linq;
using System.Reflection;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Tests.Formats;

/// <summary>The table of arguments is the attribute's: its names, its types and its defaults.</summary>
public class ArgumentTableTests
{
    private static readonly PropertyInfo[] Properties = [.. typeof(QuantizerAttribute).GetProperties().Where(property => property.CanWrite)];

    [Fact]
    public void Every_property_of_the_attribute_is_an_argument() => Assert.Equal(
        Properties.Select(property => (property.Name, property.PropertyType)).Order(Comparer),
        UniformSpec.Arguments.All.Select(argument => (argument.Name, argument.Type)).Order(Comparer));

    /// <summary>What a user sees as the default of a property is what its absence means; 0 also stands for no value at all.</summary>
    [Fact]
    public void The_defaults_of_the_attribute_say_what_absent_arguments_say()
    {
        var attribute = new QuantizerAttribute();
        foreach (PropertyInfo property in Properties)
        {
            object? value = property.GetValue(attribute);
            UniformSpec? read = UniformSpec.Arguments.Find(property.Name)!.Read(new UniformSpec(), property.PropertyType.IsEnum ? (int)value! : value);
            Assert.True(read is not null, property.Name);
            bool isZero = Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) == 0;
            Assert.True(read.WithDefaults() == new UniformSpec().WithDefaults() || isZero, $"{property.Name} = {value}");
        }
    }

    [Fact]
    public void Constants_of_other_types_are_not_read()
    {
        foreach (Argument<UniformSpec> argument in UniformSpec.Arguments.All)
        {
            foreach (object? constant in new object?[] { null, "8", 8L, 'c', new object() })
                Assert.Null(argument.Read(new UniformSpec(), constant));
        }
    }

    [Fact]
    public void An_argument_that_is_removed_is_absent()
    {
        UniformSpec all = UniformSpec.Arguments.Parse(
            "Quantizer(Bits = 7, Integer = -1, Scale = 0.1f, ZeroPoint = -2, Signed = true, NarrowRange = true, Min = -1.5, Max = 0, Alpha = Auto, Fit = MaxAbs, FitZeroPoint = true, FitEpsilon = 0.001f, MinExponent = -3, MaxExponent = 4, "
            + "ValueAlpha = 0.3f, Profile = Onnx, Rounding = Floor, Overflow = Wrap, OverflowBits = 2, NaN = Maximum, "
            + "Function = HardSwish, Symmetric = true, Slope = 0.5, UpperBound = 5, LowerBound = -1, Shift = 2, Mu = 15, Stochastic = true, Block = 3)")!;
        Assert.NotNull(all);
        foreach (Argument<UniformSpec> argument in UniformSpec.Arguments.All)
        {
            Assert.True(argument.Text(all) is not null, argument.Name + " is missing in the text above");
            Assert.Null(argument.Text(argument.Without(all)));
        }

        Assert.Equal(new UniformSpec(), UniformSpec.Arguments.All.Aggregate(all, (spec, argument) => argument.Without(spec)));
    }

    /// <summary>Doubles of every size, bit for bit.</summary>
    [Fact]
    public void Every_finite_number_is_parsed_as_what_was_written()
    {
        var random = new Random(20261129);
        foreach (NumberKind kind in new[] { new NumberKind(isStep: true), new NumberKind(isStep: false) })
        {
            for (int i = 0; i < 20_000; i++)
            {
                double value = i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)) : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-9, 9));
                value = i % 3 == 0 ? (float)value : value;
                if (!double.IsFinite(value))
                    continue;
                string text = kind.Text(value);
                Assert.True(text.Length <= kind.MostCharacters, text);
                Assert.True(kind.Parse(text) is double parsed && parsed == value, text);
            }
        }
    }

    private static System.Collections.Generic.IComparer<(string Name, Type Type)> Comparer { get; } =
        System.Collections.Generic.Comparer<(string Name, Type Type)>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));
}
