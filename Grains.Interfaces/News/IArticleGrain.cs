using Orleans;

namespace MyDeclic.News;

/// <summary>
/// One article of the communication team, from draft to post; publishes it when its time comes. Key: the article's id, which
/// becomes its post's. Every command is for the team alone; for others what is not published is not there.
/// </summary>
[Alias("IArticleGrain")]
public interface IArticleGrain : IGrainWithIntegerKey
{
    /// <summary>Begins a draft.</summary>
    [Alias("Begin")]
    Task<Result<ArticleView>> BeginAsync(Caller caller, SaveArticle command);

    /// <summary>The article with its text, for its editors.</summary>
    [Alias("Source")]
    Task<Result<ArticleSource>> SourceAsync(Caller caller);

    /// <summary>The published article, for who may read it.</summary>
    [Alias("Get")]
    Task<Result<ArticleSnapshot>> GetAsync(Caller caller);

    /// <summary>Changes it.</summary>
    [Alias("Save")]
    Task<Result<ArticleView>> SaveAsync(Caller caller, SaveArticle command);

    /// <summary>Has it published at a time; null makes it a draft again.</summary>
    [Alias("Schedule")]
    Task<Result<ArticleView>> ScheduleAsync(Caller caller, DateTimeOffset? at);

    /// <summary>Publishes it now. Again does nothing.</summary>
    [Alias("Publish")]
    Task<Result<ArticleView>> PublishAsync(Caller caller);

    /// <summary>Takes back what was published, with its comments; what it said is a draft again, of another id.</summary>
    [Alias("TakeBack")]
    Task<Result<ArticleView>> TakeBackAsync(Caller caller);

    /// <summary>Throws away what is not published.</summary>
    [Alias("Discard")]
    Task<Result> DiscardAsync(Caller caller);

    /// <summary>Publishes it if its time has come.</summary>
    [Alias("Advance")]
    Task AdvanceAsync();
}
