using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace QuantGen.TestKit;

/// <summary>Looks through everything that an object holds for objects of the compiler: one of them in the pipeline keeps whole compilations alive.</summary>
internal static class ObjectGraph
{
    private const BindingFlags DeclaredFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The path to the first such object, or null.</summary>
    public static string? PathToCompilerObject(object? root, string name) => Find(root, name, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or MemberInfo or Pointer || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return null;
        if (value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel or AttributeData or Diagnostic)
            return path + " is a " + value.GetType().Name;
        if (!value.GetType().IsValueType && !seen.Add(value))
            return null;
        if (value is Array array)
        {
            int index = 0;
            foreach (object? item in (IEnumerable)array)
            {
                if (Find(item, path + "[" + index++.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]", seen) is { } found)
                    return found;
            }

            return null;
        }

        // Private fields of base classes are not among the fields of a derived one.
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(DeclaredFields))
            {
                if (Find(field.GetValue(value), path + "." + field.Name, seen) is { } found)
                    return found;
            }
        }

        return null;
    }
}
