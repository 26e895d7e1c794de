using System.Globalization;
using System.Text.Json;

namespace MyDeclic.Storage.Tests;

/// <summary>
/// What Microsoft Orleans 10.4.2 itself wrote into PostgreSQL, with its own scripts and providers and this project's
/// serializer, and how its tables were described by the database then.
/// </summary>
internal static class Recorded
{
    public static IReadOnlyList<JsonElement> GrainStates { get; } = Read("grain-states.json");

    public static IReadOnlyList<JsonElement> Reminders { get; } = Read("reminders.json");

    public static string[] Schema { get; } = Text("schema.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string? Text(this JsonElement row, string column) => row.GetProperty(column).GetString();

    public static long Number(this JsonElement row, string column) => row.GetProperty(column).GetInt64();

    public static DateTime Time(this JsonElement row, string column) => DateTime.Parse(
        row.Text(column)!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static JsonElement[] Read(string file) => JsonSerializer.Deserialize<JsonElement[]>(Text(file))!;

    private static string Text(string file)
    {
        var assembly = typeof(Recorded).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
