namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class People_choose_what_notifies_them(OneServer server) : PreferenceSuite(server);
