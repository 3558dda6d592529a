using System;
using System.Linq;
using System.Numerics;
using System.Reflection;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>The methods of a dense layer over spans as they are compiled, with numbers widened to long. Biases and sums are of 32 bits.</summary>
internal abstract class CompiledDense
{
    public static CompiledDense Of(Type type)
    {
        Type[] elements = [.. type.GetMethod("Run")!.GetParameters().Select(parameter => parameter.ParameterType.GetGenericArguments()[0])];
        return (CompiledDense)Activator.CreateInstance(typeof(CompiledDense<,,>).MakeGenericType(elements[0], elements[1], elements[3]), type)!;
    }

    public abstract int MinBias { get; }

    public abstract int MaxBias { get; }

    /// <summary>The outputs of one or more rows of inputs.</summary>
    /// <param name="inputs">The rows.</param>
    /// <param name="kernel">The weights.</param>
    /// <param name="bias">The biases.</param>
    /// <param name="isFolded">Whether the biases are folded first.</param>
    public abstract long[] Run(long[] inputs, long[] kernel, long[] bias, bool isFolded);

    /// <summary>The place of the largest output of each row.</summary>
    public abstract int[] ArgMax(long[] outputs);
}

/// <inheritdoc/>
internal sealed class CompiledDense<TInput, TWeight, TOutput>(Type type) : CompiledDense
    where TInput : unmanaged, IBinaryInteger<TInput>
    where TWeight : unmanaged, IBinaryInteger<TWeight>
    where TOutput : unmanaged, IBinaryInteger<TOutput>
{
    private delegate void Layer(ReadOnlySpan<TInput> input, ReadOnlySpan<TWeight> kernel, ReadOnlySpan<int> bias, Span<TOutput> output);

    private delegate void Fold(ReadOnlySpan<TWeight> kernel, ReadOnlySpan<int> bias, Span<int> folded);

    private delegate int Place(ReadOnlySpan<TOutput> output);

    private readonly Layer _run = type.GetMethod("Run")!.CreateDelegate<Layer>(), _runFolded = type.GetMethod("RunFolded")!.CreateDelegate<Layer>();

    private readonly Fold _fold = type.GetMethod("FoldBias")!.CreateDelegate<Fold>();

    private readonly Place _argMax = type.GetMethod("ArgMax")!.CreateDelegate<Place>();

    private readonly int _inputs = Constant(type, "Inputs"), _outputs = Constant(type, "Outputs");

    public override int MinBias { get; } = Constant(type, "MinBias");

    public override int MaxBias { get; } = Constant(type, "MaxBias");

    public override long[] Run(long[] inputs, long[] kernel, long[] bias, bool isFolded)
    {
        Assert.Equal(0, inputs.Length % _inputs);
        TInput[] input = [.. inputs.Select(TInput.CreateChecked)];
        TWeight[] weights = [.. kernel.Select(TWeight.CreateChecked)];
        int[] biases = [.. bias.Select(value => checked((int)value))];
        var outputs = new TOutput[inputs.Length / _inputs * _outputs];
        if (isFolded)
            _fold(weights, biases, biases = new int[_outputs]);
        for (int row = 0; row * _inputs < inputs.Length; row++)
            (isFolded ? _runFolded : _run)(input.AsSpan(row * _inputs, _inputs), weights, biases, outputs.AsSpan(row * _outputs, _outputs));
        return [.. outputs.Select(long.CreateChecked)];
    }

    public override int[] ArgMax(long[] outputs)
    {
        TOutput[] output = [.. outputs.Select(TOutput.CreateChecked)];
        return [.. Enumerable.Range(0, output.Length / _outputs).Select(row => _argMax(output.AsSpan(row * _outputs, _outputs)))];
    }

    private static int Constant(Type type, string name) => (int)type.GetField(name)!.GetRawConstantValue()!;
}
