using Xunit.Abstractions;
using Xunit.Sdk;

namespace MyDeclic.Rig;

/// <summary>
/// Decides per class whether a fact is skipped, which a plain <c>Skip</c> cannot do for a method that several classes
/// inherit.
/// </summary>
public sealed class DatabaseFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var needsPostgres = testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any();
        var reason = needsPostgres ? PostgresServer.SkipReason : null;
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        yield return reason is null
            ? new XunitTestCase(messages, display, options, testMethod)
            : new SkippedTestCase(messages, display, options, testMethod, reason);
    }
}
