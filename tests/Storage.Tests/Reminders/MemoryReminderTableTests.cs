using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.Reminders;

public sealed class MemoryReminderTableTests(ITestOutputHelper output) : ReminderTableSuite(output)
{
    protected override Task<TableUnderTest> StartTableAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(silo => silo.UseInMemoryReminderService());
        return Task.FromResult(new TableUnderTest(builder.Build().Services.GetRequiredService<IReminderTable>()));
    }
}
