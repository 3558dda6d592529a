using System;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Emit;

public sealed class CodeWriterTests
{
    [Fact]
    public void Blocks_indent_by_four_blanks_a_level_and_lines_end_in_LF()
    {
        var writer = new CodeWriter();
        writer.Line("// header");
        using (writer.Block("namespace A"))
        {
            using (writer.Block("class B\r\n    : C"))
            {
                writer.Line("int D =>");
                writer.Indented("1;");
                writer.Line();
                writer.Lines("void E()\r\n{\r\n\r\n    F();\n}");
            }
        }

        Assert.Equal(
            """
            // header
            namespace A
            {
                class B
                    : C
                {
                    int D =>
                        1;

                    void E()
                    {

                        F();
                    }
                }
            }

            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Fact]
    public void No_line_ends_in_a_blank_or_a_carriage_return()
    {
        var writer = new CodeWriter();
        using (writer.Block("a"))
        using (writer.Block("b"))
        {
            writer.Line();
            writer.Line("");
            writer.Lines("\r\n\n");
            writer.Line($"{""}");
            writer.Indented("");
        }

        string text = writer.ToString();
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.Equal(7, text.Split('\n').Count(line => line.Length == 0) - 1);
    }

    [Fact]
    public void Numbers_in_interpolated_lines_are_invariant() => Cultures.ForEachOdd(() =>
    {
        (int number, double real, float single, string? nothing) = (-7, -1234.5, 0.25f, null);
        var writer = new CodeWriter();
        writer.Line($"x = {number} + {real} + {single} + {'c'} + {true} + {nothing} + {"text"} + {(long?)-8};");
        Assert.Equal("x = -7 + -1234.5 + 0.25 + c + True +  + text + -8;\n", writer.ToString());
    });

    [Fact]
    public void The_same_interpolation_would_differ_by_culture_without_the_writer()
    {
        // Otherwise the test above proves nothing on this host.
        bool differs = false;
        int number = -7;
        Cultures.ForEachOdd(() => differs |= FormattableString.CurrentCulture($"{number}") != "-7");
        Assert.True(differs);
    }
}
