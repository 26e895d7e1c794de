using Orleans.Embedded.Tests.Grains;

namespace Orleans.Embedded.Tests.Support;

/// <summary>An object that grains call.</summary>
public sealed class Reader(Script script) : IReader
{
    public void Read(string news) => script.Happen($"read {news}");

    public Task<string> Answer(string question) => Task.FromResult($"{question} Because.");

    public Task Study(string news) => script.Hold(news);
}
