namespace QuantGen.Core.Plan;

/// <summary>The arithmetic of G.711 codes, as the generated code has it.</summary>
internal static class G711
{
    /// <summary>The code of a 16-bit sample.</summary>
    public static int Encode(G711Law law, int sample)
    {
        int sign = sample < 0 ? 0 : 0x80, magnitude = sample < 0 ? ~sample : sample;
        if (law == G711Law.MuLaw)
        {
            // 14 bits with a bias, with which the segments begin at powers of two.
            magnitude = (magnitude >> 2) + 33;
            if (magnitude > 8191)
                magnitude = 8191;
            int segment = 0;
            while (magnitude >> (segment + 6) != 0)
                segment++;
            return sign | (((segment << 4) | ((magnitude >> (segment + 1)) & 15)) ^ 0x7F);
        }

        magnitude >>= 4;
        int exponent = 0;
        while (magnitude >> (exponent + 5) != 0)
            exponent++;
        // The first two segments have the same steps.
        int code = magnitude < 16 ? magnitude : ((exponent + 1) << 4) | ((magnitude >> exponent) & 15);
        return sign | code ^ 0x55;
    }

    /// <summary>The sample of a code.</summary>
    public static int Decode(G711Law law, int code)
    {
        int magnitude = (code ^ (law == G711Law.MuLaw ? 0x7F : 0x55)) & 0x7F, segment = magnitude >> 4, place = magnitude & 15, sample;
        if (law == G711Law.MuLaw)
            sample = ((((place << 1) + 33) << segment) - 33) << 2;
        else
            sample = segment == 0 ? (place << 4) + 8 : ((place << 4) + 264) << (segment - 1);
        return code >= 0x80 ? sample : -sample;
    }
}
