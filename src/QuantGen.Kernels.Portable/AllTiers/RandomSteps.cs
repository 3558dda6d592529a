namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>
        /// The code of a value at a scale, less the zero point, rounded up if <c>word &lt; fraction · 2^32</c> and down otherwise. The fraction is that of the exact quotient, and the comparison is exact.
        /// </summary>
        public static double RandomSteps(double value, double scale, double minSteps, double maxSteps, double nanSteps, uint word)
        {
            if (!(value > minSteps * scale))
                return value <= 0 || value > 0 ? minSteps : nanSteps;
            if (value >= maxSteps * scale)
                return maxSteps;

            // The distance from 0, because the rest of a small negative number is not a double.
            // The quotient is not rounded up to an integer: steps · scale is a double, and one below it has a quotient below that of it.
            bool isNegative = value < 0;
            double magnitude = isNegative ? -value : value, steps = Math.Floor(magnitude / scale), rest = magnitude - steps * scale;

            // Up is toward 0 for a negative value: away from 0 if 2^32 − word <= rest / scale · 2^32.
            uint draw = isNegative ? ~word : word;
            double low = ((draw & 0xFFFF) + (isNegative ? 1 : 0)) * scale, above = rest * 4294967296.0 - (draw >> 16) * 65536.0 * scale;
            if (isNegative ? above >= low : above > low)
                steps += 1;
            return isNegative ? -steps : steps;
        }
    }
}
