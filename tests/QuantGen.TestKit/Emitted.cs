using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace QuantGen.TestKit;

/// <summary>A compilation that is loaded to be run, and unloaded when it is disposed.</summary>
internal sealed class Emitted : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Emitted", isCollectible: true);

    public Emitted(Compilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(Harness.IsVisible).Take(20).Select(Harness.Describe)));
        image.Position = 0;
        Assembly = _context.LoadFromStream(image);
    }

    public Assembly Assembly { get; }

    public void Dispose() => _context.Unload();
}
