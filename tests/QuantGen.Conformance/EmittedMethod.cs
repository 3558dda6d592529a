using System;
using System.Reflection;

namespace QuantGen.Conformance;

/// <summary>The static method of a generated type that has a name and the parameters of a delegate.</summary>
internal static class EmittedMethod
{
    public static TDelegate Find<TDelegate>(Type type, string name)
        where TDelegate : Delegate => InfoOf<TDelegate>(type, name).CreateDelegate<TDelegate>();

    /// <summary>Null where there is none: some are emitted only where they are needed.</summary>
    public static TDelegate? FindIfThere<TDelegate>(Type type, string name)
        where TDelegate : Delegate => InfoIfThere<TDelegate>(type, name)?.CreateDelegate<TDelegate>();

    public static MethodInfo InfoOf<TDelegate>(Type type, string name)
        where TDelegate : Delegate => InfoIfThere<TDelegate>(type, name) ?? throw new MissingMethodException(type.Name, name + " like " + typeof(TDelegate).Name);

    private static MethodInfo? InfoIfThere<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = Array.ConvertAll(typeof(TDelegate).GetMethod("Invoke")!.GetParameters(), parameter => parameter.ParameterType);
        return type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters);
    }
}
