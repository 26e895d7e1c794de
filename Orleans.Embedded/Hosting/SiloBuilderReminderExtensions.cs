using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Reminders;
using Orleans.Timers;

namespace Orleans.Hosting;

/// <summary>Adds reminders to silos.</summary>
public static class SiloBuilderReminderExtensions
{
    /// <summary>Adds reminders; the host's services say which <see cref="IReminderTable"/> keeps them.</summary>
    public static ISiloBuilder AddReminders(this ISiloBuilder builder)
    {
        builder.Services.AddReminders();
        return builder;
    }

    /// <inheritdoc cref="AddReminders(ISiloBuilder)"/>
    public static void AddReminders(this IServiceCollection services)
    {
        services.TryAddSingleton<ReminderService>();
        services.TryAddSingleton<IReminderRegistry>(provider => provider.GetRequiredService<ReminderService>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReminderService>(
            provider => provider.GetRequiredService<ReminderService>()));
    }
}
