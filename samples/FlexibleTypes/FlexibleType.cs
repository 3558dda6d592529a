namespace FlexibleTypes;

/// <summary>One of the eight types: its words in the table, and how it fits a scale to a block and makes codes of it.</summary>
internal sealed record FlexibleType(int Bits, string Scale, string Range, string Rounding, FlexibleType.BlockMethod Quantize)
{
    /// <summary>Fills the codes and their values, and gives the step and the zero point. The seed counts with stochastic rounding.</summary>
    public delegate (float Alpha, int ZeroPoint) BlockMethod(float[] numbers, ulong seed, sbyte[] codes, float[] values);

    public string Name => $"{Scale,-5}  {Range,-10}";

    public bool IsStochastic => Rounding == "stochastic";

    public int MinCode => -(1 << (Bits - 1));

    public int MaxCode => (1 << (Bits - 1)) - 1;
}
