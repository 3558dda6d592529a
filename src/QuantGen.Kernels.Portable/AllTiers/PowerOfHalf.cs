namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>2 to the power of −x for 0 ≤ x &lt; 62, as an integer divided by 2^62.</summary>
        public static ulong PowerOfHalf(double x)
        {
            unchecked
            {
                // −x = exponent − 64 + fraction / 2^64: the exponent is 2 … 64, and the fraction has 57 bits.
                ulong whole = 0x8000000000000000UL - (ulong)(long)(x * 144115188075855872.0), fraction = whole << 7;

                // The series of (2^fraction − 1) / fraction. Its coefficients are (ln 2)^n / n!, rounded down. Every step is monotone, and the sum stays below 1.
                ulong sum = 0xE1B7UL;
                sum = 0x131496UL + HighProduct(fraction, sum);
                sum = 0x1816193UL + HighProduct(fraction, sum);
                sum = 0x1C3BD650UL + HighProduct(fraction, sum);
                sum = 0x1E8CAC735UL + HighProduct(fraction, sum);
                sum = 0x1E4CF5158BUL + HighProduct(fraction, sum);
                sum = 0x1B5253D395EUL + HighProduct(fraction, sum);
                sum = 0x162C0223A5C8UL + HighProduct(fraction, sum);
                sum = 0xFFE5FE2C4586UL + HighProduct(fraction, sum);
                sum = 0xA184897C363C3UL + HighProduct(fraction, sum);
                sum = 0x5761FF9E299CC4UL + HighProduct(fraction, sum);
                sum = 0x276556DF749CEE5UL + HighProduct(fraction, sum);
                sum = 0xE35846B82505FC5UL + HighProduct(fraction, sum);
                sum = 0x3D7F7BFF058B1D50UL + HighProduct(fraction, sum);
                sum = 0xB17217F7D1CF79ABUL + HighProduct(fraction, sum);
                return 0x4000000000000000UL + (HighProduct(fraction, sum) >> 2) >> (64 - (int)(whole >> 57));
            }
        }

        /// <summary>The upper half of a product.</summary>
        private static ulong HighProduct(ulong left, ulong right)
        {
            unchecked
            {
                ulong leftLow = (uint)left, leftHigh = left >> 32, rightLow = (uint)right, rightHigh = right >> 32, middle = leftHigh * rightLow + (leftLow * rightLow >> 32);
                return leftHigh * rightHigh + (middle >> 32) + ((uint)middle + leftLow * rightHigh >> 32);
            }
        }
    }
}
