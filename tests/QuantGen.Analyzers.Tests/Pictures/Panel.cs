using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>Two axes, and curves with a legend above them.</summary>
internal sealed class Panel
{
    public const double Width = 480;

    /// <summary>How far a curve may be from its function, in pixels.</summary>
    private const double Tolerance = 0.1;

    private const double Left = 70, Right = Width - 14, Above = 30, Below = 238;

    private readonly StringBuilder _body;

    private readonly double _top;

    private readonly Axis _across, _up;

    private double _legend = Left;

    public Panel(StringBuilder body, double top, Axis across, Axis up)
    {
        (_body, _top, _across, _up) = (body, top, across, up);
        string[] lines = [.. across.Ticks().Select(tick => $"M{X(tick)} {Y(up.From)}V{Y(up.To)}"), .. up.Ticks().Select(tick => $"M{X(across.From)} {Y(tick)}H{X(across.To)}")];
        Line($"<path stroke=\"{Svg.Grey}\" stroke-opacity=\"0.3\" d=\"{string.Concat(lines)}\"/>");
        Line($"<path stroke=\"{Svg.Grey}\" d=\"M{X(across.From)} {Y(up.To)}V{Y(up.From)}H{X(across.To)}\"/>");
        Line($"<g fill=\"{Svg.Grey}\" text-anchor=\"middle\">");
        foreach (double tick in across.Ticks())
            Text(X(tick), Svg.Number(_top + Below + 17), Tick(tick));
        Text(Svg.Number((Left + Right) / 2), Svg.Number(_top + Below + 35), across.Label);
        string centre = Svg.Number(_top + ((Above + Below) / 2));
        Line($"<text x=\"14\" y=\"{centre}\" transform=\"rotate(-90 14 {centre})\">{up.Label}</text>");
        Line($"</g>\n<g fill=\"{Svg.Grey}\" text-anchor=\"end\">");
        foreach (double tick in up.Ticks())
            Text(Svg.Number(Left - 6), Svg.Number(Vertical(tick) + 4), Tick(tick));
        Line("</g>");
    }

    /// <summary>A curve of horizontal and vertical lines.</summary>
    public void Stairs(string name, string colour, IReadOnlyList<CodeInterval> intervals, Func<long, double> value, bool dashed = false)
    {
        var path = new StringBuilder();
        for (int i = 0; i < intervals.Count; i++)
        {
            string level = Y(value(intervals[i].Code));
            path.Append(i == 0 ? $"M{X(intervals[i].From)} {level}" : "V" + level).Append('H').Append(X(i + 1 < intervals.Count ? intervals[i + 1].From : _across.To));
        }

        Curve(name, colour, path.ToString(), dashed);
    }

    /// <summary>A function.</summary>
    public void Smooth(string name, string colour, Func<double, double> f, bool dashed = false) => Curve(name, colour, "M" + Points(f, _across.From, _across.To), dashed);

    /// <summary>A function that jumps where an interval begins.</summary>
    public void Pieces(string name, string colour, IReadOnlyList<CodeInterval> intervals, Func<double, long, double> f)
    {
        var path = new StringBuilder();
        for (int i = 0; i < intervals.Count; i++)
        {
            CodeInterval interval = intervals[i];
            path.Append(i == 0 ? 'M' : 'L').Append(Points(x => f(x, interval.Code), interval.From, i + 1 < intervals.Count ? intervals[i + 1].From : _across.To));
        }

        Curve(name, colour, path.ToString(), dashed: false);
    }

    private static string Tick(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    private void Curve(string name, string colour, string path, bool dashed)
    {
        string stroke = $"stroke=\"{colour}\" stroke-width=\"1.5\"" + (dashed ? " stroke-dasharray=\"6 4\"" : "");
        Line($"<path {stroke} d=\"{path}\"/>");
        string middle = Svg.Number(_top + 14);
        Line($"<path {stroke} d=\"M{Svg.Number(_legend)} {middle}h26\"/>");
        Line($"<text x=\"{Svg.Number(_legend + 32)}\" y=\"{Svg.Number(_top + 18)}\" fill=\"{Svg.Grey}\">{name}</text>");
        _legend += 62 + (7 * name.Length);
    }

    /// <summary>The points of a function between two numbers, without those that lie on the line between others.</summary>
    private string Points(Func<double, double> f, double from, double to)
    {
        int parts = Math.Max(1, (int)Math.Ceiling(2 * (Horizontal(to) - Horizontal(from))));
        (double X, double Y)[] points = [.. Enumerable.Range(0, parts + 1).Select(i => from + ((to - from) * i / parts)).Select(x => (Horizontal(x), Vertical(f(x))))];
        IEnumerable<(double X, double Y)> kept = Kept(points, 0, parts).Prepend(0).Select(index => points[index]);
        return string.Join('L', kept.Select(point => Svg.Number(point.X) + " " + Svg.Number(point.Y)));
    }

    /// <summary>The points behind the first one that a polygon needs.</summary>
    private static IEnumerable<int> Kept((double X, double Y)[] points, int first, int last)
    {
        double slope = last == first ? 0 : (points[last].Y - points[first].Y) / (points[last].X - points[first].X);
        int farthest = Enumerable.Range(first, last - first).MaxBy(Distance);
        return Distance(farthest) <= Tolerance ? [last] : Kept(points, first, farthest).Concat(Kept(points, farthest, last));

        double Distance(int index) => Math.Abs(points[first].Y + (slope * (points[index].X - points[first].X)) - points[index].Y);
    }

    private void Text(string x, string y, string text) => Line($"<text x=\"{x}\" y=\"{y}\">{text}</text>");

    private void Line(string line) => _body.Append(line).Append('\n');

    private string X(double value) => Svg.Number(Horizontal(value));

    private string Y(double value) => Svg.Number(Vertical(value));

    private double Horizontal(double value) => Left + ((value - _across.From) / (_across.To - _across.From) * (Right - Left));

    private double Vertical(double value)
    {
        Assert.True(value >= _up.From && value <= _up.To, FormattableString.Invariant($"{value} is not between {_up.From} and {_up.To}"));
        return _top + Below - ((value - _up.From) / (_up.To - _up.From) * (Below - Above));
    }
}
