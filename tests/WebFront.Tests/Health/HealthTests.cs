using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Health;

public class HealthTests
{
    [Fact]
    public async Task A_process_that_lacks_something_lives_but_is_not_ready()
    {
        await using var door = await Door.OpenAsync(services => services.AddHealthChecks()
            .AddCheck("storage", () => HealthCheckResult.Unhealthy("secret words"), ["ready"])
            .AddCheck("engine", () => HealthCheckResult.Healthy(), ["ready"])
            .AddCheck("unrelated", () => HealthCheckResult.Unhealthy()));
        using var live = await door.SendAsync("GET", "/health/live");
        Assert.Equal("""{"status":"ok","missing":[]}""", (await live.JsonAsync()).GetRawText());
        using var ready = await door.SendAsync("GET", "/health/ready");
        Assert.Equal(
            """{"status":"unavailable","missing":["storage"]}""",
            (await ready.JsonAsync(HttpStatusCode.ServiceUnavailable)).GetRawText());
    }

    [Fact]
    public async Task Requests_are_counted_by_route()
    {
        await using var door = await Door.OpenAsync();
        using var refused = await door.SendAsync("GET", "/api/v1/users/alice");
        using var response = await door.SendAsync("GET", "/metrics");
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        const string Labels =
            "http_request_method=\"GET\",http_route=\"/api/v1/users/{handle}\",http_response_status_code=\"401\"";
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains($"http_server_request_duration_seconds_count{{{Labels}}} ", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", text, StringComparison.Ordinal);
    }
}
