using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("MyDeclic.Storage.Tests")]
