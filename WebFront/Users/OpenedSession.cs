using MyDeclic.Users;

namespace MyDeclic.WebFront.Users;

/// <summary>Answer of <c>POST /session</c>; the session itself is in the cookie.</summary>
/// <param name="User">Who signed in.</param>
/// <param name="Csrf">What every write repeats in <c>X-CSRF-Token</c>.</param>
public sealed record OpenedSession(UserView User, string Csrf);
