namespace MyDeclic.Tests.Asks;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Executives_answer_on_the_record(OneServer server) : AskSuite(server);
