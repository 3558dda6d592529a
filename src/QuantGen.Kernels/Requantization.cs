namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>The form of a requantizer and its constants. An integer x is a code or a sum less its zero point; the result saturates.</summary>
    internal interface IRequantization : ICodeRange
    {
        static virtual int SourceZeroPoint => 0;

        /// <summary>Whether the result is <c>(the upper half of (x &lt;&lt; Left) · Multiplier + Offset) &gt;&gt; Shift</c>.</summary>
        static virtual bool IsHigh => false;

        /// <summary>Whether it is the integer nearest to the float product with a factor, plus the zero point.</summary>
        static virtual bool IsFloat => false;

        /// <summary>Whether it is gemmlowp's: the product divided by 2^31, half up, and by 2^Shift, half up or half away from zero, plus the zero point.</summary>
        static virtual bool RoundsTwice => false;
        static virtual bool IsHalfUp => false;

        /// <summary>Otherwise it is <c>(x · Multiplier + Offset + corrections) &gt;&gt; Shift</c>.</summary>
        static virtual int Multiplier => 1;
        static virtual int Left => 0;
        static virtual int Offset => 0;
        static virtual int Shift => 0;

        /// <summary>The correction: this times the last bit of the quotient, and this if x is negative.</summary>
        static virtual int Parity => 0;
        static virtual int IfNegative => 0;
    }

    /// <summary>Sums of 32 bits.</summary>
    internal readonly partial struct Integers : ISource<int>
    {
    }
}
