using System.Text.Json;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.People;

/// <summary>Reads the file of bearer tokens that the import writes: <c>[{"handle":…,"token":…},…]</c>.</summary>
internal static class PersonaFile
{
    /// <summary>The people, in the file's order, which is what the trace's numbers are mapped onto.</summary>
    /// <exception cref="BadInputException">The file cannot be read, is not such a file, or holds nobody.</exception>
    public static IReadOnlyList<Persona> Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var people = document.RootElement.EnumerateArray()
                .Select(item => new Persona(Text(item, "handle"), Text(item, "token")))
                .ToList();
            if (people.Count > 0) return people;
            throw new BadInputException($"{path}: no token in it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"The tokens cannot be read: {error.Message} 'import org' writes them; --tokens says where they are.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new BadInputException($"{path}: not a file of tokens as 'import org' writes it.");
        }
    }

    private static string Text(JsonElement item, string name) =>
        item.GetProperty(name).GetString() ?? throw new KeyNotFoundException(name);
}
