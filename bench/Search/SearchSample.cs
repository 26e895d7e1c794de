using Dapper;
using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Bench;

/// <summary>Real queries, made of what a database holds: the same ones for the same database.</summary>
internal sealed class SearchSample
{
    private const int PostsSampled = 2_000;
    private const int PeopleSampled = 400;
    private const int Seed = 7;

    private readonly Random _dice = new(Seed);
    private readonly List<(string Handle, string Name, string Job)> _people = [];
    private readonly List<List<Token>> _posts = [];
    private readonly List<string> _words = [];

    private SearchSample()
    {
    }

    /// <summary>People who search.</summary>
    public List<Caller> Viewers { get; } = [];

    /// <summary>The shapes of queries, with how to make one more.</summary>
    public IReadOnlyList<(string Shape, Func<string> Next)> Shapes =>
    [
        ("full name", () => Person().Name),
        ("name being typed", () => Start(Person().Name.Split(' ')[^1], 3)),
        ("name with a slip", () => Slip(Person().Name.Split(' ')[^1]) + " "),
        ("job title", () => Person().Job),
        ("common word", () => Word(0, 0.01)),
        ("middling word", () => Word(0.02, 0.2)),
        ("rare word", () => Word(0.4, 1)),
        ("word being typed", () => Start(Word(0, 0.3).Trim(), 3)),
        ("two words", () => Words(2)),
        ("three words", () => Words(3)),
        ("phrase", () => $"\"{Words(2)}\""),
        ("from: and a word", () => $"from:{Person().Handle} {Word(0, 0.05)}"),
    ];

    public static async Task<SearchSample> TakeAsync(Database database)
    {
        var sample = new SearchSample();
        await using var connection = await database.OpenReadAsync();
        var ids = (await connection.QueryAsync<(long Id, int Population)>(
            "select id, population from users order by id limit 5000")).ToArray();
        for (var n = 0; n < 50; n++)
        {
            var (id, population) = ids[sample._dice.Next(ids.Length)];
            sample.Viewers.Add(new Caller(id, (Population)population, 1));
        }

        sample._people.AddRange(await connection.QueryAsync<(string, string, string)>(
            $"select handle, name, job_title from users order by created_at, handle limit {PeopleSampled}"));
        var texts = await connection.QueryAsync<string>(
            $"select text from posts where deleted_at is null order by id desc limit {PostsSampled}");
        sample._posts.AddRange(texts.Select(Analyzer.Text).Where(tokens => tokens.Count > 3));
        sample._words.AddRange(sample._posts.SelectMany(tokens => tokens.Select(token => token.Raw).Distinct())
            .Where(word => word.Length > 3).CountBy(word => word).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key));
        return sample;
    }

    private (string Handle, string Name, string Job) Person() => _people[_dice.Next(_people.Count)];

    // A word that is complete: of those between two places of the list from the most common to the rarest.
    private string Word(double from, double to) =>
        _words[_dice.Next((int)(from * _words.Count), Math.Max((int)(from * _words.Count) + 1, (int)(to * _words.Count)))] + " ";

    private string Words(int count)
    {
        var post = _posts[_dice.Next(_posts.Count)];
        var at = _dice.Next(Math.Max(1, post.Count - count));
        return string.Join(' ', post.Skip(at).Take(count).Select(token => token.Raw));
    }

    private static string Start(string word, int letters) => word[..Math.Min(letters, word.Length)];

    private string Slip(string word) => word.Length < 5 ? word : word.Remove(_dice.Next(1, word.Length - 1), 1);
}
