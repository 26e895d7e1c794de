namespace MyDeclic.Realtime.Tests.Support;

/// <summary>
/// Runs code as a server does, without the test runner's synchronisation context: what waits for a pause then goes on
/// on the very thread that ends the pause, before the test's next line.
/// </summary>
internal static class Plain
{
    public static T Run<T>(Func<T> body)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return body();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public static void Run(Action body) => Run(() =>
    {
        body();
        return true;
    });
}
