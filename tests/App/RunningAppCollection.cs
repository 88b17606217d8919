using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

[CollectionDefinition(Name, DisableParallelization = true)] // the statements of a page are counted, and the counter is the process's own
public sealed class RunningAppCollection : ICollectionFixture<RunningApp>
{
    public const string Name = "running app";
}
