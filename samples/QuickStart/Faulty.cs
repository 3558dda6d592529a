// Does not compile, and is left out of the build unless it is asked for:
//     dotnet build samples/QuickStart -p:ShowFault=true
using QuantGen;

namespace QuickStart;

[Quantizer(Bits = 8, Integer = 0, Signed = false, Min = 0, Max = 1)]
static partial class Brightness;

static class Faulty
{
    public static readonly sbyte One = Weights.Quantize(1f);
}
