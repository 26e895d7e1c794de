using System.Reflection;

namespace Orleans.Embedded.Hosting;

/// <summary>Finds the assemblies that may have grain classes.</summary>
internal static class GrainAssemblies
{
    public static IReadOnlyCollection<Assembly> Find(GrainAssemblyOptions options)
    {
        if (options.Assemblies.Count > 0)
            return options.Assemblies;

        var found = new Dictionary<string, Assembly>();
        if (Assembly.GetEntryAssembly() is { } entry)
            AddWithReferences(entry, found);

        return [.. found.Values.Where(UsesGrains)];
    }

    private static void AddWithReferences(Assembly assembly, Dictionary<string, Assembly> found)
    {
        if (!found.TryAdd(assembly.FullName!, assembly))
            return;

        foreach (var reference in assembly.GetReferencedAssemblies().Where(IsApplication))
            AddWithReferences(Assembly.Load(reference), found);
    }

    private static bool UsesGrains(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(r => r.FullName == typeof(IGrain).Assembly.FullName);

    /// <summary>The framework has no grains, and much to load.</summary>
    private static bool IsApplication(AssemblyName name) =>
        name.Name is { } simple
        && !simple.StartsWith("System.", StringComparison.Ordinal)
        && !simple.StartsWith("Microsoft.", StringComparison.Ordinal)
        && simple is not ("System" or "mscorlib" or "netstandard");
}
