using Orleans;

namespace MyDeclic.News;

/// <summary>Lists of articles, straight from the database. A stateless worker: key 0.</summary>
[Alias("INewsGrain")]
public interface INewsGrain : IGrainWithIntegerKey
{
    /// <summary>Published articles that are for the caller's population, the newest first.</summary>
    [Alias("List")]
    Task<Result<ArticlePage>> ListAsync(Caller caller, NewsQuery query, PageRequest page);

    /// <summary>All articles of a kind, whoever they are for; the communication team.</summary>
    [Alias("Desk")]
    Task<Result<ArticlePage>> DeskAsync(Caller caller, DeskShelf shelf, PageRequest page);

    /// <summary>Begins a draft; the communication team.</summary>
    [Alias("Begin")]
    Task<Result<ArticleView>> BeginAsync(Caller caller, SaveArticle command);

    /// <summary>What an article can be for; the communication team.</summary>
    [Alias("Places")]
    Task<Result<NewsPlaces>> PlacesAsync(Caller caller);
}
