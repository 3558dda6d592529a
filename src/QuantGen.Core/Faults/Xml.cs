namespace QuantGen.Core.Faults;

/// <summary>Text in an XML comment.</summary>
internal static class Xml
{
    /// <summary>Text that has tags already, and comparisons.</summary>
    public static string EscapeComparisons(string text) => text.Replace(" < ", " &lt; ").Replace(" > ", " &gt; ");

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
