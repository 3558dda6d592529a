using System.IO;
using System.Reflection;
using System.Runtime.Loader;

/// <summary>Runs a program, its .dll and its arguments, on the runtime that the launcher was published with.</summary>
internal static class Launcher
{
    private static int Main(string[] arguments)
    {
        string program = Path.GetFullPath(arguments[0]);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            string path = Path.Combine(Path.GetDirectoryName(program)!, name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        MethodInfo main = AssemblyLoadContext.Default.LoadFromAssemblyPath(program).EntryPoint!;
        return main.Invoke(null, main.GetParameters().Length == 0 ? null : new object[] { arguments[1..] }) is int exitCode ? exitCode : 0;
    }
}
