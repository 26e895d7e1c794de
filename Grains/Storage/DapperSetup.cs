using Dapper;

namespace MyDeclic.Storage;

/// <summary>
/// Teaches Dapper to read the same record from both databases, although SQLite gives every whole number as 64 bits:
/// constructors are chosen by names, snake_case columns meet PascalCase parameters, times are unix milliseconds and
/// truth values are 0 or 1.
/// </summary>
internal static class DapperSetup
{
    private static readonly Lazy<bool> Done = new(Install);

    public static void Ensure() => _ = Done.Value;

    private static bool Install()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.TypeMapProvider = type => new RecordTypeMap(type);

        // Dapper asks its table of plain types before the handlers, so both have to leave that table first.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.RemoveTypeMap(typeof(bool));
        SqlMapper.RemoveTypeMap(typeof(bool?));
        SqlMapper.AddTypeHandler(typeof(DateTimeOffset), new UnixMillisecondsHandler());
        SqlMapper.AddTypeHandler(typeof(bool), new ZeroOrOneHandler());
        return true;
    }
}
