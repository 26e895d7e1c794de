using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MyDeclic.Browsing;

/// <summary>Somebody in front of a browser: a window, what is done in it, what the browser complains about.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentBag<Regex> _foreseen = [SignedOut()];

    private readonly bool _isShared;

    private Visitor(IBrowserContext context, IPage page, Uri address, bool isShared = false)
    {
        Context = context;
        Page = page;
        Address = address;
        _isShared = isShared;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>Errors on the console, refusals of the content security policy and uncaught exceptions.</summary>
    public IEnumerable<string> Complaints => _complaints.Where(text => !_foreseen.Any(one => one.IsMatch(text)));

    /// <summary>The place to write a post.</summary>
    public ILocator Composer => Page.GetByTestId("composer");

    /// <summary>The composer's text.</summary>
    public ILocator Text => Composer.Locator("textarea");

    /// <summary>The posts shown.</summary>
    public ILocator Posts => Page.GetByTestId("post");

    /// <summary>"2 new posts".</summary>
    public ILocator Pill => Page.GetByTestId("new-posts-pill");

    /// <summary>An open dialog.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>A browser of its own: nothing is in its cache.</summary>
    public static Task<IBrowserContext> UnpackAsync(IBrowser browser, Uri address, Viewing viewing) =>
        browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = viewing.Locale,
            TimezoneId = "Europe/Paris",
            ColorScheme = viewing.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = viewing.StorageState,
            ViewportSize = new() { Width = viewing.Width, Height = viewing.Height },
        });

    /// <summary>Opens a window of a browser that others look with too: what it has read before it need not read again.</summary>
    public static async Task<Visitor> ArriveAsync(IBrowserContext shared, Uri address)
    {
        var visitor = new Visitor(shared, await shared.NewPageAsync(), address, isShared: true);
        visitor.Page.Console += (_, message) => visitor.Hear(message);
        visitor.Page.PageError += (_, error) => visitor._complaints.Enqueue("Uncaught: " + error);
        return visitor;
    }

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, Viewing viewing)
    {
        var context = await UnpackAsync(browser, address, viewing);
        var visitor = new Visitor(context, await context.NewPageAsync(), address);
        context.Console += (_, message) => visitor.Hear(message);
        context.WebError += (_, error) => visitor._complaints.Enqueue("Uncaught: " + error.Error);
        return visitor;
    }

    /// <summary>The test brings this complaint about.</summary>
    public void Foresee(string pattern) =>
        _foreseen.Add(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Gets the session's cookie as the sign-in page would, without the page.</summary>
    public async Task SignInAsync(string login, string password)
    {
        var answer = await Context.APIRequest.PostAsync(
            new Uri(Address, "api/v1/session").ToString(), new() { DataObject = new { login, password } });
        Assert.True(answer.Ok, $"{login} could not sign in: {answer.Status}");
    }

    /// <summary>Goes to an address and waits for the page that stands there, live.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await ArrivedAsync();
        await Expect(Page.GetByTestId("connection-state")).ToHaveAttributeAsync("data-state", "online");
    }

    /// <summary>Waits for a page to have its heading and nothing still loading.</summary>
    public Task ArrivedAsync() => Page.WaitForFunctionAsync(
        "() => document.querySelector('h1') && !document.querySelector('.bone:not([data-still] .bone)')");

    /// <summary>The shown post that holds a text.</summary>
    public ILocator Post(string text) => Posts.Filter(new() { HasText = text });

    /// <summary>The only button of this name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The only link of this name.</summary>
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>The part of the page of this name.</summary>
    public ILocator Region(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>The heading of this name.</summary>
    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>A short message that comes and goes.</summary>
    public ILocator Toast(string text) => Page.Locator(".toast").Filter(new() { HasText = text });

    /// <summary>Writes a post and sends it.</summary>
    public async Task PublishAsync(string text)
    {
        await Text.ClickAsync();
        await Text.FillAsync(text);
        await Composer.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(Post(text)).ToBeVisibleAsync();
    }

    /// <summary>Chooses a command of a post's menu.</summary>
    public async Task ChooseAsync(ILocator post, string command)
    {
        await post.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = command, Exact = true }).ClickAsync();
    }

    /// <summary>The ids of the posts shown, in their order.</summary>
    public async Task<string[]> PostIdsAsync() =>
        await Posts.EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.postId)");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_isShared)
        {
            await Context.CloseAsync();
            return;
        }

        // What was begun here is nobody else's.
        if (Page.Url.StartsWith("http", StringComparison.Ordinal)) await Page.EvaluateAsync("() => localStorage.clear()");
        await Page.CloseAsync();
    }

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning") _complaints.Enqueue($"{message.Text} ({message.Location})");
    }

    // The first question of every visit is who is there, and "nobody" is an answer.
    [GeneratedRegex("status of 401.*/api/v1/me")]
    private static partial Regex SignedOut();
}
