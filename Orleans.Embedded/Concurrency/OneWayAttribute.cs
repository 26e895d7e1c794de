namespace Orleans.Concurrency;

/// <summary>
/// The call returns when it is sent: its caller learns neither the outcome nor an exception, which is logged.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
