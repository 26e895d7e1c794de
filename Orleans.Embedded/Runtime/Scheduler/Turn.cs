namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>A continuation that waits for its turn: a task, or what an await posted.</summary>
/// <param name="Work">A <see cref="Task"/> or a <see cref="SendOrPostCallback"/>.</param>
/// <param name="State">What the callback gets.</param>
internal readonly record struct Turn(object? Work, object? State);
