using System;
using System.Globalization;
using System.IO;
using System.Text;
using Audio;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

string folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "quantgen-audio")).FullName;
string FileOf(string name) => Path.Combine(folder, name + ".wav");

float[] wave = Waveform.Compute();
Console.WriteLine($"{Waveform.Chords} chords, {wave.Length:N0} samples at {Waveform.Rate:N0} Hz. Each chord is a quarter as loud as the one before.\n");

Report.Head();
short[] pcm16 = Report.Row<Pcm16, short>("16 bits", wave, wave);
sbyte[] pcm8 = Report.Row<Pcm8, sbyte>("8 bits", wave, wave);
sbyte[] pcm4 = Report.Row<Pcm4, sbyte>("4 bits", wave, wave);

// Telephone codes are made of samples of 16 bits.
float[] samples = new float[wave.Length];
Pcm16.Dequantize(pcm16, samples);
byte[] muLaw = Report.Row<MuLawLine, byte>("µ-law", wave, samples);
byte[] aLaw = Report.Row<ALawLine, byte>("A-law", wave, samples);
sbyte[] curve = Report.Row<MuLawCurve, sbyte>("µ-law curve", wave, wave);

Wav.Write(FileOf("pcm-16"), pcm16);
Wav.Write(FileOf("pcm-8"), pcm8);
Wav.Write(FileOf("mu-law"), Wav.MuLaw, 8, muLaw);
Wav.Write(FileOf("a-law"), Wav.ALaw, 8, aLaw);

// No WAV file has codes of 4 bits, nor those of the curve. These files have their values in 16 bits.
short[] rounded = new short[wave.Length];
Pcm4.Dequantize(pcm4, samples);
Pcm16.Quantize(samples, rounded);
Wav.Write(FileOf("pcm-4-in-16"), rounded);
MuLawCurve.Dequantize(curve, samples);
Pcm16.Quantize(samples, rounded);
Wav.Write(FileOf("mu-law-curve-in-16"), rounded);

byte[] packed = new byte[Pcm4.PackedLength(pcm4.Length)];
Pcm4.Pack(pcm4, packed);
Console.WriteLine($"\nPcm4.Pack stores {pcm4.Length:N0} codes of {Pcm4.Bits} bits in {packed.Length:N0} bytes.");
Console.Error.WriteLine("WAV files: " + folder);
