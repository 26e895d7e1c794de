using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Interactions;

/// <summary>A server that may look at the pages of another one on this machine, and at nothing else of it.</summary>
public class PreviewServer : OneServer
{
    /// <summary>The pages: <c>/title</c> says its own name.</summary>
    public PageServer Pages { get; } = new((path, to) => path == "/image"
        ? PageServer.WriteAsync(to, "x", "image/png")
        : PageServer.WriteAsync(to, $"<title>Page {path[1..]}</title><meta name=description content=About>"));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Pages.DisposeAsync();
    }

    protected override async Task<SiloProcess> StartAsync() => await SiloProcess.StartAsync(
        [.. Unhurried, $"--Previews:Allow=127.0.0.1:{Pages.Port}", .. await WhereAsync()]);

    /// <summary>Where the data is; nothing for SQLite.</summary>
    protected virtual Task<string[]> WhereAsync() => Task.FromResult<string[]>([]);
}
