using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfShortcuts()
    {
        Func<Scene, string> bar = _ => "shortcuts", topics = _ => "shortcuts me";
        const string Url = "https://wiki.example.org/";

        yield return ("I add a shortcut on another device", new(
            "shortcuts.changed", bar, topics, s => s.Ana.PostAsync("shortcuts", new { label = "Wiki", url = Url })));
        yield return ("I order and change my shortcuts on another device", new("shortcuts.changed", bar, topics, async s =>
        {
            var mine = (await s.Ana.GetAsync("shortcuts")).GetProperty("mine");
            await s.Ana.PutAsync("shortcuts/order", new { ids = new[] { mine[1].Text("id"), mine[0].Text("id") } });
            (await s.Ana.SendAsync("PATCH", "shortcuts/" + mine[0].Text("id"), new { emoji = "📚" })).Done();
            await s.Ana.DeleteAsync("shortcuts/" + mine[1].Text("id"));
        })
        {
            Before = async s =>
            {
                foreach (var label in new[] { "Wiki", "Hours" }) await s.Ana.PostAsync("shortcuts", new { label, url = Url });
            },
        });
        yield return ("the company has a shortcut more", new("shortcuts.changed", bar, topics, async s =>
        {
            var press = await s.PressAsync();
            var badges = await press.PostAsync(
                "shortcuts/company", new { label = "Badges", url = Url, populations = new[] { "official-partner" } });
            await press.PostAsync("shortcuts/company", new { label = "Canteen", url = Url });
            foreach (var populations in new[] { ["employee"], Array.Empty<string>() })
                (await press.SendAsync("PATCH", "shortcuts/company/" + badges.Text("id"), new { populations })).Done();
        })
        {
            Before = async s =>
            {
                // The limit is for all tests of a server together.
                var press = await s.PressAsync();
                foreach (var one in (await press.GetAsync("shortcuts")).GetProperty("company").EnumerateArray())
                    await press.DeleteAsync("shortcuts/company/" + one.Text("id"));
            },
        });
    }
}
