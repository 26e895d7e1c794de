using MyDeclic.Tests.News;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfNews()
    {
        Func<Scene, string> list = _ => "news?limit=100", lists = _ => "news";
        Func<Scene, string> page = s => "news/" + s.Article, topic = s => "post:" + s.Article;
        Func<Scene, string> desk = _ => "news/desk?limit=100", desks = _ => "news-desk";
        Func<Scene, Task> publish = async s => s.Article = await (await s.PressAsync()).PublishNewsAsync();
        Func<Scene, Task> draft = async s =>
        {
            var press = await s.PressAsync();
            await press.PutAsync("news/team/" + s.Ana.Handle);
            s.Article = await press.DraftAsync();
        };
        Func<Scene, Task> comment = s => s.Bob.PostAsync($"posts/{s.Article}/comments", new { text = "Good" });

        yield return ("an article is published", new("article.published", list, lists, publish));
        yield return ("an article is published that is for others", new("article.published", list, lists, async s =>
        {
            var press = await s.PressAsync();
            await press.PublishNewsAsync("For others", ["on-site-contractor"]);
            await press.PublishNewsAsync("For all");
        }));
        yield return ("an article leads the front page", new("article.changed", list, lists, async s =>
            await (await s.PressAsync()).ChangeAsync(s.Article, new { isHeadline = true }))
        {
            Before = async s =>
            {
                await (await s.PressAsync()).PublishNewsAsync("Before", more: new { isHeadline = true });
                await publish(s);
            },
        });
        yield return ("comments of an article are closed", new("article.changed", page, topic, async s =>
            await (await s.PressAsync()).ChangeAsync(s.Article, new { commentsOff = true })) { Before = publish });
        yield return ("an article has another text", new("article.changed", page, topic, async s =>
            await (await s.PressAsync()).ChangeAsync(s.Article, new { title = "Else", text = "Else", summary = "Else" })) { Before = publish });
        yield return ("an article is taken back", new("article.removed", list, lists, async s =>
            await (await s.PressAsync()).PostAsync($"news/{s.Article}/take-back", new { })) { Before = publish });
        yield return ("somebody comments on an article, seen on the front page", new(
            "comment.created", list, lists, comment) { Before = publish });
        yield return ("somebody comments on an article, seen on its page", new(
            "comment.created", page, topic, comment) { Before = publish });
        yield return ("a draft of an article is begun", new("article.saved", desk, desks, async s =>
            await (await s.PressAsync()).DraftAsync()) { Before = draft });
        yield return ("a draft of an article is changed", new("article.saved", desk, desks, async s =>
            await (await s.PressAsync()).ChangeAsync(s.Article, new { title = "Else" })) { Before = draft });
        yield return ("a draft of an article is scheduled", new("article.saved", desk, desks, async s =>
            await (await s.PressAsync()).PutAsync($"news/{s.Article}/schedule", new { at = DateTimeOffset.UtcNow.AddDays(1) }))
        { Before = draft });
        yield return ("a draft of an article is published", new("article.published", desk, desks, async s =>
            await (await s.PressAsync()).PostAsync($"news/{s.Article}/publish", new { })) { Before = draft });
        yield return ("a draft of an article is thrown away", new("article.removed", desk, desks, async s =>
            await (await s.PressAsync()).DeleteAsync("news/" + s.Article)) { Before = draft });
    }
}
