using MyDeclic.LoadTest.Tests.Support;
using MyDeclic.LoadTest.Verify;
using static MyDeclic.LoadTest.Tests.Support.Rehearsal;

namespace MyDeclic.LoadTest.Tests.Verify;

/// <summary>The verifier is shown histories that are broken in one way each, and must say in which.</summary>
public sealed class VerifierTests
{
    private readonly Rehearsal _stage = new();

    [Fact]
    public void A_flawless_history_is_clean()
    {
        var bob = _stage.Watch(Bob, "home");
        var eve = _stage.Watch(Eve, "community:outer");
        foreach (var community in (int[])[Place.None, Inner, Outer])
        {
            var seen = _stage.Happen(_stage.Post(community));
            bob.Take(seen);
            if (community == Outer) eve.Take(seen);
        }

        AssertFound(lost: 0, duplicated: 0, outOfOrder: 0, leaked: 0);
        var findings = _stage.Check();
        Assert.Equal(4, findings.Expected);
        Assert.Equal(4, findings.Deliveries);
    }

    [Fact]
    public void A_write_that_one_of_its_watchers_did_not_get_is_lost()
    {
        var bob = _stage.Watch(Bob, "user:ann");
        _stage.Watch(Eve, "user:ann");
        bob.Take(_stage.Happen(_stage.Post()));
        AssertFound(lost: 1);
        Assert.Contains("eve on user:ann", Assert.Single(_stage.Check().Examples), StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_that_nobody_got_is_lost_for_all_of_its_watchers()
    {
        _stage.Watch(Bob, "home");
        _stage.Watch(Eve, "user:ann");
        _stage.Post();
        AssertFound(lost: 2);
    }

    [Fact]
    public void A_reaction_that_did_not_come_is_lost()
    {
        var eve = _stage.Watch(Eve, "user:ann");
        var post = _stage.Post();
        eve.Take(_stage.Happen(post));
        _stage.React(post.Id);
        AssertFound(lost: 1);
    }

    [Fact]
    public void A_private_message_belongs_to_its_people_and_to_nobody_else()
    {
        var (ann, bob) = (_stage.Watch(Ann, "conversations"), _stage.Watch(Bob, "conversations"));
        var eve = _stage.Watch(Eve, "conversations");
        _stage.Watch(Bob, "home");
        ann.Take(_stage.Happen(_stage.Say()));
        AssertFound(lost: 1);
        var seen = _stage.Happen(_stage.Say());
        foreach (var history in new[] { ann, bob, eve }) history.Take(seen);
        AssertFound(lost: 1, leaked: 1);
    }

    [Fact]
    public void An_event_that_came_twice_is_duplicated()
    {
        var bob = _stage.Watch(Bob, "home");
        var seen = _stage.Happen(_stage.Post());
        bob.Take(seen);
        bob.Take(seen);
        AssertFound(duplicated: 1);
    }

    [Fact]
    public void A_write_that_the_server_made_twice_is_duplicated()
    {
        var bob = _stage.Watch(Bob, "home");
        var write = _stage.Post();
        bob.Take(_stage.Happen(write));
        bob.Take(_stage.Happen(write));
        AssertFound(duplicated: 1);
    }

    [Fact]
    public void An_event_after_a_later_one_is_out_of_order()
    {
        var bob = _stage.Watch(Bob, "home");
        var (first, second) = (_stage.Happen(_stage.Post()), _stage.Happen(_stage.Post()));
        bob.Take(second);
        bob.Take(first);
        AssertFound(outOfOrder: 1);
    }

    [Fact]
    public void What_somebody_sees_of_a_community_that_they_are_not_in_is_leaked()
    {
        var eve = _stage.Watch(Eve, "user:ann");
        eve.Take(_stage.Happen(_stage.Post(Inner)));
        AssertFound(leaked: 1);
    }

    [Fact]
    public void What_leaks_before_it_is_acknowledged_is_leaked_as_well()
    {
        var eve = _stage.Watch(Eve, "user:ann");
        eve.Take(_stage.Happen(_stage.Post(Inner, isAcknowledged: false)));
        AssertFound(leaked: 1);
    }

    [Fact]
    public void What_is_written_after_a_removal_was_acknowledged_must_not_reach_the_removed()
    {
        var bob = _stage.Watch(Bob, "community:inner");
        var before = _stage.Happen(_stage.Post(Inner));
        _stage.Audience.Remove(Bob, Inner, _stage.Now());
        var after = _stage.Happen(_stage.Post(Inner));
        bob.Take(before);
        AssertFound();
        bob.Take(after);
        AssertFound(leaked: 1);
    }

    [Fact]
    public void What_was_not_acknowledged_may_be_missing()
    {
        _stage.Watch(Bob, "home");
        _stage.Post(isAcknowledged: false);
        AssertFound();
    }

    [Fact]
    public void What_was_there_before_the_watch_began_is_not_expected()
    {
        var early = _stage.Watch(Bob, "home");
        early.Take(_stage.Happen(_stage.Post()));
        _stage.Watch(Bob, "home");
        AssertFound();
    }

    [Fact]
    public void An_announced_gap_excuses_what_lies_in_it_and_nothing_else()
    {
        var bob = _stage.Watch(Bob, "home");
        var inGap = _stage.Happen(_stage.Post());
        bob.Gap(inGap.Id);
        AssertFound();
        Assert.Equal((1, 1), (_stage.Check().Gaps, _stage.Check().Skipped));
        _stage.Happen(_stage.Post());
        AssertFound(lost: 1);
    }

    [Fact]
    public void Whoever_stopped_reading_on_purpose_is_expected_to_miss_things_but_not_to_see_what_is_not_theirs()
    {
        var eve = _stage.Watch(Eve, "user:ann");
        eve.IsExcused = true;
        _stage.Happen(_stage.Post());
        AssertFound();
        eve.Take(_stage.Happen(_stage.Post(Inner)));
        AssertFound(leaked: 1);
    }

    private void AssertFound(int lost = 0, int duplicated = 0, int outOfOrder = 0, int leaked = 0)
    {
        var findings = _stage.Check();
        Assert.Equal(
            (lost, duplicated, outOfOrder, leaked),
            ((int)findings.Lost, (int)findings.Duplicated, (int)findings.OutOfOrder, (int)findings.Leaked));
        Assert.Equal(lost + duplicated + outOfOrder + leaked == 0, findings.AreClean);
    }
}
