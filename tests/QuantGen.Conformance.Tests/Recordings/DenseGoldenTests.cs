using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Formats;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Compiled dense layers beside what TensorFlow Lite, LiteRT, ONNX and onnxruntime computed.</summary>
/// <remarks>A layer is compiled twice, with vectors and without floats, and each computes its outputs with biases as they are and with folded ones.</remarks>
public sealed class DenseGoldenTests : IDisposable
{
    private static readonly (bool HasOnlyIntegers, bool IsFolded)[] Ways = [(false, false), (false, true), (true, false), (true, true)];

    /// <summary>A multiplier of 1 or more shifts sums left in 32 bits, so that they have to be smaller.</summary>
    private const int NarrowBiasBits = 28;

    private readonly ITestOutputHelper _output;

    private readonly GoldenZip _zip = new("tflite.zip");

    private readonly CompiledMaps _maps = new();

    private readonly List<string> _differences = [];

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public DenseGoldenTests(ITestOutputHelper output) => _output = output;

    public void Dispose() => _zip.Dispose();

    /// <summary>The sums of tfl_acc8 were the biases of layers whose products are 0. Here they are a product and the rest as bias.</summary>
    [Fact]
    public void Layers_of_TensorFlow_Lite_have_the_recorded_codes()
    {
        List<Call> calls = [];
        List<Call> sums = [];
        foreach (JsonElement item in Cases("tfl_layer").Where(item => Parameters(item).GetProperty("op").GetString() == "FULLY_CONNECTED"))
        {
            string id = Id(item);
            JsonElement parameters = Parameters(item);
            int[] shape = ShapeOf(id + ".w");
            float[] scales = [.. parameters.GetProperty("weight_scale").EnumerateArray().Select(TfLiteIntegers.ScaleOf)];
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                Declared layer = Layer(Tensor(parameters.GetProperty("input")), scales, Tensor(parameters.GetProperty("output")), shape, flavour.Name, parameters.GetProperty("activation").GetString()!);
                calls.Add(new("tfl_layer", id + ", " + flavour.Name, layer, Read(id + ".x"), Read(id + ".w"), Read(id + ".bias"), Read(id + "." + flavour.Value.GetString())));
            }
        }

        foreach (JsonElement item in Cases("tfl_acc8"))
        {
            string id = Id(item);
            JsonElement parameters = Parameters(item), input = parameters.GetProperty("input");
            long[] recorded = Read(item.GetProperty("inputs")[0].GetString()!);
            long code = Math.Min(127, input.GetProperty("zero_point").GetInt32() + 50), integer = code - input.GetProperty("zero_point").GetInt32();
            long[] weights = [.. Enumerable.Range(0, recorded.Length).Select(i => (i * 37 % 255) - 127L)], rests = [.. recorded.Select((sum, i) => sum - (integer * weights[i]))];
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject().Where(flavour => flavour.Name.StartsWith("fc.", StringComparison.Ordinal)))
            {
                Declared layer = Layer(Tensor(input), [TfLiteIntegers.ScaleOf(parameters.GetProperty("weight_scale"))], Tensor(parameters.GetProperty("output")), [recorded.Length, 1], flavour.Name, "none", TfLiteIntegers.ShiftsLeft(parameters) ? NarrowBiasBits : null);
                sums.Add(new("tfl_acc8", id + ", " + flavour.Name, layer, [code], weights, rests, Read(id + "." + flavour.Value.GetString())));
            }
        }

        calls.ForEach(Compare);
        sums.ForEach(CompareSums);
        HasTable("Dense layers of TensorFlow Lite");
    }

    /// <summary>The outputs of a layer are the inputs of the next one. The layers behind a convolution have the recorded inputs.</summary>
    [Fact]
    public void Networks_of_TensorFlow_Lite_have_the_recorded_codes()
    {
        (JsonElement Item, JsonProperty Flavour)[] networks = [.. Cases("tfl_network").SelectMany(item => Parameters(item).GetProperty("flavours").EnumerateObject().Select(flavour => (item, flavour)))];
        foreach ((JsonElement item, JsonProperty flavour) in networks)
        {
            foreach (JsonElement step in Parameters(item).GetProperty("operators").EnumerateArray().Where(IsDense))
                Layer(item, step, flavour.Name);
        }

        foreach ((JsonElement item, JsonProperty flavour) in networks)
            RunNetwork(item, flavour.Name, Read(Id(item) + "." + flavour.Value.GetString()));
        HasTable("Networks of TensorFlow Lite");
    }

    private static bool IsDense(JsonElement step) => step.GetProperty("op").GetString() == "FULLY_CONNECTED";

    private void RunNetwork(JsonElement item, string flavour, long[] final)
    {
        JsonElement parameters = Parameters(item);
        string id = Id(item);
        bool hasLayers = parameters.GetProperty("layers_flavour").GetString() == flavour;
        int end = parameters.GetProperty("graph_outputs")[0].GetInt32();
        // What each way has computed for a tensor.
        var tensors = new Dictionary<int, long[][]> { [parameters.GetProperty("graph_inputs")[0].GetInt32()] = [.. Ways.Select(_ => Read(id + ".x"))] };
        foreach (JsonElement step in parameters.GetProperty("operators").EnumerateArray())
        {
            int from = step.GetProperty("inputs")[0].GetInt32(), to = step.GetProperty("outputs")[0].GetInt32();
            long[]? recorded = hasLayers ? Read(FormattableString.Invariant($"{id}.layer_t{to}")) : null;
            if (!IsDense(step))
            {
                if (recorded is not null)
                {
                    tensors[to] = [.. Ways.Select(_ => recorded)];
                    Count($"not compared: codes of {step.GetProperty("op").GetString()} in {id}", recorded.Length);
                }

                continue;
            }

            if (!tensors.TryGetValue(from, out long[][]? inputs))
            {
                Assert.Equal(end, to);
                Count($"not compared: final codes of {id}, which a convolution precedes", final.Length);
                continue;
            }

            Declared layer = Layer(item, step, flavour);
            long[] kernel = Constant(step, 1), bias = Constant(step, 2);
            tensors[to] = [.. Ways.Select((way, i) => Find(layer, way).Run(inputs[i], kernel, bias, way.IsFolded))];
            if (recorded is not null)
                Same($"codes of layers of {id}", FormattableString.Invariant($"{id}, {flavour}, tensor {to}"), recorded, [.. tensors[to].Select(codes => codes[..recorded.Length])]);
            if (to != end)
                continue;
            if (tensors[to][0].Length < final.Length)
            {
                Count($"not compared: final codes of {id}, which a convolution precedes", final.Length);
                continue;
            }

            Same($"final codes of {id}", $"{id}, {flavour}", final, tensors[to]);
            int outputs = bias.Length;
            long[] classes = [.. Enumerable.Range(0, final.Length / outputs).Select(image => (long)Array.IndexOf(final, final.AsSpan(image * outputs, outputs).ToArray().Max(), image * outputs, outputs) - (image * outputs))];
            Same($"classes by ArgMax of {id}", $"{id}, {flavour}, class", classes, [.. Ways.Select((way, i) => (long[])[.. Find(layer, way).ArgMax(tensors[to][i]).Select(place => (long)place)])]);
        }

        long[] Constant(JsonElement step, int operand) => Read(TensorOf(item, step.GetProperty("inputs")[operand].GetInt32()).GetProperty("array").GetString()!);
    }

    private static JsonElement TensorOf(JsonElement item, int index) => Parameters(item).GetProperty("tensors").EnumerateArray().Single(tensor => tensor.GetProperty("index").GetInt32() == index);

    /// <summary>The layer of an operator of a network.</summary>
    private Declared Layer(JsonElement item, JsonElement step, string flavour)
    {
        JsonElement weights = TensorOf(item, step.GetProperty("inputs")[1].GetInt32());
        Assert.All(weights.GetProperty("zero_point").EnumerateArray(), zeroPoint => Assert.Equal(0, zeroPoint.GetInt32()));
        return Layer(Activations(step.GetProperty("inputs")[0]), [.. weights.GetProperty("scale").EnumerateArray().Select(TfLiteIntegers.ScaleOf)], Activations(step.GetProperty("outputs")[0]),
            [.. weights.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())], flavour, step.GetProperty("activation").GetString()!);

        string Activations(JsonElement index)
        {
            JsonElement tensor = TensorOf(item, index.GetInt32());
            return Format(tensor.GetProperty("dtype").GetString()!, TfLiteIntegers.ScaleOf(tensor.GetProperty("scale").EnumerateArray().Single()), tensor.GetProperty("zero_point").EnumerateArray().Single().GetInt32());
        }
    }

    /// <summary>A matrix product is a layer that is run for each row. The weights of one input are adjacent, or with transB those of one output.</summary>
    [Fact]
    public void Layers_of_Onnx_have_the_recorded_codes()
    {
        List<Call> calls = [];
        foreach (JsonElement item in Cases("onnx_layer"))
        {
            string id = Id(item);
            JsonElement parameters = Parameters(item);
            string op = parameters.GetProperty("op").GetString()!;
            if (op is not ("QLinearMatMul" or "MatMulInteger" or "QGemm"))
                continue;
            bool isRaw = op == "MatMulInteger", isTransposed = op == "QGemm";
            Assert.True(!isTransposed || (parameters.GetProperty("attributes").GetProperty("transB").GetInt32() == 1 && parameters.GetProperty("attributes").GetProperty("alpha").GetDouble() == 1));
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                string outputs = id + "." + flavour.Value.GetString(), output = isRaw ? "" : Operand("y", outputs);
                long[] bias = isTransposed ? Read(id + ".c") : new long[ShapeOf(outputs)[^1]];
                calls.Add(new(op, id + ", " + flavour.Name, Product(Operand("a", id + ".a"), Operand("b", id + ".b"), output, ShapeOf(id + ".a")[^1], bias.Length, isTransposed, ProfileOf(flavour.Name)), Read(id + ".a"), Read(id + ".b"), bias, Read(outputs)));
            }

            string Operand(string name, string array) =>
                Format(DtypeOf(array), isRaw ? 1 : TfLiteIntegers.ScaleOf(parameters.GetProperty(name + "s")), parameters.GetProperty(name + "z").GetInt32());
        }

        foreach (JsonElement item in Cases("onnx_node_test").Where(item => Parameters(item).GetProperty("operators")[0].GetString() is "QLinearMatMul" or "MatMulInteger"))
        {
            string id = Id(item);
            JsonElement parameters = Parameters(item);
            Assert.Equal(["a", "a_scale", "a_zero_point", "b", "b_scale", "b_zero_point", "y_scale", "y_zero_point"], parameters.GetProperty("input_names").EnumerateArray().Select(name => name.GetString()!));
            string[] arrays = [.. item.GetProperty("inputs").EnumerateArray().Select(name => name.GetString()!)];
            string outputs = id + ".out0";
            long[] codes = Read(outputs);
            if (DtypeOf(arrays[1]) != "float32")
            {
                Assert.Equal("float16", DtypeOf(arrays[1]));
                Count("not compared: codes of node tests with scales in float16", codes.Length);
                continue;
            }

            int[] shape = ShapeOf(outputs), product = ShapeOf(arrays[3]);
            // Each product of a batch has weights of its own.
            int batches = shape.Length == 3 ? shape[0] : 1;
            // The backend test has the evaluator's results, and the recording says whether onnxruntime's are equal.
            foreach (Profile profile in parameters.GetProperty("ort").GetString() == "equal" ? new[] { Profile.Onnx, Profile.OnnxRuntime } : [Profile.Onnx])
            {
                Declared layer = Product(Operand(0, arrays[0]), Operand(3, arrays[3]), Operand(5, outputs), product[^2], product[^1], isTransposed: false, profile);
                for (int batch = 0; batch < batches; batch++)
                    calls.Add(new("node tests of QLinearMatMul", FormattableString.Invariant($"{id}, {profile}, {batch}"), layer, Part(Read(arrays[0]), batch), Part(Read(arrays[3]), batch), new long[product[^1]], Part(codes, batch)));
            }

            string Operand(int place, string array) => Format(DtypeOf(array), _zip.Singles(TfLiteIntegers.Array(_zip, arrays[place + 1]).GetProperty("file").GetString()!).Single(), (int)Read(arrays[place + 2]).Single());

            long[] Part(long[] values, int batch) => values[(values.Length / batches * batch)..(values.Length / batches * (batch + 1))];
        }

        calls.ForEach(Compare);
        HasTable("Dense layers of ONNX");

        static Profile ProfileOf(string flavour) => flavour switch
        {
            "onnx_ref" => Profile.Onnx,
            "ort" => Profile.OnnxRuntime,
            _ => throw new InvalidDataException("Not a flavour of ONNX: " + flavour),
        };
    }

    /// <summary>A layer with inputs, and the codes that are expected.</summary>
    private sealed record Call(string Kind, string Name, Declared Layer, long[] Inputs, long[] Kernel, long[] Bias, long[] Codes);

    /// <summary>The names of a layer with vectors and of the same without floats.</summary>
    private sealed record Declared(string Arguments, string WithVectors, string OfIntegers);

    private IEnumerable<JsonElement> Cases(string kind) => _zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("kind").GetString() == kind);

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static JsonElement Parameters(JsonElement item) => item.GetProperty("params");

    private long[] Read(string array) => TfLiteIntegers.Read(_zip, array);

    private int[] ShapeOf(string array) => [.. TfLiteIntegers.Array(_zip, array).GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];

    private string DtypeOf(string array) => TfLiteIntegers.Array(_zip, array).GetProperty("dtype").GetString()!;

    /// <summary>The format of a tensor of 8 bits.</summary>
    private string Format(string type, float scale, int zeroPoint) => type is "int8" or "uint8"
        ? _maps.Format(new UniformSpec { Bits = 8, Signed = type == "int8", Scale = scale, ZeroPoint = zeroPoint })
        : throw new InvalidDataException("Not a type of 8 bits: " + type);

    private string Tensor(JsonElement tensor) => Format("int8", TfLiteIntegers.ScaleOf(tensor.GetProperty("scale")), tensor.GetProperty("zero_point").GetInt32());

    /// <summary>A layer of TensorFlow Lite.</summary>
    /// <param name="input">The format of its inputs.</param>
    /// <param name="scales">The scale of the weights, or one for each output.</param>
    /// <param name="output">The format of its outputs.</param>
    /// <param name="shape">Outputs and inputs.</param>
    /// <param name="flavour">What computed it.</param>
    /// <param name="activation">What follows the sum.</param>
    /// <param name="biasBits">The bits of biases; null for as many as there are.</param>
    private Declared Layer(string input, float[] scales, string output, int[] shape, string flavour, string activation, int? biasBits = null)
    {
        string weight = Format("int8", scales.Length == 1 ? scales[0] : 1, 0), function = activation switch
        {
            "none" => "",
            "relu" => ", Function = Function.Relu",
            "relu6" => ", Function = Function.Relu, UpperBound = 6",
            _ => throw new InvalidDataException("Not an activation of a layer: " + activation),
        };
        string alphas = scales.Length == 1 ? "" : $", WeightAlphas = new[] {{ {string.Join(", ", scales.Select(scale => FormattableString.Invariant($"{scale:R}f")))} }}";
        return Declare(FormattableString.Invariant($"typeof({input}), typeof({weight}), typeof({output}), Inputs = {shape[1]}, Outputs = {shape[0]}, Profile = Profile.{TfLiteIntegers.ProfileOf(flavour)}{function}{alphas}{(biasBits is null ? "" : FormattableString.Invariant($", BiasBits = {biasBits}"))}"));
    }

    /// <summary>A matrix product of ONNX; without a format of the outputs they are sums, of which all profiles have the same.</summary>
    private Declared Product(string input, string weight, string output, int inputs, int outputs, bool isTransposed, Profile profile) =>
        Declare(FormattableString.Invariant($"typeof({input}), typeof({weight}){(output == "" ? "" : $", typeof({output})")}, Inputs = {inputs}, Outputs = {outputs}{(isTransposed ? "" : ", KernelOrder = KernelOrder.InputsByOutputs")}{(output == "" ? "" : ", Profile = Profile." + profile)}"));

    private Declared Declare(string arguments) => new(arguments, _maps.Declare($"Dense({arguments})"), _maps.Declare($"Dense({arguments}, Target = Target.IntegerOnly)"));

    /// <summary>The compiled layer.</summary>
    private CompiledDense Find(Declared layer, (bool HasOnlyIntegers, bool IsFolded) way) =>
        _maps.FindLayer(way.HasOnlyIntegers ? layer.OfIntegers : layer.WithVectors) ?? throw new InvalidDataException("The generator refuses a layer: " + layer.Arguments);

    private long[][] Run(Call call) => [.. Ways.Select(way => Find(call.Layer, way).Run(call.Inputs, call.Kernel, call.Bias, way.IsFolded))];

    private void Compare(Call call) => Same("codes of " + call.Kind, call.Name, call.Codes, Run(call));

    /// <summary>Compares the outputs whose biases the layer has.</summary>
    private void CompareSums(Call call)
    {
        CompiledDense layer = Find(call.Layer, Ways[0]);
        bool[] isBias = [.. call.Bias.Select(value => value >= layer.MinBias && value <= layer.MaxBias)];
        long[][] actual = Run(call with { Bias = [.. call.Bias.Select((value, i) => isBias[i] ? value : 0)] });
        Same("codes of " + call.Kind, call.Name, Compared(call.Codes), [.. actual.Select(Compared)]);
        if (isBias.Contains(false))
            Count($"not compared: codes of {call.Kind} with a bias that may bring a sum or a shifted sum beyond 32 bits", isBias.Count(value => !value));

        long[] Compared(long[] codes) => [.. codes.Where((_, i) => isBias[i])];
    }

    /// <summary>Compares what each way computed.</summary>
    private void Same(string kind, string name, long[] expected, long[][] actual)
    {
        for (int way = 0; way < Ways.Length; way++)
        {
            Assert.Equal(expected.Length, actual[way].Length);
            for (int i = 0; i < expected.Length; i++)
            {
                if (actual[way][i] != expected[i])
                    _differences.Add(FormattableString.Invariant($"{name}, {i}, {Ways[way]}: expected {expected[i]}, actual {actual[way][i]}"));
            }
        }

        Count(kind + ": equal", expected.Length);
    }

    private void Count(string what, int count) => _counts[what] = _counts.GetValueOrDefault(what) + count;

    private void HasTable(string system)
    {
        string table = string.Concat(_counts.Select(count => RecordingsPage.Line(count.Value, count.Key)));
        _output.WriteLine(table);
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        RecordingsPage.HasTable(system, table);
    }
}
