using QuantGen;

namespace FlexibleTypes;

// The eight types with 8 bits.
[Quantizer("flexible(n=8, blk_exp=0, sym=0, stochastic=0)")] internal static partial class FreeAsymmetricNearest8;
[Quantizer("flexible(n=8, blk_exp=0, sym=0, stochastic=1)")] internal static partial class FreeAsymmetricStochastic8;
[Quantizer("flexible(n=8, blk_exp=0, sym=1, stochastic=0)")] internal static partial class FreeSymmetricNearest8;
[Quantizer("flexible(n=8, blk_exp=0, sym=1, stochastic=1)")] internal static partial class FreeSymmetricStochastic8;
[Quantizer("flexible(n=8, blk_exp=1, sym=0, stochastic=0)")] internal static partial class PowerAsymmetricNearest8;
[Quantizer("flexible(n=8, blk_exp=1, sym=0, stochastic=1)")] internal static partial class PowerAsymmetricStochastic8;
[Quantizer("flexible(n=8, blk_exp=1, sym=1, stochastic=0)")] internal static partial class PowerSymmetricNearest8;
[Quantizer("flexible(n=8, blk_exp=1, sym=1, stochastic=1)")] internal static partial class PowerSymmetricStochastic8;

// The eight types with 4 bits.
[Quantizer("flexible(n=4, blk_exp=0, sym=0, stochastic=0)")] internal static partial class FreeAsymmetricNearest4;
[Quantizer("flexible(n=4, blk_exp=0, sym=0, stochastic=1)")] internal static partial class FreeAsymmetricStochastic4;
[Quantizer("flexible(n=4, blk_exp=0, sym=1, stochastic=0)")] internal static partial class FreeSymmetricNearest4;
[Quantizer("flexible(n=4, blk_exp=0, sym=1, stochastic=1)")] internal static partial class FreeSymmetricStochastic4;
[Quantizer("flexible(n=4, blk_exp=1, sym=0, stochastic=0)")] internal static partial class PowerAsymmetricNearest4;
[Quantizer("flexible(n=4, blk_exp=1, sym=0, stochastic=1)")] internal static partial class PowerAsymmetricStochastic4;
[Quantizer("flexible(n=4, blk_exp=1, sym=1, stochastic=0)")] internal static partial class PowerSymmetricNearest4;
[Quantizer("flexible(n=4, blk_exp=1, sym=1, stochastic=1)")] internal static partial class PowerSymmetricStochastic4;
