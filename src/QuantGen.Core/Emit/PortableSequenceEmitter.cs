using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The methods over many elements in the portable tiers: over spans or, without them, over arrays with an index and a
/// count. The loops call the scalar methods and are not unrolled: unrolling by four takes twice the flash on a Cortex-M and is no faster on Mono.
/// </summary>
internal static class PortableSequenceEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        (QuantizerPlan plan, Dialect dialect, CodeElement code, string signature) = (source.Plan, source.Dialect, source.Element, source.Signature(member));
        if (!member.HasDestination)
        {
            string first = ScalarEmitter.Bound(plan.Inside.First, "float.NegativeInfinity"), last = ScalarEmitter.Bound(plan.Inside.Last, "float.PositiveInfinity");
            writer.Line(signature + " =>");
            writer.Indented($"{Kernels}.CountOutside({(source.Spans ? "source" : "source, index, count")}, {first}, {last});");
            return;
        }

        (Parameter from, Parameter to) = (member.Parameters[0], member.Parameters[1]);
        string element = from.IsOfCodes ? code.Code(dialect.Source("i")) : dialect.Source("i");
        string assigned(string value) => $"{dialect.Destination("i")} = {(to.IsOfCodes ? code.Of(value) : value)};";
        PortableBulk? body = PortableBulk.Of(plan, member.Name);
        using (writer.Block(signature))
        {
            writer.Line(dialect.CheckDestination(source.TypeOf(from), source.TypeOf(to)));
            string length = dialect.Length;
            string start = "int i = 0";
            if (body is not null)
            {
                writer.Line(start + ";");
                start = "";
                // A mask replaces the division, which small processors do in a function of the run-time library.
                writer.Line($"for (; i < ({length} & ~{ProfileRule.BulkBlock - 1}); i++)");
                writer.Indented(assigned(body.Of(element)));
            }

            writer.Line($"for ({start}; i < {length}; i++)");
            writer.Indented(assigned($"{member.Name}({element})"));
        }

        body?.Functions(writer);
    }
}
