using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Embedded;

public sealed class RefusalTests : SiloTest
{
    [Fact]
    public void Methods_that_cannot_be_called_remotely_are_refused()
    {
        Assert.Throws<NotSupportedException>(() => Silo.Grain<IUncallable>());
        Assert.Throws<NotSupportedException>(() => Silo.Grain<IOneWayWithResult>());
    }
}
