namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>Throws where the entries of the channels share memory with elements, of which one is read and the other written.</summary>
        public static void CheckEntries(ReadOnlySpan<byte> elements, ReadOnlySpan<byte> entries, string name)
        {
            if (MemoryExtensions.Overlaps(elements, entries))
                throw new ArgumentException("The entries overlap the elements.", name);
        }
    }
}
