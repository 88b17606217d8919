namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>How people sign in to this installation.</summary>
/// <param name="IsDemo">Anybody may choose to be one of the fictional people. Only the command <c>demo</c> sets it.</param>
internal sealed record SignInSettings(bool IsDemo)
{
    /// <summary>A session that nothing is heard of for so long has ended.</summary>
    public TimeSpan LongestIdle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A session ends then, however busy: a working day.</summary>
    public TimeSpan LongestSession { get; init; } = TimeSpan.FromHours(10);
}
