using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>
/// The members of quantizers, each once, in the order in which they are written. Plain types, typed codes, stubs, the interface, the names that are taken and
/// what the analyzer knows of methods are renderings of this list; an emitter for each group has the bodies.
/// </summary>
internal static class MemberList
{
    private const string Code = TypeNames.CodeName, Real = TypeNames.RealName;

    private static readonly Parameter
        OneCode = new(ParameterKind.Single, Code, "code"), OutCode = new(ParameterKind.Out, Code, "code"),
        Values = new(ParameterKind.Source, Real, "source"), NewValues = new(ParameterKind.Destination, Real, "destination"),
        Codes = new(ParameterKind.Source, Code, "source"), NewCodes = new(ParameterKind.Destination, Code, "destination");

    public static readonly IReadOnlyList<Member> Constants =
    [
        Constant("string", "Format"), Constant("int", "Bits"), Constant("int", "ZeroPoint"), Constant("int", "ScaleExponent", isInInterface: false),
        Constant(Code, "MinCode"), Constant(Code, "MaxCode"), Constant(Real, "Scale"), Constant(Real, "MinValue"), Constant(Real, "MaxValue"),
    ];

    /// <summary>The methods of quantizers without a fitted scale.</summary>
    private static readonly IReadOnlyList<Member> Unfitted = [.. Scalars(), .. Sequences(), .. Blocks(), .. Packing()];

    /// <summary>Every method that a quantizer with this alpha may have.</summary>
    public static IEnumerable<Member> Methods(Alpha alpha) => Methods(alpha, 0, 0);

    /// <summary>The methods of one quantizer.</summary>
    public static IEnumerable<Member> Of(MemberContext context)
    {
        IEnumerable<Member> methods = context.Fitting is { } fitting ? Methods(fitting.Alpha, fitting.MinExponent, fitting.MaxExponent) : Unfitted;
        return methods.Where(member => member.Group switch
        {
            MemberGroup.Block => context.Block is not null,
            MemberGroup.Packing => context.Grid.IsPackable,
            _ => member.Name != "DequantizeToDouble" || !context.Grid.ExactInSingle,
        });
    }

    private static IEnumerable<Member> Methods(Alpha alpha, int minExponent, int maxExponent) => alpha == Alpha.One ? Unfitted
        : [.. Unfitted.TakeWhile(IsOfEvery), .. Fitted(alpha, minExponent, maxExponent), .. Unfitted.SkipWhile(IsOfEvery)];

    private static bool IsOfEvery(Member member) => member.Group is MemberGroup.Scalar or MemberGroup.Sequence;

    private static Member Constant(string type, string name, bool isInInterface = true) => new(MemberGroup.Constant, type, name, []) { IsInInterface = isInInterface };

    private static IEnumerable<Member> Scalars()
    {
        // Every integer type of C# converts to long or ulong better than to float or double, which lose bits.
        string[] types = [Real, "double", "long", "ulong"];
        foreach (string type in types)
            yield return Scalar(type, Code, "Quantize", MemberArgument.Value, [], context => Summaries.Quantize(context, type), Summaries.ReturnsCode);
        foreach (string type in types)
        {
            yield return Scalar(type, "bool", "TryQuantize", MemberArgument.TriedValue, [OutCode],
                context => Summaries.TryQuantize(context, type), _ => "<see langword=\"true\"/> if nothing is lost but by rounding.");
        }

        yield return new(MemberGroup.Scalar, Real, "Dequantize", [OneCode])
        {
            IsInInterface = true, Argument = MemberArgument.Code, Summary = Summaries.Dequantize, Returns = _ => "The value.",
        };
        yield return new(MemberGroup.Scalar, "double", "DequantizeToDouble", [OneCode])
        {
            Argument = MemberArgument.Code, Summary = Summaries.DequantizeToDouble, Returns = _ => "The value.",
        };
        foreach (string type in types)
            yield return Scalar(type, Real, "FakeQuantize", MemberArgument.Value, [], Summaries.FakeQuantize, _ => "The value of its code.");
        foreach (string type in types)
            yield return Scalar(type, "bool", "IsRepresentable", MemberArgument.Other, [], context => Summaries.IsRepresentable(context, type), _ => "<see langword=\"true\"/> if it is.");
    }

    /// <summary>A method over one value, of which the interface has the overload for its real type.</summary>
    private static Member Scalar(string type, string result, string name, MemberArgument argument, Parameter[] more, Func<MemberContext, string> summary, Func<MemberContext, string> returns) =>
        new(MemberGroup.Scalar, result, name, [new(ParameterKind.Single, type, "value"), .. more]) { IsInInterface = type == Real, Argument = argument, Summary = summary, Returns = returns };

    private static IEnumerable<Member> Sequences()
    {
        foreach ((string name, Parameter from, Parameter to) in Maps())
            yield return new(MemberGroup.Sequence, "void", name, [from, to]) { IsInInterface = true, Argument = ArgumentOf(from), Summary = context => Summaries.Sequence(context, name) };
        yield return new(MemberGroup.Sequence, "int", "CountOutside", [Values])
        {
            IsInInterface = true, Summary = _ => "How many elements <c>TryQuantize</c> refuses.", Returns = _ => "The count.",
        };
    }

    private static IEnumerable<Member> Blocks()
    {
        foreach ((string name, Parameter from, Parameter to) in Maps())
            yield return new(MemberGroup.Block, "void", name + "Block", [from, to]) { Argument = ArgumentOf(from), Summary = context => Summaries.Block(context, name) };
    }

    private static IEnumerable<Member> Packing()
    {
        Parameter codes = new(ParameterKind.Source, Code, "codes"), bytes = new(ParameterKind.Destination, "byte", "destination");
        yield return new(MemberGroup.Packing, "int", "Pack", [codes, bytes]) { Argument = MemberArgument.Codes, Summary = Summaries.Pack, Returns = _ => "How many bytes were written." };
        Parameter packed = new(ParameterKind.Source, "byte", "source"), unpacked = new(ParameterKind.Destination, Code, "codes");
        yield return new(MemberGroup.Packing, "int", "Unpack", [packed, unpacked]) { Argument = MemberArgument.Bytes, Summary = Summaries.Unpack, Returns = Summaries.ReturnsRead };
        yield return new(MemberGroup.Packing, "int", "PackedLength", [new(ParameterKind.Single, "int", "count")])
        {
            Summary = Summaries.PackedLength, Returns = _ => "The bytes.",
        };
    }

    /// <summary>The bounds are those of a fit that is told no others; alphas have none.</summary>
    private static IEnumerable<Member> Fitted(Alpha alpha, int minExponent, int maxExponent)
    {
        (string type, string entry, string kind) = (FactorText.Type(alpha), FactorText.Name(alpha), FactorText.Kind(alpha));
        Parameter one = Single(type, entry), innerLength = Single("int", "innerLength"), given = new(ParameterKind.Entries, type, entry + "s"), found = new(ParameterKind.NewEntries, type, entry + "s");
        Parameter[] bounds = alpha == Alpha.Po2
            ? [Single("int", "minExponent") with { Default = NumberText.Integer(minExponent) }, Single("int", "maxExponent") with { Default = NumberText.Integer(maxExponent) }]
            : [];

        yield return Method(Code, "Quantize", [Single("double", "value"), one]);
        yield return Method(Real, "Dequantize", [OneCode, one]);
        yield return Method(Real, "FakeQuantize", [Single("double", "value"), one]);
        foreach ((string name, Parameter from, Parameter to) in Maps())
        {
            yield return Method("void", name, [from, one, to]);
            yield return Method("void", name, [from, given, innerLength, to]);
        }

        yield return Method(type, "Fit" + kind, [Values, .. bounds]);
        yield return Method("void", "Fit" + kind + "s", [Values, innerLength, found, .. bounds]);
        yield return Method(type, FittedSummaries.FitAndQuantize, [Values, NewCodes, .. bounds]);
        yield return Method("void", FittedSummaries.FitAndQuantize, [Values, innerLength, found, NewCodes, .. bounds]);

        static Parameter Single(string type, string name) => new(ParameterKind.Single, type, name);

        static Member Method(string result, string name, Parameter[] parameters)
        {
            var member = new Member(MemberGroup.Fitted, result, name, parameters);
            return member with { Summary = context => FittedSummaries.Of(member, context), Returns = FittedSummaries.ReturnsOf(member) };
        }
    }

    private static (string Name, Parameter From, Parameter To)[] Maps() => [("Quantize", Values, NewCodes), ("Dequantize", Codes, NewValues), ("FakeQuantize", Values, NewValues)];

    private static MemberArgument ArgumentOf(Parameter source) => source.IsOfCodes ? MemberArgument.Codes : MemberArgument.Values;
}
