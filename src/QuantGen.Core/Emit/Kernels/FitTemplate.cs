namespace QuantGen.Core.Emit;

/// <summary>
/// The rules of fits, one text for every tier. In the portable tiers the type arguments go, and what stands behind <c>TSpecification.</c> and
/// <c>TRounding.</c> is a constant and a class; <c>@Shared</c> and <c>@Kernels</c> are where types and functions of the shared file are.
/// <c>@Kind</c> and <c>@Entry</c> are Exponent and int, or Alpha and float; <c>@entry</c> is their name. In the portable tiers the elements are a parameter of their own:
/// <c>@Elements</c> declares it and <c>@Pass</c> passes it on.
/// </summary>
internal static class FitTemplate
{
    /// <summary>The rules as an argument, and sums.</summary>
    public const string Types =
        """
        /// <summary>How alpha is fitted.</summary>
        @GeneratedCode
        internal enum Fit
        {
            LeastSquares,
            MaxAbs,
            MeanSquaredError,
        }

        /// <summary>Sums over the elements x of a channel, z being their steps at a scale: of x · z and of z², or twice that of (x − scale · z)² where errors are asked for.</summary>
        @GeneratedCode
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
                return Products / elements / (Squares / elements + @KerasEpsilon);
            }
        }

        """;

    public const string ExponentType =
        """
        /// <summary>The fit of the exponent of one channel: until it is done, it takes the sums at its exponent.</summary>
        @GeneratedCode
        internal struct ExponentFit
        {
            /// <summary>The range of the elements and 0.</summary>
            public float Least, Most;

            public int Exponent;
            public bool IsDone;

            /// <summary>The least sum of squared errors so far, and the exponent with it.</summary>
            public double Smallest;
            public int Best;

            public int Turns;
        }

        """;

    public const string AlphaType =
        """
        /// <summary>The fit of alpha of one channel: until it is done, it takes the sums at its alpha.</summary>
        @GeneratedCode
        internal struct AlphaFit
        {
            /// <summary>The range of the elements and 0.</summary>
            public float Least, Most;

            public float Alpha;
            public bool IsDone;
            public int Turns;
        }

        """;

    public const string StepOfLargest =
        """

        /// <summary>The step with which the largest magnitude is at the end of the codes.</summary>
        private static double StepOfLargest<TSpecification>(float least, float most)
            where TSpecification : ISpecification
        {
            double below = -(double)least / TSpecification.ReachBelow, above = most / TSpecification.ReachAbove;
            return Math.Max(Math.Max(below, above), TSpecification.LeastStep);
        }
        """;

    public const string ScaleOfExponent =
        """

        /// <summary>The scale with <c>alpha = 2^exponent</c>.</summary>
        public static float ScaleOf<TSpecification>(int exponent)
            where TSpecification : ISpecification
        {
            CheckFactor<TSpecification>(exponent, nameof(exponent));
            return (float)(TSpecification.Scale * @KernelsPowerOfTwo(exponent));
        }

        /// <summary>Throws where the scale, half of it or a value is no float, with the name of the argument that has the exponent.</summary>
        public static void CheckFactor<TSpecification>(int exponent, string name)
            where TSpecification : ISpecification
        {
            if (exponent < TSpecification.FirstExponent || exponent > TSpecification.LastExponent)
                @KernelsThrowOutside(name, exponent, TSpecification.FirstExponent + " to " + TSpecification.LastExponent);
        }
        """;

    public const string ScaleOfAlpha =
        """

        /// <summary>The scale with a free alpha: the float nearest to <c>alpha · Scale</c>.</summary>
        public static float ScaleOf<TSpecification>(float alpha)
            where TSpecification : ISpecification
        {
            CheckFactor<TSpecification>(alpha, nameof(alpha));
            return (float)((double)TSpecification.Scale * alpha);
        }

        /// <summary>Throws where the scale, half of it or a value is no float, with the name of the argument that has alpha.</summary>
        public static void CheckFactor<TSpecification>(float alpha, string name)
            where TSpecification : ISpecification
        {
            if (!(alpha >= @KernelsPowerOfTwo(TSpecification.FirstExponent) && alpha <= @KernelsPowerOfTwo(TSpecification.LastExponent)))
                @KernelsThrowOutside(name, alpha, "2^" + TSpecification.FirstExponent + " to 2^" + TSpecification.LastExponent);
        }
        """;

    public const string Exponents =
        """

        /// <summary>Throws where the bounds of a fit are not valid.</summary>
        public static void CheckBounds<TSpecification>(int minExponent, int maxExponent)
            where TSpecification : ISpecification
        {
            CheckFactor<TSpecification>(minExponent, nameof(minExponent));
            CheckFactor<TSpecification>(maxExponent, nameof(maxExponent));
            if (minExponent > maxExponent)
                throw new ArgumentException("The least exponent, " + minExponent + ", is larger than the largest, " + maxExponent + ".", nameof(minExponent));
        }

        private static int Bounded(int exponent, int least, int most) => Math.Min(Math.Max(exponent, least), most);

        /// <summary>Begins a fit whose range is known.</summary>
        private static void Begin<TSpecification>(ref @SharedExponentFit fit, @SharedFit rule, int minExponent, int maxExponent)
            where TSpecification : ISpecification
        {
            double step = StepOfLargest<TSpecification>(fit.Least, fit.Most);
            if (rule == @SharedFit.LeastSquares)
            {
                fit.Exponent = Bounded(@KernelsNearestExponent((step + TSpecification.Epsilon) / TSpecification.Scale), TSpecification.FirstExponent, TSpecification.LastExponent);
                return;
            }

            fit.Exponent = Bounded(step == 0 ? 0 : @KernelsExponentAtLeast(step / TSpecification.Scale), minExponent, maxExponent);
            fit.Smallest = double.PositiveInfinity;
            // Where the step is 0, every code but that of 0 lies on the other side, and no exponent is better than another.
            fit.IsDone = rule == @SharedFit.MaxAbs || step == 0;
        }

        /// <summary>Goes on with the sums at the exponent of a fit.</summary>
        private static void Turn<TSpecification, TRounding>(ref @SharedExponentFit fit, @SharedFitSums sums, int count, @SharedFit rule, int minExponent, int maxExponent)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (rule == @SharedFit.LeastSquares)
            {
                int next = Bounded(@KernelsNearestExponent((sums.Quotient(count) + TSpecification.Epsilon) / TSpecification.Scale), minExponent, maxExponent);
                fit.Turns++;
                fit.IsDone = next == fit.Exponent || fit.Turns == 5;
                fit.Exponent = next;
                return;
            }

            // From an exponent with which nothing saturates down: a coarser grid is part of a finer one and so never better.
            if (sums.Squares < fit.Smallest)
            {
                fit.Smallest = sums.Squares;
                fit.Best = fit.Exponent;
            }

            fit.IsDone = fit.Smallest == 0 || fit.Exponent == minExponent || LossOfEnds<TSpecification, TRounding>(fit.Least, fit.Most, fit.Exponent - 1) >= fit.Smallest;
            fit.Exponent = fit.IsDone ? fit.Best : fit.Exponent - 1;
        }

        /// <summary>The larger squared error of the two ends where one of them saturates, which it does more with each smaller exponent; else 0.</summary>
        private static double LossOfEnds<TSpecification, TRounding>(float least, float most, int exponent)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            double scale = ScaleOf<TSpecification>(exponent);
            if (most <= TSpecification.MaxSteps * scale && least >= TSpecification.MinSteps * scale)
                return 0;
            double above = most - Steps<TSpecification, TRounding>(most, scale) * scale, below = least - Steps<TSpecification, TRounding>(least, scale) * scale;
            return Math.Max(above * above, below * below);
        }
        """;

    public const string Alphas =
        """

        /// <summary>The alpha of a step: 1 where the data are all 0.</summary>
        private static float AlphaOf<TSpecification>(double step)
            where TSpecification : ISpecification =>
            step == 0 ? 1f : (float)Math.Min(Math.Max(step / TSpecification.Scale, @KernelsPowerOfTwo(TSpecification.FirstExponent)), @KernelsPowerOfTwo(TSpecification.LastExponent));

        /// <summary>Begins a fit whose range is known.</summary>
        private static void Begin<TSpecification>(ref @SharedAlphaFit fit, @SharedFit rule)
            where TSpecification : ISpecification
        {
            fit.Alpha = AlphaOf<TSpecification>(StepOfLargest<TSpecification>(fit.Least, fit.Most));
            fit.IsDone = rule == @SharedFit.MaxAbs;
        }

        /// <summary>Goes on with the sums at the alpha of a fit.</summary>
        private static void Turn<TSpecification, TRounding>(ref @SharedAlphaFit fit, @SharedFitSums sums, int count, @SharedFit rule)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            float next = AlphaOf<TSpecification>(sums.Quotient(count));
            fit.Turns++;
            fit.IsDone = next == fit.Alpha || fit.Turns == 5;
            fit.Alpha = next;
        }
        """;

    /// <summary>The fit of one channel.</summary>
    public const string OneChannel =
        """

        /// <summary>The @entry that a rule finds for the elements of a channel.</summary>
        public static @Entry FitChannel<TSpecification, TRounding>(@Elements@SharedChannel channel, @SharedFit rule@BoundParameters)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            var fit = new @Shared@KindFit();
            @KernelsExtend(@Passchannel, ref fit.Least, ref fit.Most);
            Begin<TSpecification>(ref fit, rule@Bounds);
            while (!fit.IsDone)
                Turn<TSpecification, TRounding>(ref fit, SumsOf<TSpecification, TRounding>(@Passchannel, ScaleOf<TSpecification>(fit.@Kind), rule), channel.Count, rule@Bounds);
            return fit.@Kind;
        }
        """;
}
