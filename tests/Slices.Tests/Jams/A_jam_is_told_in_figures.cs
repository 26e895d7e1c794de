namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class A_jam_is_told_in_figures(OneServer server) : JamReportSuite(server);
