namespace MyDeclic.Tests.Search;

/// <summary>On SQLite.</summary>
public sealed class Skills_find_their_people(OneServer server) : SkillSearchSuite(server), IClassFixture<OneServer>;
