using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

[CollectionDefinition(Name)]
public sealed class RunningAppCollection : ICollectionFixture<RunningApp>
{
    public const string Name = "running app";
}
