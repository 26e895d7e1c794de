using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MyDeclic.Media;

namespace MyDeclic.WebFront.Media;

/// <summary>
/// The files of photos and videos: a folder for each, under its id. What is being made stands aside, in a folder that is
/// renamed once everything in it is on the disk: whoever reads finds all of a photo or nothing.
/// </summary>
internal sealed class MediaFolder : IDisposable
{
    private const string Kept = "kept";
    private const string Work = "work";
    private const string LockName = ".lock";
    private const int Shards = 256;
    private const int BufferBytes = 64 * 1024;
    private const int RememberedBytesMin = 2 * 1024 * 1024;
    private const int RememberedFilesMax = 10_000;

    private readonly ConcurrentDictionary<string, DateTime> _intact = new(StringComparer.Ordinal);

    private readonly string? _root;
    private readonly string _work = "";
    private readonly FileStream? _lock;

    public MediaFolder(IOptions<MediaOptions> options)
    {
        if (options.Value.Folder is not { } folder) return;
        _root = Path.GetFullPath(folder);
        _work = Path.Combine(_root, Work, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(_root, Kept));
        Directory.CreateDirectory(_work);
        _lock = new FileStream(
            Path.Combine(_work, LockName), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        RemoveLeftovers();
    }

    /// <summary>Whether there is a folder at all.</summary>
    public bool IsThere => _root is not null;

    /// <summary>A new empty folder for one upload; the one who asks disposes of it, whatever happens.</summary>
    public WorkFolder Begin() => new(Path.Combine(_work, Guid.NewGuid().ToString("N")));

    /// <summary>Takes the named files out of a work folder, durably and all at once.</summary>
    public async Task<StoredFile[]> KeepAsync(WorkFolder work, long id, string[] variants)
    {
        var made = Path.Combine(work.Path, "made");
        Directory.CreateDirectory(made);
        var files = new StoredFile[variants.Length];
        for (var index = 0; index < variants.Length; index++)
        {
            var variant = variants[index];
            var path = Path.Combine(made, variant);
            File.Move(work.File(variant), path);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            files[index] = new(variant, Variant.TypeOf(variant), file.Length, Hex(await SHA256.HashDataAsync(file)));
            file.Flush(flushToDisk: true);
        }

        var place = PlaceOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        Directory.Move(made, place);
        return files;
    }

    /// <summary>Removes what was kept under an id; nothing when there is nothing.</summary>
    public void Remove(long id)
    {
        var place = PlaceOf(id);
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
    }

    /// <summary>Opens a kept file; null when it is not there or is not what was kept.</summary>
    public async Task<Stream?> OpenAsync(long id, StoredFile file, CancellationToken cancellation)
    {
        if (!IsThere) return null;
        var path = Path.Combine(PlaceOf(id), file.Variant);
        try
        {
            var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, FileOptions.Asynchronous);
            if (stream.Length == file.Bytes && await IsIntactAsync(stream, file, cancellation))
            {
                stream.Position = 0;
                return stream;
            }

            await stream.DisposeAsync();
            return null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The ids of everything that is kept.</summary>
    public IEnumerable<long> Ids() => _root is null
        ? []
        : from shard in Directory.EnumerateDirectories(Path.Combine(_root, Kept))
          from place in Directory.EnumerateDirectories(shard)
          select long.TryParse(Path.GetFileName(place), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
          into id
          where id > 0
          select id;

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock?.Dispose();
        if (Directory.Exists(_work)) Directory.Delete(_work, recursive: true);
    }

    // A player asks for a video piece by piece: it is read whole once, and again when the file was written since.
    private async Task<bool> IsIntactAsync(FileStream stream, StoredFile file, CancellationToken cancellation)
    {
        var written = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        if (file.Bytes >= RememberedBytesMin && _intact.TryGetValue(file.Sha256, out var known) && known == written) return true;
        if (Hex(await SHA256.HashDataAsync(stream, cancellation)) != file.Sha256) return false;
        if (_intact.Count >= RememberedFilesMax) _intact.Clear();
        if (file.Bytes >= RememberedBytesMin) _intact[file.Sha256] = written;
        return true;
    }

    // A number made here names the folder, never anything that somebody sent.
    private string PlaceOf(long id) => Path.Combine(
        _root!, Kept, (id / 1024 / 1024 % Shards).ToString("x2", CultureInfo.InvariantCulture),
        id.ToString(CultureInfo.InvariantCulture));

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);

    // Of processes that were killed: nobody holds their lock any more.
    private void RemoveLeftovers()
    {
        foreach (var other in Directory.EnumerateDirectories(Path.Combine(_root!, Work)).Where(other => other != _work))
        {
            try
            {
                var path = Path.Combine(other, LockName);
                using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
                {
                }

                Directory.Delete(other, recursive: true);
            }
            catch (IOException)
            {
                // It is alive, or somebody else removes it.
            }
        }
    }
}
