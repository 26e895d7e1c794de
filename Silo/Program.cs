using MyDeclic;
using MyDeclic.Silo;
using MyDeclic.Silo.Demo;
using MyDeclic.WebFront;

// The process as a table of contents: each line is a file beside this one, or a project's door.
return await SiloCommand.RunAsync(args, async arguments =>
{
    var builder = WebApplication.CreateBuilder();
    builder.Configuration.AddInMemoryCollection(arguments);
    var options = SiloOptions.Read(builder.Configuration, builder.Environment.IsProduction());

    await options.RequireUsableAsync();

    builder.UseQuietConsole();
    builder.AddClock();
    builder.AddStorage(options);
    builder.AddEngine(options);
    builder.Services.AddSingleton(options.Bottles).AddSingleton(options.Communities).AddSingleton(options.Translation)
        .AddSingleton(options.News).AddSingleton(options.Previews).AddSingleton(options.Notifications)
        .AddSingleton(options.Mail);
    builder.Services.AddMyDeclicGrains(options.SignUp.Apply);
    builder.AddFront(options);
    builder.Services.AddHostedService<UpkeepService>();
    builder.Services.AddHostedService<PreviewService>();
    builder.Services.AddHostedService<CommunityLifeService>();
    builder.Services.AddHostedService<SearchService>();
    builder.Services.AddHostedService<NotificationService>();
    builder.AddHealth();
    builder.AddDemo(options);

    await using var app = builder.Build();
    app.MapFront(options);
    await app.RunToTheEndAsync(options);
});
