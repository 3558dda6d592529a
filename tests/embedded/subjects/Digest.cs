namespace Embedded
{
    /// <summary>Two 32-bit hashes of the same words: 64-bit products are functions of a run-time library on small processors.</summary>
    public struct Digest
    {
        private uint _high;
        private uint _low;

        public void Add(int word)
        {
            unchecked
            {
                _high = (_high ^ (uint)word) * 0x01000193;
                _low = (_low + (uint)word) * 0x9E3779B1;
                _low ^= _low >> 15;
            }
        }

        /// <summary>The hexadecimal digit at a place, 0 … 15 from the left.</summary>
        public char Digit(int place)
        {
            return "0123456789abcdef"[(int)((place < 8 ? _high : _low) >> (28 - (4 * (place & 7)))) & 15];
        }

        public void Add(Digest other)
        {
            Add(unchecked((int)other._high));
            Add(unchecked((int)other._low));
        }
    }
}
