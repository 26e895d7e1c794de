namespace MyDeclic.Browsing;

/// <summary>Finding a community among all.</summary>
[Collection(SiteTests.Name)]
public sealed class CommunityDirectoryTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task The_directory_is_narrowed_by_what_is_counted_and_keeps_it_in_its_address()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var word = "Zq" + Guid.NewGuid().ToString("N")[..8];
        foreach (var (name, access, type, country) in new[]
        {
            ("doors", "public", "project", "Brazil"), ("seals", "private", "project", "France"),
            ("chess", "public", "interest", "France"), ("board", "closed", "innovation", "France"),
        })
        {
            await ana.PostAsync("communities", new { name = $"{word} {name}", access, type, country, language = "fr" });
        }

        var reader = await VisitAsync(bob);
        await reader.OpenAsync("/communities?q=" + word);
        var rows = reader.Page.Locator("main li.row a");
        await Expect(rows).ToHaveTextAsync([$"{word} chess", $"{word} doors", $"{word} seals"]);
        var types = reader.Page.GetByLabel("Type", new() { Exact = true });
        await Expect(types.Locator("option")).ToHaveTextAsync(["All types", "Project (2)", "Interest (1)"]);

        await types.SelectOptionAsync("project");
        await Expect(rows).ToHaveTextAsync([$"{word} doors", $"{word} seals"]);
        await reader.Page.GetByLabel("Country", new() { Exact = true }).SelectOptionAsync("France");
        await Expect(rows).ToHaveTextAsync([$"{word} seals"]);
        await Expect(types.Locator("option")).ToHaveTextAsync(["All types", "Interest (1)", "Project (1)"]);

        await reader.Page.ReloadAsync();
        await Expect(rows).ToHaveTextAsync([$"{word} seals"]);
        await reader.Button("Show all").ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_suggested_community_says_why_and_can_be_taken_away()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        await ana.PutAsync("colleagues/" + bob.Handle);
        await bob.PutAsync("colleagues/" + ana.Handle);
        var name = "Zq" + Guid.NewGuid().ToString("N")[..8];
        await ana.FoundAsync("public", name);
        var reader = await VisitAsync(bob);
        await reader.OpenAsync("/communities");

        var offered = reader.Region("Communities for you");
        await Expect(offered).ToContainTextAsync(name);
        await Expect(offered).ToContainTextAsync($"{char.ToUpperInvariant(ana.Handle[0])}{ana.Handle[1..]} is a member");
        await reader.Button($"Do not suggest {name} any more").ClickAsync();

        await Expect(offered).ToHaveCountAsync(0);
        await reader.OpenAsync("/communities");
        await Expect(reader.Page.GetByText(name).First).ToBeVisibleAsync();
        await Expect(offered).ToHaveCountAsync(0);
    }
}
