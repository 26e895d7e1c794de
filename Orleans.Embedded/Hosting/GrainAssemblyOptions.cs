using System.Reflection;

namespace Orleans.Embedded.Hosting;

/// <summary>Where grain classes are looked for.</summary>
internal sealed class GrainAssemblyOptions
{
    /// <summary>The assemblies; if there are none, the entry assembly and what it references.</summary>
    public HashSet<Assembly> Assemblies { get; } = [];
}
