using System;
using System.Buffers.Binary;

namespace Telemetry.Frames
{
    /// <summary>
    /// A reading in nine bytes. The first five are the accelerations x, y, z, packed, and above them one bit that says whether anything
    /// was outside its range; the other four are a little-endian word with temperature, pressure and battery, from its lowest bit up.
    /// </summary>
    public readonly struct Frame : IEquatable<Frame>
    {
        /// <summary>The bytes of a frame.</summary>
        public const int Length = AxesLength + sizeof(uint);

        private const int Axes = 3, AxesBits = Axes * Acceleration.Bits, OutsideByte = AxesBits / 8, OutsideBit = AxesBits % 8, AxesLength = OutsideByte + 1;
        private const int PressureShift = Temperature.Bits, BatteryShift = PressureShift + Pressure.Bits;

        // A constant of type byte cannot be negative: formats with more bits than the word do not compile.
        private const byte UnusedBits = 32 - BatteryShift - Battery.Bits;

        private Frame(Temperature temperature, Pressure pressure, Acceleration x, Acceleration y, Acceleration z, Battery battery, bool outside)
        {
            Temperature = temperature;
            Pressure = pressure;
            X = x;
            Y = y;
            Z = z;
            Battery = battery;
            Outside = outside;
        }

        /// <summary>The temperature of the air.</summary>
        public Temperature Temperature { get; }

        /// <summary>The pressure of the air.</summary>
        public Pressure Pressure { get; }

        /// <summary>The acceleration along the first axis.</summary>
        public Acceleration X { get; }

        /// <summary>The acceleration along the second axis.</summary>
        public Acceleration Y { get; }

        /// <summary>The acceleration along the third axis.</summary>
        public Acceleration Z { get; }

        /// <summary>The voltage of the battery.</summary>
        public Battery Battery { get; }

        /// <summary>Whether a channel was outside its range, and has its nearest code, or was not a number.</summary>
        public bool Outside { get; }

        /// <summary>Quantizes a reading.</summary>
        public static Frame Of(Reading reading)
        {
            bool inside = Temperature.TryQuantize(reading.Celsius, out Temperature temperature);
            inside &= Pressure.TryQuantize(reading.Hectopascals, out Pressure pressure);
            inside &= Acceleration.TryQuantize(reading.X, out Acceleration x);
            inside &= Acceleration.TryQuantize(reading.Y, out Acceleration y);
            inside &= Acceleration.TryQuantize(reading.Z, out Acceleration z);
            inside &= Battery.TryQuantize(reading.Volts, out Battery battery);
            return new Frame(temperature, pressure, x, y, z, battery, !inside);
        }

        /// <summary>The values that the frame carries.</summary>
        public Reading ToReading() => new Reading((float)Temperature, (float)Pressure, (float)X, (float)Y, (float)Z, (float)Battery);

        /// <summary>Writes <see cref="Length"/> bytes.</summary>
        /// <exception cref="ArgumentException">The destination is shorter; nothing is written.</exception>
        public void Write(Span<byte> destination)
        {
            RequireLength(destination.Length, nameof(destination));
            Span<Acceleration> axes = stackalloc Acceleration[] { X, Y, Z };
            Acceleration.Pack(axes, destination);
            if (Outside)
                destination[OutsideByte] |= 1 << OutsideBit;
            uint word = Temperature.Code | ((uint)Pressure.Code << PressureShift) | ((uint)Battery.Code << BatteryShift);
            BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(AxesLength), word);
        }

        /// <summary>Reads <see cref="Length"/> bytes. Whatever they are, they are a frame: every code of every format has a value.</summary>
        /// <exception cref="ArgumentException">The source is shorter.</exception>
        public static Frame Read(ReadOnlySpan<byte> source)
        {
            RequireLength(source.Length, nameof(source));
            Span<Acceleration> axes = stackalloc Acceleration[Axes];
            Acceleration.Unpack(source, axes);
            bool outside = (source[OutsideByte] >> OutsideBit & 1) != 0;
            uint word = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(AxesLength));
            return new Frame(
                Temperature.FromCode((ushort)(word & Temperature.MaxCode)),
                Pressure.FromCode((ushort)(word >> PressureShift & Pressure.MaxCode)),
                axes[0], axes[1], axes[2],
                Battery.FromCode((byte)(word >> BatteryShift & Battery.MaxCode)),
                outside);
        }

        /// <summary>Whether two frames carry the same codes.</summary>
        public bool Equals(Frame other) =>
            Temperature == other.Temperature && Pressure == other.Pressure && X == other.X && Y == other.Y && Z == other.Z
            && Battery == other.Battery && Outside == other.Outside;

        /// <inheritdoc/>
        public override bool Equals(object obj) => obj is Frame other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => (Temperature, Pressure, X, Y, Z, Battery, Outside).GetHashCode();

        private static void RequireLength(int length, string parameter)
        {
            if (length < Length)
                throw new ArgumentException("A frame has " + Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " bytes.", parameter);
        }
    }
}
