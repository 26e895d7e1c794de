namespace MyDeclic.Tests.Asks;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Executives_answer_on_the_record_on_PostgreSQL(OnePostgresServer server)
    : AskSuite(server);
