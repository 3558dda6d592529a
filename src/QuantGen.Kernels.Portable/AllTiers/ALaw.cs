namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>The A-law code of a 16-bit sample. The first two segments have the same steps. A negative sample has the magnitude of its one's complement.</summary>
        public static int EncodeALaw(int sample)
        {
            int magnitude = (sample < 0 ? ~sample : sample) >> 4, segment = 0;
            while (magnitude >> (segment + 5) != 0)
                segment++;
            return (sample < 0 ? 0 : 0x80) | ((magnitude < 16 ? magnitude : ((segment + 1) << 4) | ((magnitude >> segment) & 15)) ^ 0x55);
        }

        /// <summary>The sample of an A-law code: the middle of its interval.</summary>
        public static int DecodeALaw(int code)
        {
            int magnitude = (code ^ 0x55) & 0x7F, segment = magnitude >> 4, place = (magnitude & 15) << 4;
            int sample = segment == 0 ? place + 8 : (place + 264) << (segment - 1);
            return code >= 0x80 ? sample : -sample;
        }
    }
}
