namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
public sealed class Ideas_are_rated(OneServer server) : RatingSuite(server), IClassFixture<OneServer>;
