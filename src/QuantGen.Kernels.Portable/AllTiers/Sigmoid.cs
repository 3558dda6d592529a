namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>
        /// <c>1 / (1 + 2^−x)</c>, the sigmoid of x · ln 2. The power comes from integers, and a sum and a quotient follow, so that every processor has the same double. It is less than 2^-52 away.
        /// </summary>
        public static double Sigmoid(double x)
        {
            double magnitude = x < 0 ? -x : x;
            if (!(magnitude < 62))
                return x > 0 ? 1 : x < 0 ? 0 : x;
            double power = (double)(long)PowerOfHalf(magnitude) * 2.168404344971009E-19;
            return (x < 0 ? power : 1) / (1 + power);
        }
    }
}
