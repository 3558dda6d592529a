using System.Text;

namespace Digits;

/// <summary>An image in letters.</summary>
internal static class Picture
{
    /// <summary>From paper to ink, one for each of the 17 values that a scanned pixel has.</summary>
    private const string Shades = " .':-~=+*xoaO#%8@";

    public static int MostInk => Shades.Length - 1;

    /// <summary>One row of an image. A pixel is two letters, because letters are twice as high as wide.</summary>
    public static string Row(Network network, int image, int row)
    {
        var line = new StringBuilder();
        for (int column = 0; column < Images.Side; column++)
            line.Append(Shades[network.InkOf(image, (row * Images.Side) + column)], 2);
        return line.ToString();
    }
}
