namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>
        /// Where the elements of one channel are: of each stretch of channels · innerLength elements the innerLength that are the channel's. It does not hold the elements:
        /// before C# 7.2 no struct holds a span.
        /// </summary>
        internal struct Channel
        {
            private readonly int _first, _innerLength, _count;
            private readonly long _period;

            /// <summary>Of count elements from an index on.</summary>
            public Channel(int index, int count, int channel, int channels, int innerLength)
            {
                // One channel has all elements in a row.
                _innerLength = channels == 1 ? int.MaxValue : innerLength;
                _period = (long)channels * _innerLength;
                long elements = count, start = (long)channel * innerLength, rest = elements % _period - start;
                _count = (int)(elements / _period * _innerLength + (rest < 0 ? 0 : rest < _innerLength ? rest : _innerLength));
                // Where a channel has no element, its start may lie behind every index.
                _first = _count == 0 ? 0 : index + (int)start;
            }

            public int Count { get { return _count; } }

            /// <summary>The index of an element. There is a division only where there are several channels.</summary>
            public int IndexOf(int element)
            {
                return element < _innerLength ? _first + element : (int)(_first + element / _innerLength * _period + element % _innerLength);
            }
        }

        /// <summary>Extends a range by every finite element.</summary>
#if SPANS
        public static void Extend(ReadOnlySpan<float> source, Channel channel, ref float least, ref float most)
#else
        public static void Extend(float[] source, Channel channel, ref float least, ref float most)
#endif
        {
            for (int i = 0; i < channel.Count; i++)
            {
                float value = Finite(source[channel.IndexOf(i)]);
                least = value < least ? value : least;
                most = value > most ? value : most;
            }
        }
    }
}
