using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace MyDeclic.Storage;

/// <summary>
/// Grain states in the one database, in the rows that Microsoft.Orleans.Persistence.AdoNet writes, so that the engine
/// can be changed without a migration. A row's version is its ETag. Writes share transactions with all others.
/// </summary>
/// <remarks>
/// Those rows do not say which class a grain is of: two classes that name a state alike would find each other's. They
/// are refused here, on the first use of the second.
/// </remarks>
/// <param name="database">Where to read.</param>
/// <param name="queue">The way to write.</param>
/// <param name="serializer">Makes the payload.</param>
/// <param name="time">Dates the rows, for people who look at them.</param>
/// <param name="serviceId">Whose rows they are; see <see cref="StorageOptions.ServiceId"/>.</param>
/// <param name="deleteOnClear">
/// True removes the rows of cleared states; false empties them and counts their version on, so that a write with a
/// version from before the clearing is still found out.
/// </param>
public sealed class SqlGrainStorage(
    Database database,
    CommitQueue queue,
    IGrainStorageSerializer serializer,
    TimeProvider time,
    string serviceId,
    bool deleteOnClear = false) : IGrainStorage
{
    private const string IsTheRow =
        """
        grainidhash = @GrainIdHash AND graintypehash = @GrainTypeHash AND grainidn0 = @GrainIdN0
            AND grainidn1 = @GrainIdN1 AND graintypestring = @GrainTypeString AND serviceid = @ServiceId
            AND grainidextensionstring IS NOT DISTINCT FROM @GrainIdExtensionString
        """;

    private const string Read = $"SELECT payloadbinary AS payload, version FROM orleansstorage WHERE {IsTheRow}";

    private const string ReadVersion = $"SELECT version FROM orleansstorage WHERE {IsTheRow}";

    private const string Insert =
        $"""
        INSERT INTO orleansstorage (
            grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid,
            payloadbinary, modifiedon, version)
        SELECT
            @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId,
            @Payload, @Now, 1
        WHERE NOT EXISTS (SELECT 1 FROM orleansstorage WHERE {IsTheRow})
        """;

    private const string Update =
        $"""
        UPDATE orleansstorage SET payloadbinary = @Payload, modifiedon = @Now, version = version + 1
        WHERE {IsTheRow} AND version = @Version
        """;

    private const string Empty =
        $"UPDATE orleansstorage SET payloadbinary = NULL, version = version + 1 WHERE {IsTheRow} AND version = @Version";

    private const string Delete = $"DELETE FROM orleansstorage WHERE {IsTheRow} AND version = @Version";

    // Another process may insert the same row at the same time, and the table has no key that would stop the second.
    private const string HoldOthers = "SELECT pg_advisory_xact_lock(@GrainIdHash, @GrainTypeHash)";

    private readonly ConcurrentDictionary<string, GrainType> _owners = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var parameters = Row.Of(KeyOf(stateName, grainId), serviceId);
        await using var connection = await database.OpenReadAsync();
        var stored = await connection.QuerySingleOrDefaultAsync<Stored>(Read, parameters);
        var state = stored?.Payload is { } payload ? serializer.Deserialize<T>(new BinaryData(payload)) : default;
        grainState.State = state ?? Activator.CreateInstance<T>();
        grainState.ETag = EtagOf(stored?.Version);
        grainState.RecordExists = stored?.Payload is not null;
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var version = VersionOf(grainState);
        var row = Row.Of(KeyOf(stateName, grainId), serviceId) with
        {
            Payload = serializer.Serialize(grainState.State).ToArray(),
            Now = time.GetUtcNow().DateTime,
            Version = version,
        };
        await ChangeAsync(version is null ? Insert : Update, row, stateName, grainId);
        grainState.ETag = EtagOf((version ?? 0) + 1);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (string.IsNullOrWhiteSpace(grainState.ETag))
        {
            await ReadStateAsync(stateName, grainId, grainState);
            if (!grainState.RecordExists)
                return;
        }

        var version = VersionOf(grainState);
        var row = Row.Of(KeyOf(stateName, grainId), serviceId) with { Version = version };
        await ChangeAsync(deleteOnClear ? Delete : Empty, row, stateName, grainId);
        grainState.ETag = deleteOnClear ? null : EtagOf(version + 1);
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private static string? EtagOf(int? version) => version?.ToString(CultureInfo.InvariantCulture);

    private static int? VersionOf<T>(IGrainState<T> grainState) => grainState.ETag switch
    {
        null => null,
        { } blank when string.IsNullOrWhiteSpace(blank) => null,
        { } etag when int.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        { } other => throw new InconsistentStateException($"The ETag {other} is of no version here.", null, other),
    };

    private GrainStateKey KeyOf(string stateName, GrainId grainId)
    {
        var owner = _owners.GetOrAdd(stateName, static (_, type) => type, grainId.Type);
        return owner == grainId.Type
            ? GrainStateKey.Of(stateName, grainId)
            : throw new OrleansConfigurationException(
                $"The grains {owner} and {grainId.Type} both have a state \"{stateName}\" in this storage, where only "
                + "the state's name keeps them apart. Give one of them another name.");
    }

    private async Task ChangeAsync(string statement, Row row, string stateName, GrainId grainId)
    {
        var (isChanged, stored) = await queue.WriteAsync(tx =>
        {
            if (statement == Insert && tx.Dialect is PostgresDialect)
                tx.Execute(HoldOthers, row);
            return tx.Execute(statement, row) == 1 ? (true, null) : (false, tx.QuerySingleOrDefault<int?>(ReadVersion, row));
        });
        if (!isChanged)
        {
            throw new InconsistentStateException(
                $"The state {stateName} of {grainId} was changed by another.", EtagOf(stored), EtagOf(row.Version));
        }
    }

    private sealed record Stored(byte[]? Payload, int? Version);

    private sealed record Row(
        int GrainIdHash,
        long GrainIdN0,
        long GrainIdN1,
        int GrainTypeHash,
        string GrainTypeString,
        string? GrainIdExtensionString,
        string ServiceId)
    {
        public byte[]? Payload { get; init; }

        public DateTime Now { get; init; }

        public int? Version { get; init; }

        public static Row Of(GrainStateKey key, string serviceId) => new(
            key.GrainIdHash,
            key.GrainIdN0,
            key.GrainIdN1,
            key.GrainTypeHash,
            key.GrainTypeString,
            key.GrainIdExtensionString,
            serviceId);
    }
}
