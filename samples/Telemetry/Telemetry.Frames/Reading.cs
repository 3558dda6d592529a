namespace Telemetry.Frames
{
    /// <summary>What the sensors say at one moment.</summary>
    public readonly struct Reading
    {
        /// <summary>A reading of all six channels.</summary>
        public Reading(float celsius, float hectopascals, float x, float y, float z, float volts)
        {
            Celsius = celsius;
            Hectopascals = hectopascals;
            X = x;
            Y = y;
            Z = z;
            Volts = volts;
        }

        /// <summary>The temperature of the air in °C.</summary>
        public float Celsius { get; }

        /// <summary>The pressure of the air in hPa.</summary>
        public float Hectopascals { get; }

        /// <summary>The acceleration along the first axis in g.</summary>
        public float X { get; }

        /// <summary>The acceleration along the second axis in g.</summary>
        public float Y { get; }

        /// <summary>The acceleration along the third axis in g.</summary>
        public float Z { get; }

        /// <summary>The voltage of the battery in V.</summary>
        public float Volts { get; }
    }
}
