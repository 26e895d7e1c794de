using MyDeclic.Communities;
using MyDeclic.Import;
using MyDeclic.Silo.Import;
using MyDeclic.Silo.Tests.Support;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Tests.Import;

public sealed class OrgPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OrgFiles _files;

    public OrgPlanTests()
    {
        MadeUpOrg.Write(_folder);
        _files = OrgFiles.Read(_folder["edges"], _folder["units"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_people_and_another_gives_others()
    {
        Assert.Equal(Plan(1).People.AsEnumerable(), Plan(1).People);
        Assert.NotEqual(Plan(1).People.AsEnumerable(), Plan(2).People);
    }

    [Fact]
    public void Handles_are_unique_and_such_as_the_product_accepts()
    {
        var people = Plan(1).People;
        Assert.Equal(MadeUpOrg.People, people.Select(person => person.Handle).Distinct().Count());
        Assert.All(people, person => Assert.Matches("^[a-z][a-z0-9._-]{1,29}$", person.Handle));
    }

    [Fact]
    public void Names_come_from_many_countries_and_everybody_has_a_site_a_title_and_a_unit()
    {
        var people = Plan(1).People;
        Assert.InRange(people.Select(person => person.Country).Distinct().Count(), 10, 100);
        Assert.InRange(people.Select(person => person.Name).Distinct().Count(), 900, MadeUpOrg.People);
        Assert.All(people, person => Assert.DoesNotContain("", (string[])[person.Site, person.JobTitle, person.Entity]));
        Assert.All(people, person => Assert.Equal(Population.Employee, person.Population));
    }

    [Fact]
    public void Every_unit_is_a_community_with_one_owner_and_an_animator_or_two()
    {
        var org = Plan(1);
        Assert.Equal(MadeUpOrg.Units, org.Communities.Length);
        Assert.Equal(MadeUpOrg.Units, org.Communities.Select(community => community.Slug).Distinct().Count());
        Assert.All(org.Communities, community =>
        {
            Assert.Equal(CommunityType.OrganisationalUnit, community.Type);
            Assert.Single(community.Members, member => member.Role == CommunityRole.Owner);
            var leaders = community.Members.Where(member => member.Role != CommunityRole.Member).ToList();
            Assert.InRange(leaders.Count, 2, 3);
        });
    }

    private ImportedOrg Plan(ulong seed) => OrgPlan.Make(_files, CompanyWorld.Load(), seed);
}
