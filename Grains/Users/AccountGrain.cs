using System.Collections.Immutable;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using MyDeclic.Search;
using MyDeclic.Storage;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Users;

/// <summary>Opens accounts, sessions and tokens: no state, as many at once as there are cores, for hashing is slow.</summary>
[StatelessWorker]
internal sealed class AccountGrain(
    UserStore users, ProfileViews views, SessionStore sessions, Commits commits, IdGenerator ids, TimeProvider clock,
    IOptions<GrainsOptions> options) : Grain, IAccountGrain
{
    private static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(30);

    // An unknown login costs what a wrong password costs (OWASP ASVS 5.0, 6.3.8). One a process: it is slow to make.
    private static string? s_unknownHash;

    /// <inheritdoc/>
    public async Task<Result<UserView>> SignUpAsync(SignUp command)
    {
        var refusal = HandleRules.Check(command.Handle, out var handle)
            ?? TextRules.CheckLine(command.Name, "name", Limits.NameCharactersMax, true, out _)
            ?? CheckEmail(command.Email, out _)
            ?? PasswordRules.Check(command.Password);
        if (refusal is not null) return refusal;
        TextRules.CheckLine(command.Name, "name", Limits.NameCharactersMax, true, out var name);
        CheckEmail(command.Email, out var email);
        var user = new UserRecord
        {
            Id = ids.Next(),
            Handle = handle,
            Name = name,
            Email = email,
            PasswordHash = PasswordHash.Make(command.Password!, options.Value.PasswordIterations),
            Population = options.Value.SignUpPopulation,
            Version = 1,
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var inserted = UserStore.Insert(tx, user);
            if (inserted.IsDone) SearchIndex.Person(tx, user);
            return inserted;
        });
        if (!stored.IsDone) return stored.Refusal;
        return await views.ShowAsync(Profile.Of(user, ImmutableDictionary<ProfileField, FieldValue>.Empty), user.Id);
    }

    /// <inheritdoc/>
    public async Task<Result<SignedIn>> SignInAsync(SignIn command)
    {
        var login = command.Login.Trim().ToLowerInvariant();
        var refused = new Refusal(ErrorCode.InvalidCredentials, "Login and password do not belong together.");
        if (login.Length is 0 or > Limits.EmailCharactersMax || login.Contains('\0', StringComparison.Ordinal)
            || command.Password.Length > Limits.PasswordCharactersMax)
            return refused;
        var user = await users.FindByLoginAsync(login);
        var hash = user?.PasswordHash
            ?? (s_unknownHash ??= PasswordHash.Make(Secrets.Make(), options.Value.PasswordIterations));
        if (!PasswordHash.Matches(command.Password, hash) || user is null) return refused;

        var secret = Secrets.Make();
        var now = clock.GetUtcNow();
        var session = new SessionRow
        {
            Id = ids.Next(),
            UserId = user.Id,
            TokenHash = Secrets.Digest(secret),
            Csrf = Secrets.Make(),
            Kind = SessionRow.BrowserKind,
            CreatedAt = now.ToUnixTimeMilliseconds(),
            ExpiresAt = (now + SessionLifetime).ToUnixTimeMilliseconds(),
        };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            SessionStore.DeleteExpired(tx, user.Id, session.CreatedAt);
            SessionStore.Insert(tx, session);
            return Committed.Nothing;
        });
        if (!stored.IsDone) return stored.Refusal;
        var profile = await views.LoadAsync(user.Id);
        return new SignedIn(
            await views.ShowAsync(profile!, user.Id), secret, session.Csrf, now + SessionLifetime);
    }

    /// <inheritdoc/>
    public async Task<Result<TokenView>> CreateTokenAsync(Caller caller, string? label)
    {
        if (TextRules.CheckLine(label, "label", Limits.TokenLabelCharactersMax, true, out var clean) is { } refusal)
            return refusal;
        var secret = Secrets.Make();
        var token = new SessionRow
        {
            Id = ids.Next(),
            UserId = caller.UserId,
            TokenHash = Secrets.Digest(secret),
            Kind = SessionRow.TokenKind,
            Label = clean,
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (SessionStore.CountTokens(tx, caller.UserId) >= Limits.TokensPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"One holds at most {Limits.TokensPerUserMax} tokens.");
            SessionStore.Insert(tx, token);
            return Committed.Nothing;
        });
        return stored.IsDone ? token.ToView(secret) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<TokenView>> ListTokensAsync(Caller caller) =>
        [.. (await sessions.TokensOfAsync(caller.UserId)).Select(token => token.ToView(null))];

    /// <inheritdoc/>
    public async Task<Result> DeleteTokenAsync(Caller caller, long tokenId)
    {
        var token = (await sessions.TokensOfAsync(caller.UserId)).FirstOrDefault(row => row.Id == tokenId);
        if (token is null) return Refusal.NotFound;
        await GrainFactory.GetGrain<ISessionGrain>(token.TokenHash).EndAsync();
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task SignOutEverywhereAsync(Caller caller)
    {
        foreach (var digest in await sessions.DigestsOfAsync(caller.UserId, last: caller.SessionId))
            await GrainFactory.GetGrain<ISessionGrain>(digest).EndAsync();
    }

    private static Refusal? CheckEmail(string? email, out string canonical)
    {
        canonical = (email ?? "").Trim().ToLowerInvariant();
        var good = canonical.Length is > 2 and <= Limits.EmailCharactersMax
            && canonical.All(c => c is > ' ' and <= '~')
            && MailAddress.TryCreate(canonical, out var parsed) && parsed.Address == canonical;
        return good ? null : new(ErrorCode.InvalidEmail, "This is not an e-mail address.", "email");
    }
}
