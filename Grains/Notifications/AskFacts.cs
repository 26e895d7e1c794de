using MyDeclic.Asks;

namespace MyDeclic.Notifications;

/// <summary>What a source asks of a question to executives.</summary>
internal sealed record AskFacts
{
    public AskQuestionState State { get; init; }

    public string PromisedFor { get; init; } = "";
}
