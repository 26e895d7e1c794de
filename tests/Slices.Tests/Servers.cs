namespace MyDeclic.Tests;

/// <summary>
/// Servers that the tests of many classes share, one class after the other, because each test brings its own people. To
/// start one costs more than most of these tests. Classes that look at everybody have a server of their own.
/// </summary>
public static class Servers
{
    public const string Sqlite = "A server over SQLite";

    public const string Postgres = "A server over PostgreSQL";

    public const string Attacked = "A server that is attacked";
}
