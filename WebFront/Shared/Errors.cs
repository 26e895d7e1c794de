using System.Collections.Frozen;

namespace MyDeclic.WebFront;

/// <summary>The one place where reasons for refusing become HTTP statuses and words.</summary>
public static class Errors
{
    /// <summary>The body is not JSON, or a field of it has the wrong type.</summary>
    public static readonly ErrorWord InvalidJson = new(400, "invalid_json", "The body cannot be read");

    /// <summary>A write by cookie did not repeat the session's value in <c>X-CSRF-Token</c>.</summary>
    public static readonly ErrorWord CsrfFailed = new(403, "csrf_failed", "The request's origin is not proven");

    /// <summary>A page of another site asks.</summary>
    public static readonly ErrorWord OriginRefused = new(403, "origin_refused", "Other sites may not do this");

    /// <summary>The path exists, the method on it does not.</summary>
    public static readonly ErrorWord MethodNotAllowed = new(405, "method_not_allowed", "Method not allowed");

    /// <summary>The client took too long to send its request.</summary>
    public static readonly ErrorWord RequestTimeout = new(408, "request_timeout", "The request came too slowly");

    /// <summary>The body is larger than <see cref="FrontLimits.BodyBytesMax"/>.</summary>
    public static readonly ErrorWord TooLarge = new(413, "too_large", "The body is too large");

    /// <summary>The body is not declared as JSON in UTF-8.</summary>
    public static readonly ErrorWord UnsupportedMediaType = new(415, "unsupported_media_type", "Send JSON in UTF-8");

    /// <summary>A fault of the server's own.</summary>
    public static readonly ErrorWord Internal = new(500, "internal", "Something went wrong here");

    private static readonly FrozenDictionary<ErrorCode, ErrorWord> Words = new Dictionary<ErrorCode, ErrorWord>
    {
        [ErrorCode.NotFound] = new(404, "not_found", "Not found"),
        [ErrorCode.Forbidden] = new(403, "forbidden", "Not allowed"),
        [ErrorCode.Unauthenticated] = new(401, "unauthenticated", "Sign in first"),
        [ErrorCode.InvalidCredentials] = new(401, "invalid_credentials", "Wrong login or password"),
        [ErrorCode.NotColleagues] = new(403, "not_colleagues", "Only colleagues may do this"),
        [ErrorCode.HandleTaken] = new(409, "handle_taken", "The handle is taken"),
        [ErrorCode.EmailTaken] = new(409, "email_taken", "The e-mail address is taken"),
        [ErrorCode.SlugTaken] = new(409, "slug_taken", "The slug is taken"),
        [ErrorCode.LastOwner] = new(409, "last_owner", "A community keeps an owner"),
        [ErrorCode.Conflict] = new(409, "conflict", "Not possible in this state"),
        [ErrorCode.IdempotencyMismatch] = new(422, "idempotency_mismatch", "The key was used for another request"),
        [ErrorCode.RecentlyDeclined] = new(409, "recently_declined", "Asked and declined not long ago"),
        [ErrorCode.Blocked] = new(409, "blocked", "You blocked this person"),
        [ErrorCode.Archived] = new(409, "archived", "The community is archived"),
        [ErrorCode.AskNotOpen] = new(409, "ask_not_open", "The session has not opened yet"),
        [ErrorCode.AskClosed] = new(409, "ask_closed", "The session has closed"),
        [ErrorCode.JamPhaseClosed] = new(409, "jam_phase_closed", "The jam's phase does not allow this"),
        [ErrorCode.InvalidScore] = new(422, "invalid_score", "The scores are not complete"),
        [ErrorCode.ReasonRequired] = new(422, "reason_required", "A reason is missing"),
        [ErrorCode.InvalidSavings] = new(422, "invalid_savings", "The savings are not accepted"),
        [ErrorCode.JamPaused] = new(409, "jam_paused", "The jam is paused"),
        [ErrorCode.InvalidPhases] = new(422, "invalid_phases", "These phases cannot be"),
        [ErrorCode.InvalidVote] = new(422, "invalid_vote", "This is no vote"),
        [ErrorCode.BudgetSpent] = new(409, "budget_spent", "No points are left for this"),
        [ErrorCode.JamNoNextPhase] = new(409, "jam_no_next_phase", "No phase of the jam is to come"),
        [ErrorCode.JamVotesOtherwise] = new(409, "jam_votes_otherwise", "One votes in another way in this jam"),
        [ErrorCode.AppealPending] = new(409, "appeal_pending", "An appeal waits for its answer"),
        [ErrorCode.IdeaMerged] = new(409, "idea_merged", "The idea is one with another"),
        [ErrorCode.InvalidHandle] = new(422, "invalid_handle", "The handle is malformed"),
        [ErrorCode.NameConfusable] = new(422, "name_confusable", "The name could pass for another"),
        [ErrorCode.InvalidEmail] = new(422, "invalid_email", "The e-mail address is malformed"),
        [ErrorCode.InvalidPassword] = new(422, "invalid_password", "The password is not acceptable"),
        [ErrorCode.InvalidText] = new(422, "invalid_text", "The text has characters that are not allowed"),
        [ErrorCode.EmptyText] = new(422, "empty_text", "The text is empty"),
        [ErrorCode.TooLong] = new(422, "too_long", "The text is too long"),
        [ErrorCode.TooMany] = new(422, "too_many", "The list is too long"),
        [ErrorCode.CommentsClosed] = new(409, "comments_closed", "The article takes no comments"),
        [ErrorCode.ArticlePublished] = new(409, "article_published", "The article is published"),
        [ErrorCode.InvalidSchedule] = new(422, "invalid_schedule", "An article is published in the future and expires later"),
        [ErrorCode.UnknownPlace] = new(422, "unknown_place", "No profile names such a country or unit"),
        [ErrorCode.InvalidKind] = new(422, "invalid_kind", "The word is not one of those listed"),
        [ErrorCode.InvalidSlug] = new(422, "invalid_slug", "The slug is malformed"),
        [ErrorCode.InvalidRequest] = new(400, "invalid_request", "The request is incomplete or contradicts itself"),
        [ErrorCode.InvalidCursor] = new(400, "invalid_cursor", "The page cannot be found again"),
        [ErrorCode.InvalidTopic] = new(422, "invalid_topic", "No topic is written like this"),
        [ErrorCode.InvalidPhone] = new(422, "invalid_phone", "The telephone number is malformed"),
        [ErrorCode.InvalidSkill] = new(422, "invalid_skill", "The skill's name is malformed"),
        [ErrorCode.RateLimited] = new(429, "rate_limited", "Too much in too short a time", 60),
        [ErrorCode.Overloaded] = new(503, "overloaded", "The server has too much to do", 1),
        [ErrorCode.Unavailable] = new(503, "unavailable", "The server cannot do this now", 5),
        [ErrorCode.TranslationOff] = new(501, "translation_off", "No translator is set up here"),
        [ErrorCode.TranslationFailed] = new(503, "translation_failed", "The translator does not answer", 30),
        [ErrorCode.MediaOff] = new(501, "media_off", "Photos and videos are not set up here"),
        [ErrorCode.MediaType] = new(415, "media_type", "No photo or video that is taken in"),
        [ErrorCode.MediaTooLarge] = new(413, "media_too_large", "The file is too large"),
        [ErrorCode.TooManyPixels] = new(413, "too_many_pixels", "The picture is too large"),
        [ErrorCode.VideoTooLong] = new(413, "video_too_long", "The video is too long"),
        [ErrorCode.MediaFailed] = new(422, "media_failed", "The file cannot be converted"),
        [ErrorCode.MediaQuota] = new(507, "media_quota", "No room for more photos and videos"),
        [ErrorCode.InvalidPoll] = new(422, "invalid_poll", "The poll or the vote is not acceptable"),
        [ErrorCode.PollClosed] = new(409, "poll_closed", "The poll is closed"),
        [ErrorCode.InvalidRating] = new(422, "invalid_rating", "A rating is 1 to 5 stars"),
        [ErrorCode.InvalidTime] = new(422, "invalid_time", "The time of the day is malformed"),
        [ErrorCode.InvalidTimeZone] = new(422, "invalid_time_zone", "There is no such time zone"),
        [ErrorCode.InvalidUrl] = new(422, "invalid_url", "The address is not acceptable"),
        [ErrorCode.InvalidEmoji] = new(422, "invalid_emoji", "This is not one emoji"),
        [ErrorCode.MediaDamaged] = new(500, "media_damaged", "The stored file is damaged"),
    }.ToFrozenDictionary();

    /// <summary>How <paramref name="code"/> is written.</summary>
    public static ErrorWord Of(ErrorCode code) => Words[code];

    /// <summary>The word for a status that the framework set without saying more.</summary>
    public static ErrorWord OfStatus(int status) => status switch
    {
        401 => Of(ErrorCode.Unauthenticated),
        403 => Of(ErrorCode.Forbidden),
        404 => Of(ErrorCode.NotFound),
        405 => MethodNotAllowed,
        408 => RequestTimeout,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        503 => Of(ErrorCode.Unavailable),
        >= 500 => Internal,
        _ => Of(ErrorCode.InvalidRequest),
    };
}
