using System.Runtime.InteropServices;
using Embedded;

namespace CortexM
{
    /// <summary>What main.c calls. The portable assembly itself is not compiled anew: it is the one that Mono runs.</summary>
    public static unsafe class Exports
    {
        [UnmanagedCallersOnly(EntryPoint = "embedded_count")]
        public static int Count() => Catalogue.Count;

        [UnmanagedCallersOnly(EntryPoint = "embedded_words")]
        public static int Words() => Memory.Words;

        [UnmanagedCallersOnly(EntryPoint = "embedded_name")]
        public static void Name(int index, byte* text)
        {
            foreach (char c in Catalogue.Name(index))
                *text++ = (byte)c;
            *text = 0;
        }

        [UnmanagedCallersOnly(EntryPoint = "embedded_run")]
        public static void Run(int index, int* words, Digest* digest, Digest* all)
        {
            *digest = Catalogue.Run(index, new Memory(words));
            all->Add(*digest);
        }

        [UnmanagedCallersOnly(EntryPoint = "embedded_text")]
        public static void Text(Digest* digest, byte* text)
        {
            for (int i = 0; i < 16; i++)
                text[i] = (byte)digest->Digit(i);
            text[16] = 0;
        }
    }
}
