using QuantGen;

// Each range is that of a part on the board, from its data sheet; a format that does not hold it does not compile.

namespace Telemetry.Frames
{
    /// <summary>Air temperature in °C, in sixteenths. The range fixes the bits, 11, and the code of 0 °C, 640.</summary>
    // Bosch BME280, data sheet BST-BME280-DS002, "Key features": operating range −40 … +85 °C, 300 … 1100 hPa.
    [Quantizer(Min = -40, Max = 85, Scale = 0.0625)]
    public readonly partial struct Temperature
    {
    }

    /// <summary>Air pressure in hPa. The range and the bits fix the step, 1100 / 16383: every grid has 0, so the codes below 300 hPa are never sent.</summary>
    // The same part and section. Half a step is 3.4 Pa, the air of 28 cm.
    [Quantizer(Min = 300, Max = 1100, Bits = 14, Signed = false)]
    public readonly partial struct Pressure
    {
    }

    /// <summary>
    /// Acceleration along one axis in g, with the step of the part itself, 1/256 g. The bits fix the grid; the range is what it must hold.
    /// </summary>
    // Analog Devices ADXL345, data sheet, "Features" (±16 g, up to 13 bits in full resolution) and Table 1 (256 LSB/g): its
    // codes are −4096 … 4095.
    [Quantizer(Bits = 13, Integer = 4, Min = -16, Max = 4095 / 256.0)]
    public readonly partial struct Acceleration
    {
    }

    /// <summary>Voltage of the battery, one lithium-ion cell, in V.</summary>
    // Microchip MCP73831, data sheet DS20001984, "Features": charges to 4.20 V ± 0.75 %, and no cell has more than its charger gives.
    [Quantizer(Min = 0, Max = 4.2 * 1.0075, Bits = 7, Signed = false)]
    public readonly partial struct Battery
    {
    }
}
