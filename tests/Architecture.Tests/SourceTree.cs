using System.Runtime.CompilerServices;

namespace MyDeclic.Architecture;

/// <summary>The project's own files, as a fresh checkout has them.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Made =
        [".git", "bin", "obj", "node_modules", "wwwroot", "data", "TestResults", "artifacts", ".vs", ".idea", ".vscode"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with '/' between the parts.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> CSharp => Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>C# that is part of the product rather than of its tests.</summary>
    public static IEnumerable<string> Product => CSharp.Where(path => !IsIn(path, "tests"));

    public static bool IsIn(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        // In a worktree of git, ".git" is a file.
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !Made.Contains(Path.GetFileName(f))))
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(f => !Made.Contains(Path.GetFileName(f))))
        {
            foreach (var file in Walk(inner)) yield return file;
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "MyDeclic.Orleans.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
