using System;

namespace Embedded
{
    /// <summary>
    /// Where a target puts inputs and results: one piece of memory, an array's or a C program's. Its parts are pointers, because a cast of spans
    /// divides, by a function of a run-time library on small processors.
    /// </summary>
    public unsafe struct Memory
    {
        private readonly int* _words;

        public const int Words = Inputs.Count + (2 * Inputs.Chunk);

        /// <param name="words">As many as <see cref="Words"/>.</param>
        public Memory(int* words) => _words = words;

        /// <summary>The bits of all inputs.</summary>
        public Span<int> InputBits => new Span<int>(_words, Inputs.Count);

        /// <summary>Some of the inputs.</summary>
        public ReadOnlySpan<float> Values(int start, int count) => new ReadOnlySpan<float>(_words + start, count);

        public Span<float> Results(int count) => new Span<float>(_words + Inputs.Count, count);

        public Span<int> ResultBits(int count) => new Span<int>(_words + Inputs.Count, count);

        // The type of a quantizer's codes is that of its lowest one.
        public Span<sbyte> Codes(sbyte like, int count) => new Span<sbyte>(CodeWords, count);

        public Span<byte> Codes(byte like, int count) => new Span<byte>(CodeWords, count);

        public Span<short> Codes(short like, int count) => new Span<short>(CodeWords, count);

        public Span<ushort> Codes(ushort like, int count) => new Span<ushort>(CodeWords, count);

        public Span<int> Codes(int like, int count) => new Span<int>(CodeWords, count);

        public Span<uint> Codes(uint like, int count) => new Span<uint>(CodeWords, count);

        // What pipelines read, where the inputs of quantizers lie.
        public Span<byte> Sources(byte like, int count) => new Span<byte>(_words, count);

        public Span<sbyte> Weights(int count) => new Span<sbyte>(_words + Inputs.Chunk, count);

        private void* CodeWords => _words + Inputs.Count + Inputs.Chunk;
    }
}
