namespace Orleans.CodeGeneration;

/// <summary>
/// The version of a grain interface. Accepted, and without effect: in one process all have the same version.
/// </summary>
/// <param name="version">The version.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class VersionAttribute(ushort version) : Attribute
{
    /// <summary>The version.</summary>
    public ushort Version { get; } = version;
}
