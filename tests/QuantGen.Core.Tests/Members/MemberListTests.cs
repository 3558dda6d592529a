using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Tests.Members;

/// <summary>The list of members against what is written beside it: the interface, and the names that are taken.</summary>
public class MemberListTests
{
    private static IEnumerable<Member> All => MemberList.Constants.Concat(MemberList.Methods(Alpha.Po2)).Concat(MemberList.Methods(Alpha.Auto));

    [Fact]
    public void The_interface_has_the_members_that_are_said_to_be_in_it()
    {
        IEnumerable<string> declared = typeof(IQuantizer<,>).GetMembers(BindingFlags.Public | BindingFlags.Static)
            .Where(member => member is not MethodInfo { IsSpecialName: true })
            .Select(member => member.Name + (member is MethodInfo method ? method.GetParameters().Length : ""));
        IEnumerable<string> listed = MemberList.Constants.Concat(MemberList.Methods(Alpha.One)).Where(member => member.IsInInterface)
            .Select(member => member.Name + (member.Group == MemberGroup.Constant ? "" : member.Parameters.Count));
        Assert.Equal(declared.Order(), listed.Order());
    }

    [Fact]
    public void No_member_is_listed_twice()
    {
        foreach (bool spans in new[] { true, false })
        {
            string[] keys = [.. MemberList.Methods(Alpha.Po2).Select(member => member.Key(new("sbyte"), spans))];
            Assert.Equal(keys.Length, keys.Distinct().Count());
        }
    }

    [Fact]
    public void The_names_of_members_are_taken()
    {
        foreach (Member member in All)
        {
            if (member.Group == MemberGroup.Constant)
            {
                Assert.Contains(member.Name, GeneratedMembers.Constants);
                continue;
            }

            Assert.Contains(member.Name, GeneratedMembers.Methods);
            foreach (bool spans in new[] { true, false })
            {
                string key = member.Key(new("byte"), spans);
                Assert.True(GeneratedMembers.IsMethod(member.Name, key[(member.Name.Length + 1)..^1], spans), key);
                string typed = member.Key(new("Celsius"), spans);
                Assert.True(TypedCodeClashes.IsMethod(member.Name, typed[(member.Name.Length + 1)..^1], "Celsius", spans), typed);
            }
        }
    }

    [Theory]
    [InlineData("CountOutside", "float[],int,int", false)]
    [InlineData("Quantize", "float[],int,sbyte[],int,int", false)]
    [InlineData("FitExponent", "float[],int,int,int,int", false)]
    [InlineData("QuantizeBlock", "float[],int,ushort[],int", false)]
    [InlineData("CountOutside", "ReadOnlySpan<float>", true)]
    [InlineData("TryQuantize", "ulong,out uint", true)]
    public void A_signature_belongs_to_one_form_of_sequences(string name, string parameters, bool spans)
    {
        Assert.True(GeneratedMembers.IsMethod(name, parameters, spans));
        Assert.Equal(name == "TryQuantize", GeneratedMembers.IsMethod(name, parameters, !spans));
    }

    /// <summary>Documentation names each parameter, in order, and nothing else.</summary>
    [Fact]
    public void Documentation_names_each_parameter()
    {
        foreach (string format in new[] { "Quantizer(Bits = 7, Integer = 0, Alpha = Po2, Block = 3)", "Quantizer(Bits = 6, Scale = 0.1f, Alpha = Auto, Block = 1)", "Quantizer(Bits = 30, Integer = 0)" })
        {
            UniformSpec spec = UniformSpec.Arguments.Parse(format)!;
            NumberGrid grid = GridBuilder.Build(spec);
            foreach (bool spans in new[] { true, false })
            {
                var context = new MemberContext(grid, Fitting.Of(spec, grid), spec.Block, spans);
                foreach (Member member in MemberList.Of(context))
                {
                    string[] lines = [.. MemberDocumentation.Of(member, context)];
                    Assert.Equal(member.All(spans).Select(parameter => parameter.Name), lines.Where(line => line.StartsWith("/// <param", StringComparison.Ordinal)).Select(line => line.Split('"')[1]));
                    Assert.Equal(member.Result != "void", lines.Any(line => line.StartsWith("/// <returns>", StringComparison.Ordinal)));
                    Assert.All(lines, line => Assert.True(line.EndsWith('>'), line));
                }
            }
        }
    }

    /// <summary>What typed codes alone have is documented alike, and its signatures are taken.</summary>
    [Fact]
    public void Members_of_typed_codes_are_documented_and_taken()
    {
        NumberGrid grid = GridBuilder.Build(UniformSpec.Arguments.Parse("Quantizer(Bits = 7, Integer = 0)")!);
        var context = new MemberContext(grid, null, null, Spans: true);
        foreach (TypedCodeMember member in TypedCodeMembers.All)
        {
            string[] lines = [.. member.Documentation(context)];
            Assert.Equal(member.Parameters.Select(parameter => parameter.Name), lines.Where(line => line.StartsWith("/// <param", StringComparison.Ordinal)).Select(line => line.Split('"')[1]));
            Assert.Equal(member.Refusal is null, lines.Any(line => line.StartsWith("/// <returns>", StringComparison.Ordinal)));
            string types = member.Key[(member.MetadataName.Length + 1)..^1].Replace(TypedCodeMember.Self, "Celsius", StringComparison.Ordinal).Replace(TypeNames.CodeName, "sbyte", StringComparison.Ordinal);
            bool isTaken = member.IsCast
                ? TypedCodeClashes.IsConversion(member.Result == TypedCodeMember.Self ? types : member.Result)
                : TypedCodeClashes.IsMethod(member.MetadataName, types, "Celsius", spans: true);
            Assert.True(isTaken, member.Signature("Celsius", "sbyte"));
        }
    }
}
