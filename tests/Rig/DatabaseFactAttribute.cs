using Xunit;
using Xunit.Sdk;

namespace MyDeclic.Rig;

/// <summary>A fact of a suite that runs on several databases; see <see cref="NeedsPostgresAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("MyDeclic.Rig.DatabaseFactDiscoverer", "MyDeclic.Rig")]
public sealed class DatabaseFactAttribute : FactAttribute;
