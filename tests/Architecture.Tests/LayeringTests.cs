using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MyDeclic.Architecture;

public sealed partial class LayeringTests
{
    public static TheoryData<string, string[]> AllowedReferences => new()
    {
        { "Orleans.Embedded", [] },
        { "Grains.Interfaces", [] }, // and the engine, through ActorEngine.targets
        { "Grains", ["Grains.Interfaces"] },
        { "WebFront", ["Grains.Interfaces"] },
        { "Silo", ["Grains", "WebFront"] },
        { "LoadTest", [] },
    };

    [Theory]
    [MemberData(nameof(AllowedReferences))]
    public void A_project_references_only_what_lies_below_it(string project, string[] allowed)
    {
        var referenced = XDocument.Parse(SourceTree.Read($"{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void The_load_tester_compiles_nothing_of_the_product_but_how_MessagePack_is_read_and_written() => Assert.Equal(
        ["../WebFront/Realtime/MessagePack/Pack*.cs"],
        XDocument.Parse(SourceTree.Read("LoadTest/LoadTest.csproj")).Descendants("Compile")
            .Select(compiled => compiled.Attribute("Include")!.Value));

    [Fact]
    public void Nothing_references_the_tests() => Assert.DoesNotContain(
        SourceTree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !SourceTree.IsIn(path, "tests")),
        path => SourceTree.Read(path).Contains("tests/", StringComparison.Ordinal));

    [Fact]
    public void A_slice_reaches_another_slices_data_only_through_its_grains()
    {
        var stores = SourceTree.Product
            .Where(path => SourceTree.IsIn(path, "Grains") && path.EndsWith("Store.cs", StringComparison.Ordinal))
            .Where(path => Slice(path) is not ("Shared" or "Storage"))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Slice, StringComparer.Ordinal);
        var trespasses =
            from path in SourceTree.Product
            where SourceTree.IsIn(path, "Grains") && Slice(path) is not ("" or "Import")
            from Match word in StoreName().Matches(Comment().Replace(SourceTree.Read(path), ""))
            where stores.TryGetValue(word.Value, out var owner) && owner != Slice(path)
            select $"{path} uses {word.Value}";

        Assert.Empty(trespasses.Distinct());
    }

    [Fact]
    public void Sql_is_written_only_in_stores()
    {
        var strays = SourceTree.Product
            .Where(path => !path.EndsWith("Store.cs", StringComparison.Ordinal)
                && !SourceTree.IsIn(path, "Grains/Storage") && !SourceTree.IsIn(path, "bench"))
            .Where(path => Sql().IsMatch(SourceTree.Read(path)));

        Assert.Empty(strays);
    }

    [Fact]
    public void Http_and_SignalR_are_known_only_to_the_front_and_the_process()
    {
        var strays = SourceTree.Product
            .Where(path => !SourceTree.IsIn(path, "WebFront") && !SourceTree.IsIn(path, "Silo")
                && !SourceTree.IsIn(path, "bench"))
            // A server of its own, which the product is compared with.
            .Where(path => !SourceTree.IsIn(path, "LoadTest/Compare/Bare"))
            .Where(path => SourceTree.Read(path).Contains("Microsoft.AspNetCore", StringComparison.Ordinal));

        Assert.Empty(strays);
    }

    [Fact]
    public void Grains_and_their_contracts_do_not_know_which_engine_runs_them()
    {
        var strays = SourceTree.Product
            .Where(path => SourceTree.IsIn(path, "Grains") || SourceTree.IsIn(path, "Grains.Interfaces")
                || SourceTree.IsIn(path, "WebFront"))
            .Where(path => SourceTree.Read(path) is var text
                && (text.Contains("Orleans.Embedded", StringComparison.Ordinal) || text.Contains("#if", StringComparison.Ordinal)));

        Assert.Empty(strays);
    }

    private static string Slice(string path) => path.Split('/') is { Length: > 2 } parts ? parts[1] : "";

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[A-Z]\w+Store\b")]
    private static partial Regex StoreName();

    [GeneratedRegex(
        @"""[^""]*\b(select\s+[\w\s.,*()]+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sql();
}
