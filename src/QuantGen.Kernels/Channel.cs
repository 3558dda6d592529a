namespace QuantGen.Kernels;

using System;

internal abstract partial class Kernels
{
    /// <summary>The elements of one channel, in order: of each stretch of channels · innerLength elements the innerLength that are the channel's.</summary>
    internal readonly ref struct Channel
    {
        private readonly ReadOnlySpan<float> _source;
        private readonly Span<float> _buffer;
        private readonly long _period, _start;
        private readonly int _innerLength;

        /// <summary>The buffer holds elements that do not lie together; one channel has none of these.</summary>
        public Channel(ReadOnlySpan<float> source, int channel, int channels, int innerLength, Span<float> buffer)
        {
            _source = source;
            _buffer = buffer;
            _innerLength = innerLength;
            _period = (long)channels * innerLength;
            _start = (long)channel * innerLength;
            Count = (int)(source.Length / _period * innerLength + Math.Clamp(source.Length % _period - _start, 0, innerLength));
        }

        public int Count { get; }

        /// <summary>The elements from one on that lie together, or else gathered ones: all that are left, or a multiple of 16 of them.</summary>
        public ReadOnlySpan<float> From(int at)
        {
            int inner = at % _innerLength;
            int length = Math.Min(_innerLength - inner, Count - at);
            if (length == Count - at || length >= _buffer.Length)
                return _source.Slice((int)(at / _innerLength * _period + _start + inner), length == Count - at ? length : length & ~15);
            length = Math.Min(_buffer.Length, Count - at);
            for (int i = 0; i < length; i++)
                _buffer[i] = _source[(int)((at + i) / _innerLength * _period + _start + (at + i) % _innerLength)];
            return _buffer.Slice(0, length);
        }
    }
}
