namespace MyDeclic.Silo.Demo;

/// <summary>An article of the demonstration's communication team.</summary>
/// <param name="Title">One line.</param>
/// <param name="Summary">What the front page says.</param>
/// <param name="Text">Markdown.</param>
/// <param name="State"><c>published</c>, <c>scheduled</c> or <c>draft</c>.</param>
/// <param name="IsHeadline">Whether it leads the front page.</param>
/// <param name="CommentsOff">Whether nobody may comment.</param>
/// <param name="Countries">Whom it concerns; none for all.</param>
/// <param name="Units">Organisational units, likewise.</param>
/// <param name="Populations">Who may read it; none for everybody.</param>
/// <param name="Comments">What people answer.</param>
/// <param name="Likes">How many of the company like it.</param>
internal sealed record DemoArticle(
    string Title, string Summary, string Text, string State, bool IsHeadline, bool CommentsOff,
    IReadOnlyList<string>? Countries, IReadOnlyList<string>? Units, IReadOnlyList<Population>? Populations,
    IReadOnlyList<DemoComment>? Comments, int Likes);
