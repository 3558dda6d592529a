namespace Embedded
{
    /// <summary>What pipelines are run over: integers by a generator of random numbers, the ends of their range among them.</summary>
    internal struct PipelineInputs
    {
        private uint _state;

        public PipelineInputs(uint seed) => _state = seed;

        public const int Rounds = 12;

        /// <summary>An integer of a range of up to 2^32.</summary>
        public int Next(int min, int max)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            switch (_state >> 26)
            {
                case 0: return min;
                case 1: return max;
                default: return unchecked(min + (int)(uint)(((ulong)((uint)(max - min)) + 1) * (_state & 0x3FFFFFF) >> 26));
            }
        }
    }
}
