namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class A_jam_is_told_in_figures_on_PostgreSQL(OnePostgresServer server) : JamReportSuite(server);
