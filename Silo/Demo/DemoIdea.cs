namespace MyDeclic.Silo.Demo;

/// <summary>An idea in a jam of the demonstration.</summary>
/// <param name="By">Its author's handle.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Votes">How many of the company give it points.</param>
/// <param name="BuildsOn">The place of the idea that it builds on; none when it is absent.</param>
/// <param name="With">Handles of who wrote it along.</param>
/// <param name="Comments">What people answer.</param>
internal sealed record DemoIdea(
    string By, int Theme, string Title, string Text, int Votes, int? BuildsOn, IReadOnlyList<string>? With,
    IReadOnlyList<DemoComment> Comments);
