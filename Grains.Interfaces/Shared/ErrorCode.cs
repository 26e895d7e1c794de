namespace MyDeclic;

/// <summary>
/// Every reason for which the product refuses something. Numbers are stable: they may be stored and logged, and are
/// never reused. The front door maps each to an HTTP status and a snake_case word, once.
/// </summary>
public enum ErrorCode
{
    /// <summary>It does not exist, or the caller may not know that it does.</summary>
    NotFound = 1,

    /// <summary>The caller sees it but may not do this to it.</summary>
    Forbidden = 2,

    /// <summary>No valid session or token.</summary>
    Unauthenticated = 3,

    /// <summary>Login and password do not belong together.</summary>
    InvalidCredentials = 4,

    /// <summary>Only colleagues may do this.</summary>
    NotColleagues = 5,

    /// <summary>Somebody has this handle.</summary>
    HandleTaken = 10,

    /// <summary>Somebody signed up with this e-mail address.</summary>
    EmailTaken = 11,

    /// <summary>A community has this slug.</summary>
    SlugTaken = 12,

    /// <summary>A community keeps at least one owner.</summary>
    LastOwner = 13,

    /// <summary>The thing is not in a state in which this can be done.</summary>
    Conflict = 14,

    /// <summary>The idempotency key was used for a different request.</summary>
    IdempotencyMismatch = 15,

    /// <summary>The person declined not long ago.</summary>
    RecentlyDeclined = 16,

    /// <summary>The caller blocked the person whom this is about.</summary>
    Blocked = 17,

    /// <summary>The community is archived: it can be read, nothing can be written in it.</summary>
    Archived = 18,

    /// <summary>A handle is 2 to 30 of a-z, 0-9, '.', '_' and '-', and starts with a letter.</summary>
    InvalidHandle = 20,

    /// <summary>A name that could pass for another: other scripts, invisible characters, a trailing dot.</summary>
    NameConfusable = 21,

    /// <summary>The e-mail address is malformed.</summary>
    InvalidEmail = 22,

    /// <summary>The password is too short, too long, too common, or has control characters.</summary>
    InvalidPassword = 23,

    /// <summary>Text with NUL, lone surrogates, control characters or bidirectional overrides.</summary>
    InvalidText = 24,

    /// <summary>A text that must not be empty is.</summary>
    EmptyText = 25,

    /// <summary>A text is longer than its limit.</summary>
    TooLong = 26,

    /// <summary>A list is longer than its limit.</summary>
    TooMany = 27,

    /// <summary>A word that is not one of those listed for the field.</summary>
    InvalidKind = 28,

    /// <summary>A slug is 2 to 60 of a-z, 0-9 and '-', and starts with a letter.</summary>
    InvalidSlug = 29,

    /// <summary>A required field is missing, or the request contradicts itself.</summary>
    InvalidRequest = 30,

    /// <summary>A page cursor that this server did not make.</summary>
    InvalidCursor = 31,

    /// <summary>No topic is written like this.</summary>
    InvalidTopic = 32,

    /// <summary>A telephone number has 3 to 30 of digits, spaces and + - ( ) . /, with a digit among them.</summary>
    InvalidPhone = 33,

    /// <summary>A skill's name has a letter or a digit.</summary>
    InvalidSkill = 34,

    /// <summary>The caller did too much in too short a time.</summary>
    RateLimited = 40,

    /// <summary>The server has more work queued than it accepts.</summary>
    Overloaded = 41,

    /// <summary>The database cannot be reached or cannot take writes now.</summary>
    Unavailable = 42,

    /// <summary>No translator is configured.</summary>
    TranslationOff = 43,

    /// <summary>The translator did not answer, or not with a translation.</summary>
    TranslationFailed = 44,

    /// <summary>The server cannot convert photos and videos: ffmpeg is not there.</summary>
    MediaOff = 50,

    /// <summary>The content is no photo or video that is taken in.</summary>
    MediaType = 51,

    /// <summary>The file is larger than is taken in.</summary>
    MediaTooLarge = 52,

    /// <summary>A picture has more pixels than are taken in.</summary>
    TooManyPixels = 53,

    /// <summary>A video lasts longer than is taken in.</summary>
    VideoTooLong = 54,

    /// <summary>A photo or video could not be converted: it is damaged, or took too long.</summary>
    MediaFailed = 55,

    /// <summary>A person's photos and videos take up all the room they have.</summary>
    MediaQuota = 56,

    /// <summary>A stored file is not what was stored.</summary>
    MediaDamaged = 57,

    /// <summary>A poll has 2 to 10 different options and closes within a year; a vote names one of them, or several.</summary>
    InvalidPoll = 60,

    /// <summary>The poll is closed.</summary>
    PollClosed = 61,

    /// <summary>A rating is 1 to 5 stars.</summary>
    InvalidRating = 62,

    /// <summary>An article takes no comments.</summary>
    CommentsClosed = 65,

    /// <summary>An article is published in the future, and expires after that.</summary>
    InvalidSchedule = 66,

    /// <summary>No profile names such a country or organisational unit.</summary>
    UnknownPlace = 67,

    /// <summary>A published article is changed or taken back, and not scheduled, thrown away or given other readers.</summary>
    ArticlePublished = 68,
    /// <summary>An address that people follow is an http or https one, without a name and password.</summary>
    InvalidUrl = 70,

    /// <summary>Not one emoji.</summary>
    InvalidEmoji = 71,

    /// <summary>A time of the day is written as 08:00.</summary>
    InvalidTime = 80,

    /// <summary>No time zone of the IANA database is called so.</summary>
    InvalidTimeZone = 81,

    /// <summary>A session with executives does not take questions yet.</summary>
    AskNotOpen = 90,

    /// <summary>A session with executives takes no more questions and votes.</summary>
    AskClosed = 91,

    /// <summary>The jam's phase does not allow this.</summary>
    JamPhaseClosed = 100,

    /// <summary>The jam is paused.</summary>
    JamPaused = 101,

    /// <summary>Phases have an end after their beginning, in order, without overlap, at times that exist.</summary>
    InvalidPhases = 102,

    /// <summary>A vote is a whole number of points that one idea may get, or 1 to 5 stars.</summary>
    InvalidVote = 103,

    /// <summary>The person has no points left for this.</summary>
    BudgetSpent = 104,

    /// <summary>The idea is one with another, which takes the votes.</summary>
    IdeaMerged = 105,

    /// <summary>An appeal waits for the answer of animators.</summary>
    AppealPending = 106,

    /// <summary>Each criterion of a jury takes one score of 1 to 5.</summary>
    InvalidScore = 116,

    /// <summary>What is declined is declined for a reason.</summary>
    ReasonRequired = 117,

    /// <summary>Savings are a number of thousands of euros, from 0.</summary>
    InvalidSavings = 118,

    /// <summary>The jam counts points, stars or comparisons, and not these.</summary>
    JamVotesOtherwise = 123,

    /// <summary>No phase of the jam is to come: the last one is open, or the jam is over.</summary>
    JamNoNextPhase = 124,
}
