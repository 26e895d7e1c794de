namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Executives_answers_notify_whom_they_concern(OneServer server)
    : AskNoticeSuite(server);
