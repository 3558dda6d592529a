using System;
using System.Collections.Generic;
using Telemetry.Frames;

namespace Telemetry;

/// <summary>
/// A minute of a model rocket, computed: two seconds of thrust, a free rise, a charge that opens the parachute, the way down and
/// the landing. Nothing was measured. Noise comes from a generator of its own, so that every run gives the same flight.
/// </summary>
static class Flight
{
    private const int Count = 300, StepsPerReading = 20;
    private const double Step = 1.0 / (Recording.Rate * StepsPerReading), Gravity = 9.80665;
    private const double Ignition = 3, BurnOut = 4.9, ThrustInG = 12.5;
    private const double DragOfRocket = 7e-4, DragOfParachute = 0.022;

    public static IEnumerable<Reading> Readings()
    {
        var noise = new Noise();
        double height = 0, speed = 0, felt = 1, celsius = 24.5;
        double charge = double.PositiveInfinity, landing = double.PositiveInfinity;
        for (int index = 0; index < Count; index++)
        {
            double time = index / (double)Recording.Rate;
            bool chargeFires = time - charge is >= 0 and < 0.39, lands = time - landing is >= 0 and < 0.19, lies = time > landing;
            yield return new Reading(
                celsius: (float)(celsius + noise.Next(0.02)),
                hectopascals: (float)((1009.3 * Math.Pow(1 - (2.25577e-5 * height), 5.25588)) + noise.Next(0.02)),
                x: (float)((chargeFires ? -9.4 : lies ? 0.94 : 0.03 * felt) + noise.Next(0.02 + (0.02 * Math.Abs(felt)))),
                y: (float)((chargeFires ? 4.1 : lies ? -0.31 : -0.02 * felt) + noise.Next(0.02 + (0.02 * Math.Abs(felt)))),
                z: (float)((chargeFires ? 18.7 : lands ? 9.6 : lies ? 0.12 : felt) + noise.Next(0.02 + (0.03 * Math.Abs(felt)))),
                volts: (float)(4.12 - (0.0008 * time) - (chargeFires ? 0.47 : 0) + noise.Next(0.003)));

            for (int step = 0; step < StepsPerReading; step++)
            {
                double now = time + (step * Step);
                bool parachute = now >= charge, grounded = height <= 0 && now < Ignition || now >= landing;
                double thrust = now is >= Ignition and < BurnOut ? ThrustInG * Gravity : 0;
                double drag = -(parachute ? DragOfParachute : DragOfRocket) * speed * Math.Abs(speed);
                felt = grounded ? 1 : (thrust + drag) / Gravity;
                speed = grounded ? 0 : speed + ((thrust + drag - Gravity) * Step);
                height = Math.Max(0, height + (speed * Step));
                if (speed < -5 && double.IsPositiveInfinity(charge))
                    charge = now;
                if (height <= 0 && parachute && double.IsPositiveInfinity(landing))
                    landing = now;
                double outside = 17.5 - (0.0065 * height);
                celsius += (outside - celsius) * Step / 12;
            }
        }
    }

    /// <summary>Bell-shaped noise: a sum of uniform numbers from a congruential generator, in integers, so that it is the same everywhere.</summary>
    private sealed class Noise
    {
        private uint state = 20260101;

        public double Next(double deviation)
        {
            double sum = 0;
            for (int i = 0; i < 12; i++)
            {
                state = unchecked((state * 1664525) + 1013904223);
                sum += state / 4294967296.0;
            }

            return (sum - 6) * deviation;
        }
    }
}
