using System.Collections.Immutable;
using MyDeclic.Media;

namespace MyDeclic.News;

/// <summary>What an article may say, and when: the one place, for every door.</summary>
internal static class ArticleRules
{
    /// <summary>The answer to who would do with a published article what is for drafts.</summary>
    public static Refusal IsPublished { get; } = new(
        ErrorCode.ArticlePublished, "The article is published: change it, or take it back first.");

    /// <summary>The answer to who wrote while somebody else did.</summary>
    public static Refusal Changed { get; } = new(ErrorCode.Conflict, "The article was changed meanwhile.", "version");

    /// <summary>Applies a change; null when <paramref name="next"/> may be stored.</summary>
    public static Refusal? Apply(SaveArticle command, ArticleRow held, DateTimeOffset now, out ArticleRow next)
    {
        next = held;
        if (command.Version is { } seen && seen != held.Version) return Changed;
        var isWaited = held.State != ArticleState.Draft;
        if ((TextRules.CheckLine(command.Title ?? held.Title, "title", Limits.TitleCharactersMax, isWaited, out var title)
            ?? TextRules.CheckText(
                command.Summary ?? held.Summary, "summary", NewsLimits.SummaryCharactersMax, isWaited, out var summary)
            ?? TextRules.CheckText(command.Text ?? held.Text, "text", Limits.BlogCharactersMax, isWaited, out _)) is { } refusal)
            return refusal;
        TextRules.CheckText(command.Summary ?? held.Summary, "summary", NewsLimits.SummaryCharactersMax, isWaited, out summary);
        TextRules.CheckText(command.Text ?? held.Text, "text", Limits.BlogCharactersMax, isWaited, out var text);
        var populations = command.Populations is { } some ? Bits(some) : held.Populations;
        // Who reads it stays as it is: nobody is shown, or loses sight of, what was said below it.
        if (held.State == ArticleState.Published && populations != held.Populations)
            return IsPublished with { Field = "populations" };
        var expiresAt = command.RemoveExpiry ? null : command.ExpiresAt?.ToUnixTimeMilliseconds() ?? held.ExpiresAt;
        if (expiresAt != held.ExpiresAt && CheckExpiry(expiresAt, held.PublishAt, now) is { } badTime) return badTime;
        next = held with
        {
            Title = title,
            Summary = summary,
            Text = text,
            Populations = populations,
            CommentsOff = command.CommentsOff is { } off ? off ? 1 : 0 : held.CommentsOff,
            IsHeadline = command.IsHeadline is { } leads ? leads ? 1 : 0 : held.IsHeadline,
            ExpiresAt = expiresAt,
        };
        return null;
    }

    /// <summary>Checks a cover: a photo that says what it shows.</summary>
    public static Refusal? CheckCover(NewAttachment? wanted, out NewAttachment? clean)
    {
        clean = null;
        if (wanted is null) return null;
        if (TextRules.CheckLine(wanted.Alt, "cover", MediaLimits.AltCharactersMax, true, out var alt) is { } refusal)
            return refusal;
        clean = wanted with { Alt = alt };
        return null;
    }

    /// <summary>Checks countries or units as texts; whether anybody is there is asked of the database.</summary>
    public static Refusal? CheckPlaces(ImmutableArray<string>? wanted, string field, out ImmutableArray<string>? clean)
    {
        clean = null;
        if (wanted is not { } given) return null;
        if (given.IsDefault) return new(ErrorCode.InvalidRequest, "A list is missing.", field);
        if (given.Length > NewsLimits.PlacesMax) return new(ErrorCode.TooMany, $"At most {NewsLimits.PlacesMax}.", field);
        var kept = ImmutableArray.CreateBuilder<string>(given.Length);
        foreach (var one in given)
        {
            if (TextRules.CheckLine(one, field, Limits.ProfileFieldCharactersMax, true, out var name) is { } refusal)
                return refusal;
            if (!kept.Contains(name, StringComparer.OrdinalIgnoreCase)) kept.Add(name);
        }

        clean = kept.ToImmutable();
        return null;
    }

    /// <summary>Whether all is there that readers need; null when it is.</summary>
    public static Refusal? CheckComplete(ArticleRow row, DateTimeOffset now)
    {
        if (row.State == ArticleState.Published) return IsPublished;
        return Apply(new SaveArticle(), row with { State = ArticleState.Scheduled }, now, out _)
            ?? CheckExpiry(row.ExpiresAt, null, now);
    }

    /// <summary>Checks when an article is to be published.</summary>
    public static Refusal? CheckSchedule(ArticleRow row, DateTimeOffset at, DateTimeOffset now)
    {
        if (CheckComplete(row, now) is { } refusal) return refusal;
        if (at <= now)
            return new(ErrorCode.InvalidSchedule, "An article is scheduled for the future; or publish it now.", "at");
        return at > now + NewsLimits.AheadMax
            ? new(ErrorCode.InvalidSchedule, $"At most {NewsLimits.AheadMax.Days} days ahead.", "at")
            : CheckExpiry(row.ExpiresAt, at.ToUnixTimeMilliseconds(), now);
    }

    /// <summary>Whether a scheduled article's time has come.</summary>
    public static bool IsDue(ArticleRow row, DateTimeOffset now) =>
        row is { State: ArticleState.Scheduled, PublishAt: { } at } && at <= now.ToUnixTimeMilliseconds();

    /// <summary>Those who are told of a published article.</summary>
    public static ImmutableArray<string> TopicsOf(ArticleRow row) =>
    [
        Realtime.Topics.NewsDesk, Realtime.Topics.Post(row.Id),
        .. PopulationBits.Read(row.Populations).Select(Realtime.Topics.News),
    ];

    private static Refusal? CheckExpiry(long? expiresAt, long? publishAt, DateTimeOffset now)
    {
        if (expiresAt is not { } expires) return null;
        if (expires <= now.ToUnixTimeMilliseconds())
            return new(ErrorCode.InvalidSchedule, "An article expires in the future.", "expiresAt");
        if (expires <= publishAt)
            return new(ErrorCode.InvalidSchedule, "An article expires after it is published.", "expiresAt");
        return expires > (now + NewsLimits.AheadMax).ToUnixTimeMilliseconds()
            ? new(ErrorCode.InvalidSchedule, $"At most {NewsLimits.AheadMax.Days} days ahead.", "expiresAt")
            : null;
    }

    private static long Bits(ImmutableArray<Population> populations) =>
        PopulationBits.Of(populations) is var bits && bits == PopulationBits.Everybody ? 0 : bits;
}
