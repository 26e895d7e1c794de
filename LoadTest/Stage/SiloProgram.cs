using System.Globalization;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Stage;

/// <summary>How to start the product's server: by its command line only.</summary>
/// <param name="Path">The program, <c>MyDeclic.Silo.dll</c>.</param>
/// <param name="Options">Further options for it.</param>
internal sealed record SiloProgram(string Path, IReadOnlyList<string> Options)
{
    private const string FileName = "MyDeclic.Silo.dll";

    // Members of a load test do in a minute what people do in a day; accounts are for one run.
    private static readonly string[] Unhurried =
    [
        "--Front:WritesPerMinute=100000000", "--Front:ReadsPerMinute=100000000", "--Front:SignUpsPerMinute=100000000",
        "--SignUp:PasswordIterations=1000",
    ];

    /// <summary>The program at a path, or the one that was built beside the tool.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static SiloProgram Find(string? path, IReadOnlyList<string> options)
    {
        var found = path ?? Candidates().FirstOrDefault(File.Exists);
        if (found is not null && File.Exists(found)) return new(found, options);
        throw new BadInputException(path is null
            ? "No server was built here: run 'dotnet build -c Release Silo', name one with --server, or use --url."
            : $"--server: {path} is not there.");
    }

    /// <summary>Fills an empty database.</summary>
    public Task ImportAsync(string data, string edges, string units, string tokens, CancellationToken cancel) =>
        ServerProcess.RunAsync(
            [
                "dotnet", Path, "import", "org", "--edges", edges, "--units", units, "--tokens", tokens,
                "--data", data, .. Options,
            ],
            cancel);

    /// <summary>Fills an empty database with a population, before the eyes of whoever is at the terminal.</summary>
    /// <returns>The program's exit code.</returns>
    public Task<int> SeedAsync(string preset, ulong seed, string cast, CancellationToken cancel) =>
        ServerProcess.RunHereAsync(
            [
                "dotnet", Path, "seed", "--preset", preset, "--seed", seed.ToString(CultureInfo.InvariantCulture),
                "--cast", cast, .. Options,
            ],
            cancel);

    /// <summary>Starts it over a data folder.</summary>
    public Task<ServerProcess> StartAsync(string data)
    {
        var url = ServerProcess.FreeAddress();
        return ServerProcess.StartAsync(
            url, " is at http",
            ["dotnet", Path, "--urls", url.ToString(), "--data", data, .. Unhurried, .. Options]);
    }

    private static IEnumerable<string> Candidates()
    {
        var here = AppContext.BaseDirectory;
        yield return System.IO.Path.Combine(here, FileName);
        var wanted = here.Contains("Debug", StringComparison.Ordinal) ? "Debug" : "Release";
        for (var folder = new DirectoryInfo(here); folder is not null; folder = folder.Parent)
        {
            foreach (var configuration in (string[])[wanted, "Release", "Debug"])
            {
                yield return System.IO.Path.Combine(folder.FullName, "Silo", "bin", configuration, "net10.0", FileName);
            }
        }
    }
}
