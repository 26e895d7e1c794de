using Orleans.Concurrency;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>What subscribers of <see cref="INews"/> implement.</summary>
public interface IReader : IGrainObserver
{
    void Read(string news);

    Task<string> Answer(string question);

    [OneWay]
    Task Study(string news);
}

/// <summary>A grain that calls observers.</summary>
public interface INews : IGrainWithStringKey
{
    Task Publish(IReader reader, string news);

    Task<string> Ask(IReader reader, string question);

    Task SendForStudy(IReader reader, string news);
}

public sealed class NewsGrain : Grain, INews
{
    public Task Publish(IReader reader, string news)
    {
        reader.Read(news);
        return Task.CompletedTask;
    }

    public Task<string> Ask(IReader reader, string question) => reader.Answer(question);

    public Task SendForStudy(IReader reader, string news) => reader.Study(news);
}
