using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using Xunit.Abstractions;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>
/// Whatever comes is read or refused: nothing else is thrown, nothing hangs, nothing takes more memory than it is worth.
/// The corpus is in <c>corpus/</c>: inputs that each behaved as no other did.
/// </summary>
/// <remarks>
/// The environment may say <c>MYDECLIC_FUZZ_MINUTES</c> (how long, in place of a fixed number of inputs),
/// <c>MYDECLIC_FUZZ_SEED</c> and <c>MYDECLIC_FUZZ_KEEP</c> (a folder for what is worth adding to the corpus).
/// </remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int DefaultIterations = 20_000;
    private const int DefaultSeed = 20_240_614;
    private const int KeptBytesMax = 1_024;
    private const int CorpusFilesMax = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static string Corpus => Path.Combine(AppContext.BaseDirectory, "MessagePack", "corpus");

    [Fact]
    public async Task Whatever_comes_is_read_or_refused()
    {
        var minutes = double.Parse(Setting("MYDECLIC_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var seed = int.Parse(Setting("MYDECLIC_FUZZ_SEED") ?? $"{DefaultSeed}", CultureInfo.InvariantCulture);
        var length = TimeSpan.FromMinutes(minutes);
        var watch = Stopwatch.StartNew();
        var fuzzer = new Fuzzer(seed, Seeds()) { OnNew = Keep };
        try
        {
            await Task.Factory.StartNew(
                () => fuzzer.Run(fuzzer => minutes > 0 ? watch.Elapsed > length : fuzzer.Iterations > DefaultIterations),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(length + Patience);
        }
        catch (Exception)
        {
            output.WriteLine($"with seed {seed}, at input {fuzzer.Iterations}: {Convert.ToHexString(fuzzer.Current)}");
            throw;
        }
        finally
        {
            output.WriteLine($"{fuzzer.Iterations} inputs in {watch.Elapsed:g} with seed {seed}: {fuzzer.Messages} messages, "
                + $"{fuzzer.Refused} refusals, {fuzzer.Behaviours} behaviours, {fuzzer.AllocatedMax} bytes at most");
        }

        Assert.True(fuzzer.Messages > fuzzer.Iterations / 20, "Hardly anything was read: what was tried is too broken.");
        Assert.True(fuzzer.Refused > fuzzer.Iterations / 20, "Hardly anything was refused: what was tried is too good.");
    }

    [Fact]
    public void The_corpus_is_small()
    {
        var files = new DirectoryInfo(Corpus).GetFiles();
        Assert.InRange(files.Length, 1, CorpusFilesMax);
        Assert.All(files, file => Assert.InRange(file.Length, 0, KeptBytesMax));
    }

    private static IEnumerable<byte[]> Seeds() => Directory.GetFiles(Corpus, "*.bin")
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllBytes)
        .Concat(RefusalTests.NoMessages.Select(row => (byte[])row[1]))
        .Concat(MessageTests.Kinds.Select(row => Packed.Frame((string)row[0])));

    private static void Keep(string behaviour, byte[] input)
    {
        if (Setting("MYDECLIC_FUZZ_KEEP") is not { } folder || input.Length > KeptBytesMax) return;
        var name = Convert.ToHexStringLower(SHA256.HashData(input))[..16];
        File.WriteAllBytes(Path.Combine(folder, name + ".bin"), input);
        File.AppendAllText(Path.Combine(folder, "behaviours.txt"), $"{name} {behaviour}\n");
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
