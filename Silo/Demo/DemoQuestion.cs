namespace MyDeclic.Silo.Demo;

/// <summary>A question to executives.</summary>
/// <param name="By">The handle of who asks.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Votes">How many others vote for it.</param>
/// <param name="Answer">Markdown; null without an answer.</param>
/// <param name="PromisedInDays">By when an answer is promised; null without a promise.</param>
internal sealed record DemoQuestion(string By, string Text, int Votes, string? Answer, int? PromisedInDays);
