namespace Orleans.Embedded.Surface;

/// <summary>
/// What the engine offers of Orleans' packages other than <c>Microsoft.Orleans.Core.Abstractions</c>, which registries
/// do not carry everywhere: so that their types are not compared by the tests, but listed.
/// </summary>
internal static class OtherPackages
{
    private const string Core = "Microsoft.Orleans.Core";
    private const string PersistenceMemory = "Microsoft.Orleans.Persistence.Memory";
    private const string Reminders = "Microsoft.Orleans.Reminders";
    private const string Runtime = "Microsoft.Orleans.Runtime";
    private const string Serialization = "Microsoft.Orleans.Serialization";
    private const string SerializationAbstractions = "Microsoft.Orleans.Serialization.Abstractions";

    /// <summary>The package of each type.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["Microsoft.Extensions.Hosting.OrleansSiloGenericHostExtensions"] = Runtime,
        ["Orleans.AliasAttribute"] = SerializationAbstractions,
        ["Orleans.CollectionAgeLimitAttribute"] = Core,
        ["Orleans.Configuration.GrainCollectionOptions"] = Runtime,
        ["Orleans.Configuration.MemoryGrainStorageOptions"] = PersistenceMemory,
        ["Orleans.Configuration.MessagingOptions"] = Core,
        ["Orleans.Configuration.SiloMessagingOptions"] = Runtime,
        ["Orleans.GenerateSerializerAttribute"] = SerializationAbstractions,
        ["Orleans.GrainReminderExtensions"] = Reminders,
        ["Orleans.GrainState`1"] = Core,
        ["Orleans.Hosting.CoreHostingExtensions"] = Runtime,
        ["Orleans.Hosting.GrainCallFilterSiloBuilderExtensions"] = Runtime,
        ["Orleans.Hosting.ISiloBuilder"] = Runtime,
        ["Orleans.Hosting.MemoryGrainStorageSiloBuilderExtensions"] = PersistenceMemory,
        ["Orleans.Hosting.ReminderOptions"] = Reminders,
        ["Orleans.Hosting.SiloBuilderExtensions"] = Runtime,
        ["Orleans.Hosting.SiloBuilderReminderExtensions"] = Reminders,
        ["Orleans.Hosting.SiloBuilderReminderMemoryExtensions"] = Reminders,
        ["Orleans.IClusterClient"] = Core,
        ["Orleans.IGrainState`1"] = Core,
        ["Orleans.IRemindable"] = Reminders,
        ["Orleans.IReminderTable"] = Reminders,
        ["Orleans.IdAttribute"] = SerializationAbstractions,
        ["Orleans.ImmutableAttribute"] = SerializationAbstractions,
        ["Orleans.ReminderEntry"] = Reminders,
        ["Orleans.ReminderTableData"] = Reminders,
        ["Orleans.Runtime.IGrainReminder"] = Reminders,
        ["Orleans.Runtime.IPersistentState`1"] = Runtime,
        ["Orleans.Runtime.ISiloLifecycle"] = Runtime,
        ["Orleans.Runtime.PersistentStateAttribute"] = Runtime,
        ["Orleans.Runtime.ReminderException"] = Reminders,
        ["Orleans.Runtime.TickStatus"] = Reminders,
        ["Orleans.Serialization.Invocation.IInvokable"] = Serialization,
        ["Orleans.ServiceLifecycleStage"] = Core,
        ["Orleans.Storage.BadProviderConfigException"] = Core,
        ["Orleans.Storage.IGrainStorage"] = Core,
        ["Orleans.Storage.IGrainStorageSerializer"] = Core,
        ["Orleans.Storage.InconsistentStateException"] = Core,
        ["Orleans.Timers.IReminderRegistry"] = Reminders,
    };
}
