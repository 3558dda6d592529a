using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace QuantGen.Embedded.Tests;

/// <summary>A target as a row of a theory. What is missing on this machine is found at discovery; the runner prints the reason of a skipped row.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class TargetAttribute : DataAttribute
{
    public TargetAttribute(string name)
    {
        Name = name;
        Skip = Script.List.Obstacle ?? Script.List.Targets.SingleOrDefault(target => target.Name == name && target.IsSkipped)?.Result["SKIP: ".Length..];
    }

    public string Name { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Name]];
}
