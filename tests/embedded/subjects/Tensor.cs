using System;

namespace Embedded
{
    /// <summary>The tensor that scales are fitted to, made of integers and exact products, and the ways that it is cut into channels.</summary>
    public static class Tensor
    {
        public const int Length = 1500;

        public const int Layouts = 5;

        public static int Channels(int layout)
        {
            switch (layout)
            {
                case 0: return 1;
                case 1: return 24;
                case 2: return 5;
                case 3: return 3;
                default: return 7;
            }
        }

        /// <summary>Elements of a channel in a row: all, channels last, few, many with an incomplete last channel, and one more than a lane of sums has.</summary>
        public static int InnerLength(int layout)
        {
            switch (layout)
            {
                case 0: return Length;
                case 1: return 1;
                case 2: return 9;
                case 3: return 700;
                default: return 17;
            }
        }

        /// <summary>24 bits at random less most of a half of them, times a power of two by the channel; a NaN and an infinity among them.</summary>
        public static float Element(int index, int layout)
        {
            if (index == 3)
                return float.NaN;
            if (index == 40)
                return float.PositiveInfinity;
            uint state = unchecked((uint)(index + (layout * Length)) * 1664525u + 1013904223u);
            state = unchecked((state ^ (state >> 15)) * 2246822519u);
            int number = (int)(state >> 8) - 0x700000;
            int exponent = (index / InnerLength(layout) % Channels(layout) % 9) - 28;
            float factor = 1f;
            for (; exponent < 0; exponent++)
                factor *= 0.5f;
            return number * factor;
        }

        public static int Bits(float value)
        {
            return BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
        }

        public static int Bits(int value)
        {
            return value;
        }

        // The type of a quantizer's codes is that of its lowest one.
        public static sbyte[] Codes(sbyte like)
        {
            return new sbyte[Length];
        }

        public static byte[] Codes(byte like)
        {
            return new byte[Length];
        }

        public static short[] Codes(short like)
        {
            return new short[Length];
        }

        public static int[] Codes(int like)
        {
            return new int[Length];
        }
    }
}
