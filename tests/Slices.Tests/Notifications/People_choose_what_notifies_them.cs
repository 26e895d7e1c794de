namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
public sealed class People_choose_what_notifies_them(OneServer server) : PreferenceSuite(server), IClassFixture<OneServer>;
