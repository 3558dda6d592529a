using System;

namespace Embedded
{
    /// <summary>The pipelines, run over their inputs: sums of codes, and every requantizer and lookup over spans and one by one.</summary>
    internal static class PipelinesSubject
    {
        public static Digest Run(Memory memory)
        {
            var digest = new Digest();
            var inputs = new PipelineInputs(2463534242);
            for (int round = 0; round < PipelineInputs.Rounds; round++)
            {
                OfSums(ref digest, memory, ref inputs);
                OfCodes(ref digest, memory, ref inputs);
            }

            return digest;
        }

        private static void OfSums(ref Digest digest, Memory memory, ref PipelineInputs inputs)
        {
            Span<byte> pixels = memory.Sources((byte)0, Hidden.Terms);
            Span<sbyte> weights = memory.Weights(Hidden.Terms), codes = memory.Codes((sbyte)0, Inputs.Chunk);
            Span<int> sums = memory.ResultBits(Inputs.Chunk);
            for (int i = 0; i < pixels.Length; i++)
            {
                pixels[i] = (byte)inputs.Next(0, 255);
                weights[i] = (sbyte)inputs.Next(-128, 127);
                codes[i] = (sbyte)inputs.Next(-128, 127);
            }

            digest.Add(Hidden.Sum(pixels, weights));
            digest.Add(Affine.Sum(codes.Slice(0, Affine.Terms), weights.Slice(0, Affine.Terms)));
            digest.Add(Saturating.Sum(codes.Slice(0, Affine.Terms), weights.Slice(0, Affine.Terms)));
            for (int i = 0; i < sums.Length; i++)
                sums[i] = inputs.Next(Hidden.MinCode, Hidden.MaxCode);
            Span<byte> bytes = memory.Codes((byte)0, sums.Length);
            ByShift.Requantize(sums, bytes);
            Add(ref digest, bytes);
            ToSigmoid.Requantize(sums, bytes);
            Add(ref digest, bytes);
            ByMultiplier.Requantize(sums, codes);
            Add(ref digest, codes);
            ByIntegers.Requantize(sums, codes);
            Add(ref digest, codes);
            ByChannel.Requantize(sums.Slice(0, 996), 1, codes);
            Add(ref digest, codes.Slice(0, 996));
            ByChannel.Requantize(sums.Slice(0, 996), 83, codes);
            Add(ref digest, codes.Slice(0, 996));
            Span<short> words = memory.Codes((short)0, sums.Length);
            Wide.Requantize(sums, words);
            for (int i = 0; i < words.Length; i++)
                digest.Add(words[i]);
            for (int i = 0; i < 100; i++)
            {
                digest.Add(ByShift.Requantize(sums[i]));
                digest.Add(ToSigmoid.Requantize(sums[i]));
                digest.Add(ByMultiplier.Requantize(sums[i]));
                digest.Add(ByIntegers.Requantize(sums[i]));
                digest.Add(ByChannel.Requantize(sums[i], i & 3));
                digest.Add(Wide.Requantize(sums[i]));
            }

            for (int i = 0; i < sums.Length; i++)
                sums[i] = inputs.Next(Affine.MinCode, Affine.MaxCode);
            Reference.Requantize(sums, codes);
            Add(ref digest, codes);
            Optimized.Requantize(sums, codes);
            Add(ref digest, codes);
            Relu6.Requantize(sums, codes);
            Add(ref digest, codes);
            XnnpackInIntegers.Requantize(sums, codes);
            Add(ref digest, codes);
            for (int i = 0; i < 100; i++)
            {
                digest.Add(Reference.Requantize(sums[i]));
                digest.Add(Optimized.Requantize(sums[i]));
                digest.Add(Relu6.Requantize(sums[i]));
                digest.Add(XnnpackInIntegers.Requantize(sums[i]));
            }
        }

        private static void OfCodes(ref Digest digest, Memory memory, ref PipelineInputs inputs)
        {
            Span<sbyte> codes = memory.Weights(Inputs.Chunk), mapped = memory.Codes((sbyte)0, Inputs.Chunk);
            for (int i = 0; i < codes.Length; i++)
                codes[i] = (sbyte)inputs.Next(-128, 127);
            Span<byte> bytes = memory.Codes((byte)0, codes.Length);
            Embedded.OfCodes.Requantize(codes, bytes);
            Add(ref digest, bytes);
            Softplus.Lookup(codes, bytes);
            Add(ref digest, bytes);
            TfLiteTanh.Lookup(codes, mapped);
            Add(ref digest, mapped);
            for (int i = 0; i < 100; i++)
            {
                digest.Add(Embedded.OfCodes.Requantize(codes[i]));
                digest.Add(Softplus.Lookup(codes[i]));
                digest.Add(TfLiteTanh.Lookup(codes[i]));
                digest.Add(Gelu.Lookup((short)inputs.Next(-1024, 1023)));
            }
        }

        private static void Add(ref Digest digest, Span<byte> codes)
        {
            for (int i = 0; i < codes.Length; i++)
                digest.Add(codes[i]);
        }

        private static void Add(ref Digest digest, Span<sbyte> codes)
        {
            for (int i = 0; i < codes.Length; i++)
                digest.Add(codes[i]);
        }
    }
}
