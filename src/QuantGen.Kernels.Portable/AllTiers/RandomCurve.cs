namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>
        /// A number of steps, rounded up if <c>word &lt; fraction · 2^32</c> and down otherwise. The number is a rounded one, and the fraction is rounded to a multiple of 2^-32, so that a number that should be
        /// whole is.
        /// </summary>
        public static double RandomCurve(double steps, double minSteps, double maxSteps, double nanSteps, uint word)
        {
            if (!(steps > minSteps))
                return steps <= 0 || steps > 0 ? minSteps : nanSteps;
            if (steps >= maxSteps)
                return maxSteps;
            double parts = Math.Floor((double)(steps * 4294967296.0) + 0.5), whole = Math.Floor(parts / 4294967296.0);
            return word < parts - whole * 4294967296.0 ? whole + 1 : whole;
        }

        /// <summary><c>value · clip(value + shift, 0, bound) / bound</c>, which is the value from <c>identityFrom = bound − shift</c> on.</summary>
        public static double HardSwish(double value, double shift, double bound, double identityFrom) =>
            value >= identityFrom ? value : value <= -shift ? 0 : (double)(value * (double)(value + shift)) / bound;

        /// <summary><c>clip(slope · value + offset, least, 1)</c>.</summary>
        public static double ClippedLine(double value, double slope, double offset, double least)
        {
            double result = (double)(value * slope) + offset;
            return result < least ? least : result > 1 ? 1 : result;
        }
    }
}
