using System;

namespace Embedded
{
    /// <summary>Prints a line "digest name" for each quantizer, one for all of them, and what this process is.</summary>
    internal static class Program
    {
        private static float _large = 16777216f;

        private static unsafe void Main()
        {
            var all = new Digest();
            fixed (int* words = new int[Memory.Words])
            {
                for (int i = 0; i < Catalogue.Count; i++)
                {
                    Digest digest = Catalogue.Run(i, new Memory(words));
                    all.Add(digest);
                    Console.WriteLine(Text(digest) + " " + Catalogue.Name(i));
                }
            }

            Console.WriteLine(Text(all) + " all");
            for (int i = 0; i < FitCatalogue.Count; i++)
                Console.WriteLine("# fit " + Text(FitCatalogue.Run(i)) + " " + FitCatalogue.Name(i));
            // In float the 1 is lost.
            Console.WriteLine("# floats are computed in " + (_large + 1f - _large == 1f ? "double" : "float"));
            Console.WriteLine("# runtime " + (Type.GetType("Mono.Runtime") != null ? "Mono" : ".NET") + " " + Environment.Version + ", pointers of " + IntPtr.Size + " bytes");
#if NET
            Console.WriteLine("# vectors of " + (System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512
                : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? 256
                : System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? 128 : 0)
                + " bits, SSE 4.2 " + (System.Runtime.Intrinsics.X86.Sse42.IsSupported ? "yes" : "no")
                + ", " + System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture);
#endif
        }

        private static string Text(Digest digest)
        {
            var digits = new char[16];
            for (int i = 0; i < digits.Length; i++)
                digits[i] = digest.Digit(i);
            return new string(digits);
        }
    }
}
