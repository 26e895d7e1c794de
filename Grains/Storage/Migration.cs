using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MyDeclic.Storage;

/// <summary>
/// One numbered step of the schema. <c>NNNN_name.sql</c> is for both databases; <c>NNNN_name.pg.sql</c> and
/// <c>NNNN_name.sqlite.sql</c> hold what only one of them runs, after the common part.
/// </summary>
internal sealed partial record Migration(int Version, string Name, string Sql, string Checksum)
{
    private const string Folder = "MyDeclic.Storage.Migrations.";

    /// <summary>The steps embedded in an assembly for one database, in order.</summary>
    /// <exception cref="StorageException">Two steps share a number, or a file's name is not understood.</exception>
    public static IReadOnlyList<Migration> Load(Assembly assembly, Dialect dialect) => assembly
        .GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(resource => Part.Read(assembly, resource))
        .Where(part => part.Dialect is null || part.Dialect == dialect.Name)
        .GroupBy(part => part.Version)
        .Select(parts => Join([.. parts], dialect))
        .OrderBy(migration => migration.Version)
        .ToArray();

    private static Migration Join(Part[] parts, Dialect dialect)
    {
        if (parts.Select(part => part.Name).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new StorageException($"Two migrations carry the number {parts[0].Version:0000}.");
        var text = string.Join('\n', parts.OrderBy(part => part.Dialect is null ? 0 : 1).Select(part => part.Text));
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Migration(parts[0].Version, parts[0].Name, dialect.Translate(text), checksum);
    }

    [GeneratedRegex(@"^(?<version>\d{4})_(?<name>[a-z0-9_]+)(\.(?<dialect>pg|sqlite))?\.sql$")]
    private static partial Regex FileName();

    private sealed record Part(int Version, string Name, string? Dialect, string Text)
    {
        public static Part Read(Assembly assembly, string resource)
        {
            var match = FileName().Match(resource[Folder.Length..]);
            if (!match.Success)
                throw new StorageException($"The migration {resource} is not named NNNN_name[.pg|.sqlite].sql.");
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            // A checkout with other line ends is still the same migration.
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            var version = int.Parse(match.Groups["version"].ValueSpan, CultureInfo.InvariantCulture);
            var dialect = match.Groups["dialect"] is { Success: true } group ? group.Value : null;
            return new Part(version, match.Groups["name"].Value, dialect, text);
        }
    }
}
