using MyDeclic.Users;

namespace MyDeclic.Tests.Users;

public sealed class Skills_have_one_address
{
    [Theory]
    [InlineData("Door seals", "door-seals")]
    [InlineData("  DOOR--Seals! ", "door-seals")]
    [InlineData("CI/CD", "ci-cd")]
    [InlineData("C++", "c++")]
    [InlineData("C#", "c#")]
    [InlineData("Node.js", "node.js")]
    [InlineData("Soudure à l’arc", "soudure-a-l-arc")]
    [InlineData("溶接", "溶接")]
    [InlineData("𝒳", "x")]
    [InlineData("..", "")]
    [InlineData("!?", "")]
    public void However_they_are_spelt(string name, string key)
    {
        Assert.Equal(key, SkillRules.Key(name));
        Assert.Equal(key, SkillRules.Key(key));
    }
}
