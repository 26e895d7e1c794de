using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace MyDeclic.Users;

/// <summary>
/// Which population may do what: data, consulted by every slice's rules. What the matrix does not say is refused.
/// </summary>
public sealed class CapabilityMatrix
{
    private volatile FrozenSet<(Population, Capability)> _allowed = FrozenSet<(Population, Capability)>.Empty;

    /// <summary>Whether a member of <paramref name="population"/> may.</summary>
    public bool Allows(Population population, Capability capability) => _allowed.Contains((population, capability));

    /// <summary>Everything that <paramref name="population"/> may.</summary>
    public ImmutableArray<Capability> Of(Population population) =>
        [.. Enum.GetValues<Capability>().Where(capability => Allows(population, capability))];

    internal async Task LoadAsync(CapabilityStore store)
    {
        var byWord = Enum.GetValues<Capability>().ToDictionary(Word);
        var rows = await store.ReadAsync();
        _allowed = rows
            .Where(row => row.Allowed && byWord.ContainsKey(row.Capability))
            .Select(row => (row.Population, byWord[row.Capability]))
            .ToFrozenSet();
    }

    private static string Word(Capability capability) => JsonNamingPolicy.SnakeCaseLower.ConvertName(capability.ToString());
}
