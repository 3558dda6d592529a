using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>A picture of panels, one below the other. Its greys and colours are readable on white and on black.</summary>
internal sealed class Svg(string title, string description)
{
    public const string Grey = "#808080", Blue = "#2f81f7", Orange = "#d9730d";

    private const int PanelHeight = 280;

    private readonly StringBuilder _body = new();

    private int _panels;

    public static string Number(double value) => Math.Round(value, 2) is var rounded && rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);

    public Panel Add(Axis across, Axis up) => new(_body, PanelHeight * _panels++, across, up);

    public string Text()
    {
        string height = Number(PanelHeight * _panels);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Number(Panel.Width)}" height="{height}" viewBox="0 0 {Number(Panel.Width)} {height}" role="img" aria-labelledby="title desc" fill="none" font-family="sans-serif" font-size="13">
            <title id="title">{title}</title>
            <desc id="desc">{description}</desc>
            {_body}</svg>

            """.ReplaceLineEndings("\n");
    }
}

/// <summary>An axis from one number to another, with a tick at each multiple of a distance.</summary>
internal sealed record Axis(string Label, double From, double To, double Tick)
{
    public IEnumerable<double> Ticks()
    {
        for (double tick = Math.Ceiling(From / Tick) * Tick; tick <= To + (Tick / 1024); tick += Tick)
            yield return tick;
    }
}
