namespace MyDeclic.Rig;

/// <summary>
/// The class's <see cref="DatabaseFactAttribute"/> tests are reported as skipped where PostgreSQL is not installed, and
/// fail there when the environment says <c>CI=true</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;
