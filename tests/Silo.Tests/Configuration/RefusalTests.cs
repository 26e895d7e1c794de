using System.Net;
using System.Net.Sockets;
using MyDeclic.Rig.Server;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Configuration;

/// <summary>Bad configuration: exit code 2, naming the key, without a stack trace and without a secret.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private const string Secret = "s3cr3t-never-shown";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--port=80", "--port")]
    [InlineData("surprise", "surprise")]
    [InlineData("--Front:WritesPerMinut=5", "Front:WritesPerMinut")]
    [InlineData("--Front:WritesPerMinute=many", "Front:WritesPerMinute")]
    [InlineData("--Front:WritesPerMinute=-1", "Front:WritesPerMinute")]
    [InlineData("--Front:ReadsPerMinute=0", "Front:ReadsPerMinute")]
    [InlineData("--Front:WritesPerMinute", "Front:WritesPerMinute")]
    [InlineData("--Front=5", "Front")]
    [InlineData("--Front:PublicUrl=http://declic.example", "Front:PublicUrl")]
    [InlineData("--Front:PublicUrl=nonsense", "Front:PublicUrl")]
    [InlineData("--Front:AllowedOrigins:0=*", "Front:AllowedOrigins")]
    [InlineData("--SignUp:Population=everybody", "SignUp:Population")]
    [InlineData("--SignUp:Password=" + Secret, "SignUp:Password")]
    [InlineData("--role=front", "role")]
    [InlineData("--role=silo", "role")]
    [InlineData("--Cluster:SiloPort=99999", "Cluster")]
    [InlineData("--Storage:MaxQueuedCommands=0", "Storage:MaxQueuedCommands")]
    [InlineData("--Storage:GroupCommit=perhaps", "Storage:GroupCommit")]
    [InlineData("--urls=localhost", "urls")]
    [InlineData("--urls=ftp://localhost:21", "urls")]
    [InlineData("--urls=http://localhost:99999", "urls")]
    [InlineData("--urls=", "urls")]
    [InlineData("--ConnectionStrings:MyDeclick=Host=h;Password=" + Secret, "ConnectionStrings:MyDeclick")]
    [InlineData("--ConnectionStrings:MyDeclic=Hots=h;Password=" + Secret, "ConnectionStrings:MyDeclic")]
    [InlineData("--ConnectionStrings:MyDeclic=Host=h;Port=" + Secret, "ConnectionStrings:MyDeclic")]
    [InlineData("--ConnectionStrings:MyDeclic=Data Source=mydeclic.db", "ConnectionStrings:MyDeclic")]
    [InlineData("--ConnectionStrings:MyDeclic=Host=127.0.0.1;Port=1;Password=" + Secret, "ConnectionStrings:MyDeclic")]
    public async Task A_bad_option_is_refused_by_its_name(string option, string key) =>
        await AssertRefusedAsync(
            key,
            option.StartsWith("--urls", StringComparison.Ordinal)
                ? ["--data", _folder["data"], option]
                : ["--data", _folder["data"], "--urls", AnyPort, option]);

    [Fact]
    public async Task A_misspelt_key_in_a_file_is_refused_by_its_name()
    {
        _folder.Write("appsettings.json", """{ "Front": { "WritesPerHour": 5 } }""");
        await AssertRefusedAsync("Front:WritesPerHour");
    }

    [Fact]
    public async Task Detailed_errors_are_refused_in_production()
    {
        _folder.Write("appsettings.json", """{ "DetailedErrors": true }""");
        await AssertRefusedAsync("DetailedErrors");
    }

    [Fact]
    public async Task A_broken_file_is_refused_by_its_name()
    {
        _folder.Write("appsettings.json", """{ "Front": """);
        await AssertRefusedAsync("appsettings.json");
    }

    [Fact]
    public async Task A_port_in_use_is_refused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        await AssertRefusedAsync("urls", "--data", _folder["data"], "--urls", address);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused()
    {
        var file = _folder.Write("data", "I was here first");
        await AssertRefusedAsync("data", "--data", file);
    }

    [Fact]
    public async Task A_database_that_accepts_and_then_says_nothing_is_given_up_soon()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var address = $"--ConnectionStrings:MyDeclic=Host=127.0.0.1;Port={port};Password={Secret}";
        // Soon is long before one that was told to be patient, however busy the machine is with both.
        await using var patient = CommandLine.Start(_folder.Path, "--urls", AnyPort, address + ";Timeout=60");
        await AssertRefusedAsync("ConnectionStrings:MyDeclic", "--urls", AnyPort, address);
        Assert.False(patient.HasEnded, patient.Everything);
    }

    [Fact]
    public async Task A_second_process_on_the_same_file_is_refused_and_the_first_goes_on()
    {
        await using var first = await SiloProcess.StartAsync();
        await AssertRefusedAsync("data", "--data", first.DataFolder, "--urls", AnyPort);
        using var http = new HttpClient { BaseAddress = first.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_the_file_is_left_as_it_is()
    {
        await using var silo = await SiloProcess.StartAsync();
        Assert.Equal(0, await silo.StopAsync());
        var file = Path.Combine(silo.DataFolder, "mydeclic.db");
        SqliteFile.Execute(
            file,
            "insert into schema_migrations (version, name, checksum, applied_at) values (9999, 'later', 'x', 0)");
        var before = await File.ReadAllBytesAsync(file);
        await AssertRefusedAsync("data", "--data", silo.DataFolder, "--urls", AnyPort);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Demonstration_accounts_are_refused_beside_real_ones()
    {
        await using var silo = await SiloProcess.StartAsync();
        using var somebody = await silo.JoinAsync();
        await silo.StopAsync();
        await AssertRefusedAsync("demo", "--data", silo.DataFolder, "--demo", "--urls", AnyPort);
    }

    [Fact]
    public async Task A_server_that_is_asked_to_stop_ends_well_while_somebody_is_connected()
    {
        await using var silo = await SiloProcess.StartAsync();
        using var member = await silo.JoinAsync();
        await using var hub = await member.ConnectAsync();
        await hub.WatchAsync("home");
        Assert.Equal(0, await silo.StopAsync());
        Assert.DoesNotContain("xception", silo.Output, StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(string key, params string[] arguments)
    {
        var outcome = await CommandLine.RunAsync(_folder.Path, arguments);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(key, outcome.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Secret, outcome.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Everything, StringComparison.Ordinal);
    }
}
