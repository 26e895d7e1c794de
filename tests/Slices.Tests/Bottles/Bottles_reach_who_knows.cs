namespace MyDeclic.Tests.Bottles;

/// <inheritdoc/>
public sealed class Bottles_reach_who_knows(OneServer server) : BottleSuite(server), IClassFixture<OneServer>;
