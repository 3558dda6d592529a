namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>The µ-law code of a 16-bit sample. A bias of 33 puts the begin of each segment at a power of two. A negative sample has the magnitude of its one's complement.</summary>
        public static int EncodeMuLaw(int sample)
        {
            int magnitude = ((sample < 0 ? ~sample : sample) >> 2) + 33, segment = 0;
            if (magnitude > 8191)
                magnitude = 8191;
            while (magnitude >> (segment + 6) != 0)
                segment++;
            return (sample < 0 ? 0 : 0x80) | (((segment << 4) | ((magnitude >> (segment + 1)) & 15)) ^ 0x7F);
        }

        /// <summary>The sample of a µ-law code: the middle of its interval.</summary>
        public static int DecodeMuLaw(int code)
        {
            int magnitude = (code ^ 0x7F) & 0x7F, sample = (((((magnitude & 15) << 1) + 33) << (magnitude >> 4)) - 33) << 2;
            return code >= 0x80 ? sample : -sample;
        }
    }
}
