using System.Runtime.CompilerServices;

namespace MyDeclic.Realtime.Tests.MessagePack.Support;

/// <summary>
/// Skipped, with the reason, where Node.js or the browser application's packages are missing; fails there when the
/// environment says <c>CI=true</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>Where the packages are.</summary>
    public static readonly string Ui = Path.GetFullPath(Path.Combine(Here(), "../../../../WebFront/ui"));

    public NodeFactAttribute()
    {
        var isRequired = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isRequired) Skip = Missing();
    }

    private static string? Missing()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe"))))
        {
            return "No node on the PATH.";
        }

        var package = Path.Combine(Ui, "node_modules", "@microsoft", "signalr-protocol-msgpack");
        return Directory.Exists(package) ? null : "The browser application's packages are not installed: npm ci in WebFront/ui.";
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
