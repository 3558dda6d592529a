namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>Throws where there is no channel or where one has no elements.</summary>
        public static void CheckChannels(Array entries, int innerLength, string name)
        {
            if (entries == null)
                throw new ArgumentNullException(name);
            CheckChannels(entries.Length, innerLength, name);
        }

        /// <summary>Throws where the entries of the channels are in the array of the elements, of which one is read and the other written.</summary>
        public static void CheckEntries(Array elements, Array entries, string name)
        {
            if (ReferenceEquals(elements, entries))
                throw new ArgumentException("The entries overlap the elements.", name);
        }
    }
}
