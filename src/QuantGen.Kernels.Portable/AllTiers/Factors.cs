namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
#if EXPONENTS
        /// <summary>The scale with <c>alpha = 2^exponent</c>; throws unless the exponent is valid.</summary>
        public static float ScaleOf(float scale, int exponent, int first, int last)
        {
            CheckFactor(exponent, first, last, nameof(exponent));
            return (float)(scale * PowerOfTwo(exponent));
        }

        /// <summary>Throws where the scale, half of it or a value is no float, with the name of the argument that has the exponent.</summary>
        public static void CheckFactor(int exponent, int first, int last, string name)
        {
            if (exponent < first || exponent > last)
                ThrowOutside(name, exponent, first + " to " + last);
        }

        /// <summary>Throws where the bounds of a fit are not valid.</summary>
        public static void CheckBounds(int minExponent, int maxExponent, int first, int last)
        {
            CheckFactor(minExponent, first, last, nameof(minExponent));
            CheckFactor(maxExponent, first, last, nameof(maxExponent));
            if (minExponent > maxExponent)
                throw new ArgumentException("The least exponent, " + minExponent + ", is larger than the largest, " + maxExponent + ".", nameof(minExponent));
        }
#endif
#if ALPHAS

        /// <summary>The scale with a free alpha, the float nearest to <c>alpha · scale</c>; throws unless alpha is valid.</summary>
        public static float ScaleOf(float scale, float alpha, int first, int last)
        {
            CheckFactor(alpha, first, last, nameof(alpha));
            return (float)((double)scale * alpha);
        }

        /// <summary>Throws where the scale, half of it or a value is no float, with the name of the argument that has alpha.</summary>
        public static void CheckFactor(float alpha, int first, int last, string name)
        {
            if (!(alpha >= PowerOfTwo(first) && alpha <= PowerOfTwo(last)))
                ThrowOutside(name, alpha, "2^" + first + " to 2^" + last);
        }
#endif
    }
}
