namespace MyDeclic.Search;

/// <summary>People by their answers about the topic that those who asked accepted.</summary>
internal sealed class AnswerSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        // Without a word there is no topic; "from:" alone asks for a person.
        if (scope.Query.Terms.IsEmpty && !scope.Query.IsAboutTexts) return [];
        return
        [
            .. (await AnsweredStore.HelpersAsync(scope)).Select(row => new Signal(
                row.UserId, new FoundReason(ReasonKind.Answers, row.Count),
                Weights.Doublings(Weights.AcceptedAnswers, row.Count))),
        ];
    }
}
