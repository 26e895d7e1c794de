using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Storage;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.GrainState;

public sealed class MemoryGrainStorageTests(ITestOutputHelper output) : GrainStorageSuite(output)
{
    private const string Name = "memory";

    protected override Task<StorageUnderTest> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(silo => silo.AddMemoryGrainStorage(Name));
        var storage = builder.Build().Services.GetRequiredKeyedService<IGrainStorage>(Name);
        return Task.FromResult(new StorageUnderTest(storage, KeepsVersions: false));
    }
}
