using System.Runtime.InteropServices;

namespace MyDeclic.Bench;

/// <summary>
/// Makes every SQLite commit of this process take longer by a fixed time, in whatever connection: how the same code fares
/// on a disk whose fsync costs that much. A model, not a disk. Uses SQLite's own hooks
/// (sqlite.org/c3ref/auto_extension.html, commit_hook.html).
/// </summary>
internal static unsafe partial class SlowDisk
{
    private const string Sqlite = "e_sqlite3";

    private static int s_delayMs;

    /// <summary>Applies to connections opened from now on.</summary>
    public static void Use(int delayMs)
    {
        s_delayMs = delayMs;
        if (delayMs == 0) return;
        delegate* unmanaged<nint, nint, nint, int> opened = &OnOpened;
        _ = AutoExtension((nint)opened);
    }

    [UnmanagedCallersOnly]
    private static int OnOpened(nint database, nint error, nint api)
    {
        delegate* unmanaged<nint, int> committing = &OnCommitting;
        _ = CommitHook(database, (nint)committing, 0);
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int OnCommitting(nint argument)
    {
        Thread.Sleep(s_delayMs);
        return 0;
    }

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_auto_extension")]
    private static partial int AutoExtension(nint entryPoint);

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_commit_hook")]
    private static partial nint CommitHook(nint database, nint callback, nint argument);
}
