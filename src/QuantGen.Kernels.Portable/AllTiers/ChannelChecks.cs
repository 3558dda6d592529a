namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>Throws where there is no channel or where one has no elements.</summary>
        public static void CheckChannels(int channels, int innerLength, string name)
        {
            if (channels == 0)
                throw new ArgumentException("There is no entry: one is needed for each channel.", name);
            if (innerLength < 1)
                throw new ArgumentOutOfRangeException(nameof(innerLength), innerLength, "An entry is for at least 1 element in a row.");
        }
    }
}
