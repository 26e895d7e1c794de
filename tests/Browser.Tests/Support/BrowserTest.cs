using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>A test with windows: at its end, none of them may have had anything to complain about.</summary>
public abstract class BrowserTest(Site site) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected Site Site { get; } = site;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        foreach (var visitor in _visitors) await visitor.DisposeAsync();
        Assert.Empty(_visitors.SelectMany(visitor => visitor.Complaints));
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs a new person up, by REST.</summary>
    protected Task<Member> JoinAsync(string? handle = null) => Site.Silo.JoinAsync(handle);

    /// <summary>Opens a window of nobody's.</summary>
    protected Task<Visitor> VisitAsync(Viewing? viewing = null) => VisitAsync(Site.Silo.Address, viewing);

    /// <summary>Opens a window of somebody who has signed in.</summary>
    protected async Task<Visitor> VisitAsync(Member member, Viewing? viewing = null)
    {
        var visitor = await VisitAsync(viewing);
        await visitor.SignInAsync(member.Handle, Member.Password);
        return visitor;
    }

    /// <summary>Opens a window of a browser that others look with too.</summary>
    protected async Task<Visitor> VisitAsync(IBrowserContext shared)
    {
        var visitor = await Visitor.ArriveAsync(shared, Site.Silo.Address);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Opens a window on another server than the shared one.</summary>
    protected async Task<Visitor> VisitAsync(Uri address, Viewing? viewing = null)
    {
        var visitor = await Visitor.ArriveAsync(Site.Browser, address, viewing ?? new());
        _visitors.Add(visitor);
        return visitor;
    }
}
