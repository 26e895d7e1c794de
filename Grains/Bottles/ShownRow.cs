using MyDeclic.Users;

namespace MyDeclic.Bottles;

/// <summary>A bottle with what is shown beside it.</summary>
internal sealed record ShownRow
{
    public long PostId { get; init; }

    public long AskerId { get; init; }

    public int State { get; init; }

    public int Wave { get; init; }

    public long? AnswerId { get; init; }

    public long? HelperId { get; init; }

    public string? HelperHandle { get; init; }

    public string? HelperName { get; init; }

    public bool Thanked { get; init; }

    public long? ArticleId { get; init; }

    public int Version { get; init; }

    /// <summary>Whether anybody but the asker commented.</summary>
    public bool HasAnswers { get; init; }

    /// <summary>Whether the asker and the helper became colleagues over it.</summary>
    public bool HasMet { get; init; }

    public BottleState Shown =>
        State == (int)BottleState.Floating && HasAnswers ? BottleState.Answered : (BottleState)State;

    public AuthorView? Helper => HelperHandle is null ? null : new(HelperHandle, HelperName!);
}
