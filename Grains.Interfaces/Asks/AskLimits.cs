namespace MyDeclic.Asks;

/// <summary>How much a session takes.</summary>
public static class AskLimits
{
    /// <summary>Longest question, in UTF-16 units.</summary>
    public const int QuestionCharactersMax = 500;

    /// <summary>Longest answer, in UTF-16 units.</summary>
    public const int AnswerCharactersMax = 5_000;

    /// <summary>Longest introduction, in UTF-16 units.</summary>
    public const int IntroCharactersMax = 2_000;

    /// <summary>Longest reason for hiding a question, in UTF-16 units.</summary>
    public const int ReasonCharactersMax = 500;

    /// <summary>People who answer in one session.</summary>
    public const int HostsMax = 10;

    /// <summary>Questions of one person in one session, those taken back included.</summary>
    public const int QuestionsPerPersonMax = 5;

    /// <summary>Questions of one session.</summary>
    public const int QuestionsMax = 2_000;

    /// <summary>Texts that an answer had and that are kept: the newest.</summary>
    public const int AnswerRevisionsKept = 50;

    /// <summary>How far ahead an answer may be promised, in days.</summary>
    public const int PromiseDaysMax = 366;

    /// <summary>Longest time between opening and closing.</summary>
    public static readonly TimeSpan LastsMax = TimeSpan.FromDays(90);

    /// <summary>How long new tallies may wait for others, so that they are told together.</summary>
    public static readonly TimeSpan TalliesTogether = TimeSpan.FromMilliseconds(250);
}
