namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Notifications_reach_whom_they_concern(OneServer server) : NotificationSuite(server);
