using System;
using System.IO;

namespace Digits;

/// <summary>How the program ends if it cannot do what it should.</summary>
internal static class Failure
{
    /// <summary>Prints why, and returns the exit code.</summary>
    public static int Report(string message, int exitCode)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (Exception fault) when (IsOfConsole(fault))
        {
            // Nobody can be told; the exit code says it.
        }

        return exitCode;
    }

    /// <summary>Whether the console cannot be written: its disk is full, or it is closed.</summary>
    public static bool IsOfConsole(Exception fault) => fault is IOException or UnauthorizedAccessException;
}
