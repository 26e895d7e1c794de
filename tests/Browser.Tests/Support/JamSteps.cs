namespace MyDeclic.Browsing;

/// <summary>What participants of a jam do again and again, in English windows unless it has no words.</summary>
internal static class JamSteps
{
    /// <summary>Proposes an idea from the jam's page.</summary>
    public static async Task ProposeAsync(Visitor who, string title, string text)
    {
        await who.Button("Propose an idea").ClickAsync();
        await WriteAsync(who, title, text);
    }

    /// <summary>Builds on an idea from its page, and stays on that of the new one.</summary>
    public static async Task BuildOnAsync(Visitor who, string other, string title)
    {
        await who.Link(other).ClickAsync();
        await who.Button("Build on this idea").ClickAsync();
        await WriteAsync(who, title, "It is there for nothing.");
        await Expect(who.Page.GetByTestId("post").GetByText("It is there for nothing.")).ToBeVisibleAsync();
    }

    private static async Task WriteAsync(Visitor who, string title, string text)
    {
        await who.Dialog.GetByLabel("Seals").CheckAsync();
        await who.Dialog.GetByLabel("Your idea in one line").FillAsync(title);
        await who.Dialog.GetByLabel("How it works, and why it helps").FillAsync(text);
        await who.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publish the idea" }).ClickAsync();
        await Expect(who.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Gives an idea one point after the other.</summary>
    public static async Task VoteAsync(Visitor who, string idea, int points)
    {
        for (var point = 1; point <= points; point++)
        {
            await More(who, idea).ClickAsync();
            await Expect(Given(who, idea)).ToHaveTextAsync(point.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Where one votes for an idea, by points.</summary>
    public static ILocator Stepper(Visitor who, string idea) =>
        who.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = idea }).Locator(".stepper");

    /// <summary>One more point for an idea.</summary>
    public static ILocator More(Visitor who, string idea) => Stepper(who, idea).Locator("button").Last;

    /// <summary>The points that one gave an idea.</summary>
    public static ILocator Given(Visitor who, string idea) => Stepper(who, idea).Locator("output");
}
