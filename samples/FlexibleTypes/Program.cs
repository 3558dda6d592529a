using System;
using System.Globalization;
using System.Linq;
using System.Text;
using FlexibleTypes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

float[] block = Activations.Read();
Console.WriteLine($"A block of {block.Length:N0} activations, {block.Min()} … {block.Max()}\n");

Measurement[] eightBits = [.. EightBits.All.Select(type => new Measurement(type, block))];
Report.Write(8, eightBits);
Report.Write(4, FourBits.All.Select(type => new Measurement(type, block)));
Histogram.Write(eightBits);
Staircase.Write(block);
