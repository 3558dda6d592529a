namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>A rule for a scale and a zero point.</summary>
        internal enum AffineRule
        {
            MinMax,
            Midpoint,
            OnnxDynamic,
            TfLite,
            TensorFlowNudged,
        }

        /// <summary>A factor and a zero point from the range of the elements of a channel.</summary>
        internal struct AffineFit
        {
            /// <summary>The scale without a factor.</summary>
            public float Scale;

            public int MinCode, MaxCode;

            /// <summary>The exponents of alpha with which scale, half of it and values are floats.</summary>
            public int FirstExponent, LastExponent;

            public AffineRule Rule;

            /// <summary>The range of the elements: with 0, unless the rule leaves it out.</summary>
            public float Least, Most;

            public int ZeroPoint;
#if EXPONENTS

            public int Exponent, MinExponent, MaxExponent;
#endif
#if ALPHAS

            public float Alpha;

            /// <summary>Whether alpha is free: no power of two.</summary>
            public bool IsFree { get; set; }
#endif

            /// <summary>Whether the rule takes the range of the elements alone; it then has no number at first.</summary>
            private bool IsOfElements { get { return Rule == AffineRule.Midpoint || Rule == AffineRule.TensorFlowNudged; } }

            /// <summary>Begins with no element.</summary>
            public void Begin()
            {
                Least = IsOfElements ? float.PositiveInfinity : 0f;
                Most = IsOfElements ? float.NegativeInfinity : 0f;
            }

            /// <summary>Finds factor and zero point when the range is known.</summary>
            public void End()
            {
                if (Least > Most)
                    Least = Most = 0f;
                double steps = (double)MaxCode - MinCode;
                // TensorFlow and ONNX subtract and divide in float.
                double range = Rule <= AffineRule.Midpoint ? (double)Most - Least : (float)(Most - Least);
                double step = Rule <= AffineRule.Midpoint ? range / steps : (float)(range / steps);
                bool isEmpty = !(step > 0);
#if ALPHAS
                if (IsFree)
                {
                    Alpha = (float)Math.Min(Math.Max(isEmpty ? 1 : step / Scale, PowerOfTwo(FirstExponent)), PowerOfTwo(LastExponent));
                    ZeroPoint = isEmpty ? Bounded(0, MinCode, MaxCode) : ZeroPointOf((float)((double)Scale * Alpha), steps, range);
                    return;
                }

#endif
#if EXPONENTS
                if (isEmpty)
                {
                    Exponent = Bounded(0, MinExponent, MaxExponent);
                    ZeroPoint = Bounded(0, MinCode, MaxCode);
                    return;
                }

                int atLeast = ExponentAtLeast(step / Scale);
                Exponent = Bounded(atLeast, MinExponent, MaxExponent);
                // The ends of the range are rounded outwards, and both have to be codes.
                if (Rule == AffineRule.MinMax && Exponent == atLeast && Exponent < MaxExponent && StepsBelow(ScaleAt(Exponent)) + StepsAbove(ScaleAt(Exponent)) > steps)
                    Exponent++;
                ZeroPoint = ZeroPointOf(ScaleAt(Exponent), steps, range);
#endif
            }

            private int ZeroPointOf(float scale, double steps, double range)
            {
                if (Rule == AffineRule.Midpoint)
                {
                    double a = steps / range;
#if EXPONENTS
#if ALPHAS
                    if (!IsFree)
#endif
                        a = 1.0 / scale;
#endif
                    return (int)Math.Min(Math.Max(Math.Floor(-a * ((double)Least + Most) / 2), -1048576), 1048576);
                }

#if EXPONENTS
#if ALPHAS
                if (!IsFree && Rule == AffineRule.MinMax)
#else
                if (Rule == AffineRule.MinMax)
#endif
                {
                    // The zero point nearest to 0 with which both ends are codes.
                    double first = MinCode + StepsBelow(scale), last = MaxCode - StepsAbove(scale);
                    return Bounded((int)Math.Min(Math.Max(first > 0 ? first : last < 0 ? last : 0, MinCode), MaxCode), MinCode, MaxCode);
                }

#endif
                if (Rule == AffineRule.MinMax)
                    return Bounded((int)Math.Min(Math.Max(MinCode - Math.Round((double)Least / scale), MinCode), MaxCode), MinCode, MaxCode);
                double zero = (float)(MinCode - (float)(Least / scale));
                double rounded = Rule == AffineRule.OnnxDynamic ? Math.Round(Math.Min(Math.Max(zero, MinCode), MaxCode)) : Math.Floor(Math.Abs(zero) + 0.5) * Math.Sign(zero);
                return (int)Math.Min(Math.Max(rounded, MinCode), MaxCode);
            }
#if EXPONENTS

            private double StepsBelow(double scale) { return Math.Ceiling(-(double)Least / scale); }

            private double StepsAbove(double scale) { return Math.Ceiling(Most / scale); }

            private float ScaleAt(int exponent) { return (float)(Scale * PowerOfTwo(exponent)); }
#endif

            private static int Bounded(int number, int least, int most)
            {
                return Math.Min(Math.Max(number, least), most);
            }
        }

        /// <summary>Throws where there are more or fewer zero points than channels.</summary>
        public static void CheckZeroPoints(int zeroPoints, int channels)
        {
            if (zeroPoints != channels)
                throw new ArgumentException("There are " + zeroPoints + " zero points for " + channels + " channels.", nameof(zeroPoints));
        }

        /// <summary>Throws where a zero point is beyond −2^20 … 2^20, with the name of the argument that has it.</summary>
        public static void CheckZeroPoint(int zeroPoint, string name)
        {
            if (zeroPoint < -1048576 || zeroPoint > 1048576)
                throw new ArgumentOutOfRangeException(name, zeroPoint, "A zero point is -1048576 to 1048576.");
        }
    }
}
