namespace QuantGen.Conformance.Laws;

/// <summary>Threefry-2x32 as its paper defines it, round by round, with any number of rounds. The kernels have another text of it.</summary>
internal static class Threefry
{
    private const uint Parity = 0x1BD11BDA;

    private static readonly int[] Rotations = [13, 15, 26, 6, 17, 29, 16, 24];

    /// <summary>The word of an index under a seed: 13 rounds, the seed as key and half of the index as counter, each with its low half first. The lowest bit of the index chooses.</summary>
    public static uint Word(ulong seed, ulong index)
    {
        (uint first, uint second) = Words((uint)(index >> 1), (uint)(index >> 33), unchecked((uint)seed), (uint)(seed >> 32), rounds: 13);
        return index % 2 == 0 ? first : second;
    }

    /// <summary>An index that has a word under a seed. The rounds are taken back from the word and any second one, until the counter is half of an index.</summary>
    public static ulong IndexOf(ulong seed, uint word)
    {
        for (uint second = 0; ; second++)
        {
            (uint low, uint high) = Counter(word, second, unchecked((uint)seed), (uint)(seed >> 32), rounds: 13);
            if (high < 1U << 31)
                return ((ulong)high << 33) | ((ulong)low << 1);
        }
    }

    public static (uint First, uint Second) Words(uint counter0, uint counter1, uint key0, uint key1, int rounds)
    {
        unchecked
        {
            (uint a, uint b) = (counter0 + key0, counter1 + key1);
            for (int round = 0; round < rounds; round++)
            {
                int rotation = Rotations[round % 8];
                a += b;
                b = ((b << rotation) | (b >> (32 - rotation))) ^ a;
                if (round % 4 != 3)
                    continue;

                // Behind every fourth round the next two words of the key, and how many times that was.
                int injection = (round + 1) / 4;
                a += Key(injection);
                b += Key(injection + 1) + (uint)injection;
            }

            return (a, b);
        }

        uint Key(int place) => KeyAt(key0, key1, place);
    }

    /// <summary>The counter that gives two words.</summary>
    private static (uint First, uint Second) Counter(uint a, uint b, uint key0, uint key1, int rounds)
    {
        unchecked
        {
            for (int round = rounds - 1; round >= 0; round--)
            {
                if (round % 4 == 3)
                {
                    int injection = (round + 1) / 4;
                    a -= KeyAt(key0, key1, injection);
                    b -= KeyAt(key0, key1, injection + 1) + (uint)injection;
                }

                int rotation = Rotations[round % 8];
                b ^= a;
                b = (b >> rotation) | (b << (32 - rotation));
                a -= b;
            }

            return (a - key0, b - key1);
        }
    }

    private static uint KeyAt(uint key0, uint key1, int place) => (place % 3) switch { 0 => key0, 1 => key1, _ => Parity ^ key0 ^ key1 };
}
