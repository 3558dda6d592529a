using System;
using System.Globalization;
using System.Text;
using Telemetry;
using Telemetry.Frames;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (args.Length == 1 && args[0] == "record")
{
    Recording.Write(Flight.Readings(), Console.Out);
    return 0;
}

Reading[] readings = Recording.Load();
Transmission[] transmissions = Array.ConvertAll(readings, Transmission.Of);

Report.Layout();
Report.Frames(transmissions);
bool kept = Report.Channels(transmissions);
bool same = Report.RoundTrip(transmissions);
Report.Size(transmissions.Length);
return kept && same ? 0 : 1;
