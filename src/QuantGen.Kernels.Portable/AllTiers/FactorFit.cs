namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>How a factor is fitted.</summary>
        internal enum Fit
        {
            LeastSquares,
            MaxAbs,
            MeanSquaredError,
        }

        /// <summary>Sums over the elements x of a channel, z being their steps at a scale: of x · z and of z², or twice that of (x − scale · z)² where errors are asked for.</summary>
        internal struct FitSums
        {
            public double Products, Squares;

            public FitSums(double products, double squares)
            {
                Products = products;
                Squares = squares;
            }

            /// <summary><c>mean(x · z) / (mean(z²) + 10^-7)</c>.</summary>
            public double Quotient(int count)
            {
                double elements = Math.Max(count, 1);
                return Products / elements / (Squares / elements + 1.0000000116860974E-07);
            }
        }

        /// <summary>The fit of the factor of one channel. Until it is done, it takes the sums at its scale. No part of it knows a rounding or an element, so that every tier has the same text.</summary>
        internal struct FactorFit
        {
            /// <summary>The scale without a factor.</summary>
            public float Scale;

            /// <summary>So many steps lie between 0 and the ends of the range.</summary>
            public double MinSteps, MaxSteps;

            /// <summary>So many steps the codes reach on the two sides of 0, as the largest magnitude counts them; infinite where a side does not count.</summary>
            public double ReachBelow, ReachAbove;

            /// <summary>What least squares add to a step, and the least step of the largest magnitude.</summary>
            public double Epsilon, LeastStep;

            /// <summary>The exponents of alpha with which scale, half of it and values are floats.</summary>
            public int FirstExponent, LastExponent;

            public Fit Rule;

            /// <summary>The range of the elements and 0.</summary>
            public float Least, Most;

            public bool IsDone;
            private int _iterations;
#if EXPONENTS

            public int Exponent, MinExponent, MaxExponent;

            /// <summary>The least sum of squared errors so far, and the exponent with it.</summary>
            private double _smallest;
            private int _best;
#endif
#if ALPHAS

            public float Alpha;

            /// <summary>Whether alpha is free: no power of two.</summary>
            public bool IsFree { get; set; }
#endif

            /// <summary>The scale with the factor so far.</summary>
            public float CurrentScale
            {
                get
                {
#if ALPHAS
                    if (IsFree)
                        return (float)((double)Scale * Alpha);
#endif
#if EXPONENTS
                    return ScaleAt(Exponent);
#else
                    return Scale;
#endif
                }
            }

            /// <summary>Begins when the range is known.</summary>
            public void Begin()
            {
                // The step with which the largest magnitude is at the end of the codes.
                double step = Math.Max(Math.Max(-(double)Least / ReachBelow, Most / ReachAbove), LeastStep);
                IsDone = Rule == Fit.MaxAbs;
#if ALPHAS
                if (IsFree)
                {
                    Alpha = AlphaOf(step);
                    return;
                }

#endif
#if EXPONENTS
                if (Rule == Fit.LeastSquares)
                {
                    Exponent = Bounded(NearestExponent((step + Epsilon) / Scale), FirstExponent, LastExponent);
                    return;
                }

                Exponent = Bounded(step == 0 ? 0 : ExponentAtLeast(step / Scale), MinExponent, MaxExponent);
                _smallest = double.PositiveInfinity;
                // Where the step is 0, every code but that of 0 lies on the other side, and no exponent is better than another.
                IsDone |= step == 0;
#endif
            }

            /// <summary>Goes on with the sums at the scale.</summary>
            public void Next(FitSums sums, int count)
            {
                _iterations++;
#if ALPHAS
                if (IsFree)
                {
                    float nextAlpha = AlphaOf(sums.Quotient(count));
                    IsDone = nextAlpha == Alpha || _iterations == 5;
                    Alpha = nextAlpha;
                    return;
                }

#endif
#if EXPONENTS
                if (Rule == Fit.LeastSquares)
                {
                    int nextExponent = Bounded(NearestExponent((sums.Quotient(count) + Epsilon) / Scale), MinExponent, MaxExponent);
                    IsDone = nextExponent == Exponent || _iterations == 5;
                    Exponent = nextExponent;
                    return;
                }

                // From an exponent with which nothing saturates down: a coarser grid is part of a finer one and so never better.
                if (sums.Squares < _smallest)
                {
                    _smallest = sums.Squares;
                    _best = Exponent;
                }

                IsDone = _smallest == 0 || Exponent == MinExponent || SaturationLoss(Exponent - 1) >= _smallest;
                Exponent = IsDone ? _best : Exponent - 1;
#endif
            }
#if EXPONENTS

            /// <summary>The larger squared error of an end that saturates, which it does more with each smaller exponent; 0 where none does.</summary>
            private double SaturationLoss(int exponent)
            {
                double scale = ScaleAt(exponent), above = Math.Max(Most - MaxSteps * scale, 0), below = Math.Min(Least - MinSteps * scale, 0);
                return Math.Max(above * above, below * below);
            }

            private float ScaleAt(int exponent)
            {
                return (float)(Scale * PowerOfTwo(exponent));
            }

            private static int Bounded(int exponent, int least, int most)
            {
                return Math.Min(Math.Max(exponent, least), most);
            }
#endif
#if ALPHAS

            /// <summary>The alpha of a step: 1 where the data are all 0.</summary>
            private float AlphaOf(double step)
            {
                return step == 0 ? 1f : (float)Math.Min(Math.Max(step / Scale, PowerOfTwo(FirstExponent)), PowerOfTwo(LastExponent));
            }
#endif
        }
    }
}
