using MyDeclic.Search;

namespace MyDeclic.Tests.Search;

public sealed class Words_become_tokens
{
    [Theory]
    [InlineData("soudures", "soudure")]
    [InlineData("chevaux", "cheval")]
    [InlineData("technologies", "technology")]
    [InlineData("technologie", "technology")]
    [InlineData("welding", "weld")]
    [InlineData("Qualifiées", "qualifié")]
    [InlineData("ÉNERGIE", "énergies")]
    [InlineData("ｆｕｌｌ", "full")]
    [InlineData("chefs-d'œuvre", "chef d oeuvre")]
    [InlineData("Müller", "muller")]
    [InlineData("ŁÓDŹ", "lodz")]
    public void Alike(string one, string other) => Assert.Equal(Stems(one), Stems(other));

    [Theory]
    [InlineData("class", "clas")]
    [InlineData("pied", "pi")]
    [InlineData("string", "str")]
    [InlineData("がく", "かく")]
    public void Apart(string one, string other) => Assert.NotEqual(Stems(one), Stems(other));

    [Theory]
    [InlineData("安全靴の", "安全 全靴 靴の")]
    [InlineData("PLCの設定", "plc の設 設定")]
    [InlineData("安", "安")]
    [InlineData("東京・大阪", "東京 大阪")]
    [InlineData("a𠮷野b", "a 𠮷野 b")]
    public void Signs_make_pairs(string text, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', Analyzer.All(text).Select(token => token.Raw)));

    [Theory]
    [InlineData("martin", "matrin", 1)]
    [InlineData("martin", "martine", 1)]
    [InlineData("martin", "marin", 1)]
    [InlineData("martin", "nartim", 2)]
    [InlineData("schneider", "schnieder", 1)]
    public void Slips_are_counted(string one, string other, int slips) =>
        Assert.Equal(slips, NameVariants.Slips(one, other));

    [Fact]
    public void A_text_is_indexed_up_to_a_limit()
    {
        var tokens = Analyzer.Text(string.Join(' ', Enumerable.Range(0, 10_000).Select(n => $"w{n}")));
        Assert.Equal(Analyzer.TokensMax, tokens.Count);
        Assert.Equal(Analyzer.TokenCharactersMax, Analyzer.All(new string('x', 10_000)).Single().Raw.Length);
        Assert.Equal(200, Analyzer.Text(string.Join(' ', Enumerable.Repeat("robot", 1_000))).Count);
    }

    private static string[] Stems(string text) => [.. Analyzer.Text(text).Select(token => token.Stem)];
}
