namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
public sealed class Links_are_previewed(PreviewServer server) : PreviewSuite(server), IClassFixture<PreviewServer>;
