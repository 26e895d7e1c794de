namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfPeople()
    {
        Func<Scene, string> me = _ => "me", anaPage = s => $"users/{s.Ana.Handle}";
        Func<Scene, string> bobPage = s => $"users/{s.Bob.Handle}", bobTopic = s => $"user:{s.Bob.Handle}";
        Func<Scene, string> cemPage = s => $"users/{s.Cem.Handle}", cemTopic = s => $"user:{s.Cem.Handle}";
        Func<Scene, string> asks = _ => "colleagues?state=asking", suggestions = _ => "colleagues/suggestions";

        yield return ("a colleague's telephone number changes", new(
            "user.updated", cemPage, cemTopic, s => s.Cem.SendAsync("PATCH", "me", new { phone = "+33 1 55" })));
        yield return ("a colleague shows to everyone and to colleagues at once", new(
            "user.updated", cemPage, cemTopic, s => s.Cem.SendAsync("PATCH", "me", new
            {
                site = "Flins",
                phone = "+33 1 55",
                jobTitle = "Fitter",
                projects = new[] { "Clio 4", "Doors" },
                audiences = new { jobTitle = "colleagues", projects = "me" },
            })));
        yield return ("a stranger changes what is shown and what is not", new(
            "user.updated", bobPage, bobTopic,
            s => s.Bob.SendAsync("PATCH", "me", new { site = "Flins", phone = "+33 1 55" })));
        yield return ("I hide something on another device", new(
            "user.updated", anaPage, me,
            s => s.Ana.SendAsync("PATCH", "me", new { bio = "Hi", audiences = new { bio = "me" } })));
        yield return ("a skill is added to a page", new(
            "user.updated", bobPage, bobTopic, s => s.Bob.PutAsync("me/skills/Welding", new { level = "teaches" })));
        yield return ("a colleague's hidden skill is added to the page", new(
            "user.updated", cemPage, cemTopic,
            s => s.Cem.PutAsync("me/skills/Welding", new { level = "learns", audience = "colleagues" })));
        yield return ("a skill of mine is confirmed", new(
            "skill.confirmed", anaPage, me, s => s.Cem.PutAsync($"users/{s.Ana.Handle}/skills/door-seals/confirmation")));
        yield return ("I confirm a skill on another device", new(
            "skill.confirmed", cemPage, me, s => s.Ana.PutAsync($"users/{s.Cem.Handle}/skills/door-seals/confirmation")));
        yield return ("a confirmation is taken back", new(
            "skill.unconfirmed", cemPage, me, async s =>
            {
                await s.Ana.PutAsync($"users/{s.Cem.Handle}/skills/door-seals/confirmation");
                await s.Ana.DeleteAsync($"users/{s.Cem.Handle}/skills/door-seals/confirmation");
            }));
        yield return ("I am asked, seen in the list", new(
            "colleague.asked", asks, me, s => s.Bob.PutAsync($"colleagues/{s.Ana.Handle}")));
        yield return ("I am asked, seen on the page", new(
            "colleague.asked", bobPage, me, s => s.Bob.PutAsync($"colleagues/{s.Ana.Handle}")));
        yield return ("my ask is accepted", new(
            "colleague.accepted", bobPage, me, async s =>
            {
                await s.Ana.PutAsync($"colleagues/{s.Bob.Handle}");
                await s.Bob.PutAsync($"colleagues/{s.Ana.Handle}");
            }));
        yield return ("my ask is declined", new(
            "colleague.declined", bobPage, me, async s =>
            {
                await s.Ana.PutAsync($"colleagues/{s.Bob.Handle}");
                await s.Bob.DeleteAsync($"colleagues/{s.Ana.Handle}");
            }));
        yield return ("a colleague parts from me", new(
            "colleague.removed", cemPage, me, s => s.Cem.DeleteAsync($"colleagues/{s.Ana.Handle}")));
        yield return ("I dismiss a suggestion on another device", new(
            "suggestion.dismissed", suggestions, me,
            s => s.Ana.PutAsync($"colleagues/suggestions/{s.Bob.Handle}/dismissed")));
        yield return ("I take that back", new(
            "suggestion.restored", suggestions, me, async s =>
            {
                await s.Ana.PutAsync($"colleagues/suggestions/{s.Bob.Handle}/dismissed");
                await s.Ana.DeleteAsync($"colleagues/suggestions/{s.Bob.Handle}/dismissed");
            }));
    }

    private static IEnumerable<(string Name, Case Case)> OfBlocks()
    {
        Func<Scene, string> me = _ => "me", anaPage = s => $"users/{s.Ana.Handle}";
        yield return ("I block somebody on another device", new(
            "user.blocked", _ => "blocks", me, s => s.Ana.PutAsync($"blocks/{s.Bob.Handle}")));
        yield return ("I block whom I follow, seen on my page", new(
            "user.blocked", anaPage, me, s => s.Ana.PutAsync($"blocks/{s.Bob.Handle}")));
        yield return ("whom I follow blocks me, seen on my page", new(
            "user.unfollowed", anaPage, me, s => s.Bob.PutAsync($"blocks/{s.Ana.Handle}")));
        yield return ("I unblock somebody on another device", new(
            "user.unblocked", _ => "blocks", me, async s =>
            {
                await s.Ana.PutAsync($"blocks/{s.Bob.Handle}");
                await s.Ana.DeleteAsync($"blocks/{s.Bob.Handle}");
            }));
    }
}
