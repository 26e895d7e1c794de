using System.Reflection;
using Orleans.Embedded.Hosting;
using Orleans.Hosting;

namespace Orleans.Embedded;

/// <summary>Configures what only this engine has.</summary>
public static class EmbeddedSiloBuilderExtensions
{
    /// <summary>
    /// Has the silo look for grain classes in this assembly, and in no other than those that are added like this.
    /// Without a call of this it looks in the entry assembly and those it references.
    /// </summary>
    public static ISiloBuilder AddGrainAssembly(this ISiloBuilder builder, Assembly assembly) =>
        builder.Configure<GrainAssemblyOptions>(options => options.Assemblies.Add(assembly));
}
