using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MyDeclic.Bottles;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>
/// Replays real questions in the order of time and asks at each, with the past alone, who would have answered. Sites,
/// skills and open bottles are not in such data, so that they are not measured.
/// </summary>
internal static class RouterBenchmark
{
    private const int Seed = 7;
    private const int Shuffles = 100;
    private const string Ours = "router";

    public static Command Command()
    {
        var file = new Option<FileInfo>("--file")
        {
            Description = "Questions and answers, a JSON object a line, in the order of time.",
            Required = true,
        };
        var command = new Command("router", "Whom bottles are sent to, against who did answer.") { file };
        command.SetAction(parsed => Run(Read(parsed.GetRequiredValue(file))));
        return command;
    }

    private static List<RouterPost> Read(FileInfo file)
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        return
        [
            .. File.ReadLines(file.FullName).Select(line => JsonSerializer.Deserialize<RouterPost>(Dated(line), options)!)
                .OrderBy(post => post.At),
        ];
    }

    // Times without a zone are UTC.
    private static string Dated(string line)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(line)!;
        if ((string)node["at"]! is var at && !at.EndsWith('Z')) node["at"] = at + "Z";
        return node.ToJsonString();
    }

    private static void Run(List<RouterPost> posts)
    {
        var answerers = posts.Where(post => !post.IsQuestion)
            .ToLookup(post => post.Question!.Value, post => post.Author);
        var w = RouterWeights.Default;
        (string Name, Router Router)[] routers =
        [
            (Ours, new Router(w)),
            ("router, tags only", new Router(w with { Wrote = 0, Active = 0 })),
            ("router, words only", new Router(w with { Answered = 0, Solved = 0, Posted = 0, Active = 0 })),
            ("router, without solutions", new Router(w with { Solved = 0 })),
            ("router, without activity", new Router(w with { Active = 0 })),
        ];
        var dice = new Random(Seed);
        var figures = new Dictionary<string, RouterFigure>();
        var half = posts.Count(post => post.IsQuestion && answerers[post.Id].Any(author => author != post.Author)) / 2;
        var later = new Dictionary<string, RouterFigure>();
        var (reachable, all, known, asked) = (0, 0, 0, 0);
        var past = new RouterPast();
        foreach (var post in posts)
        {
            var answered = answerers[post.Id].Where(author => author != post.Author).ToHashSet();
            if (post.IsQuestion && answered.Count > 0)
            {
                all += answered.Count;
                known += answered.Count(past.Members.Contains);
                if (answered.Any(past.Members.Contains)) reachable++;
                asked++;
                var question = past.AskedBy(post);
                var candidates = past.Candidates(post);
                foreach (var (name, router) in routers)
                    Add(name, [.. router.Rank(question, candidates).Select(one => one.Candidate.UserId)]);
                var members = candidates.Select(one => one.UserId).ToList();
                Add("most active members (answers)", [.. members.OrderByDescending(past.AnswersOf).ThenBy(id => id)]);
                Add("most active members (posts)", [.. members.OrderByDescending(past.PostsOf).ThenBy(id => id)]);
                for (var n = 0; n < Shuffles; n++)
                    Add("random", Shuffled(members, dice));
            }

            past.Add(post);

            void Add(string name, IReadOnlyList<long> ranked)
            {
                if (!figures.TryGetValue(name, out var figure)) figures[name] = figure = new RouterFigure(name);
                figure.Add(ranked, answered);
                // The weights were chosen by the first half; the second is what they had not seen.
                if (asked <= half) return;
                if (!later.TryGetValue(name, out var second)) later[name] = second = new RouterFigure(name);
                second.Add(ranked, answered);
            }
        }

        AnsiConsole.WriteLine(
            $"{asked} questions that others answered; at {reachable} somebody who answered had written before, as had "
            + $"{Text(100.0 * known / all)} % of those who answered: nothing can find the rest.");
        Show("all questions", figures.Values);
        Show($"the last {asked - half}", later.Values);
    }

    private static long[] Shuffled(List<long> members, Random dice)
    {
        var all = members.ToArray();
        dice.Shuffle(all);
        return all;
    }

    private static void Show(string title, IEnumerable<RouterFigure> figures)
    {
        var table = new Table().AddColumns(title, "precision@5", "recall@20", "MRR");
        foreach (var figure in figures)
            table.AddRow(figure.Name, Text(figure.Precision), Text(figure.Recall), Text(figure.Reciprocal));
        AnsiConsole.Write(table);
    }

    private static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
