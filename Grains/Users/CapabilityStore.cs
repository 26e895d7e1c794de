using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>The rows of the capability matrix.</summary>
internal sealed class CapabilityStore(Database database)
{
    public async Task<IReadOnlyList<(Population Population, string Capability, bool Allowed)>> ReadAsync()
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(int, string, int)>(
            "select population, capability, allowed from capabilities");
        return [.. rows.Select(row => ((Population)row.Item1, row.Item2, row.Item3 != 0))];
    }
}
