namespace Ledetraad.Web.Components;

public enum BadgeKind
{
    Neutral,
    Info,
    Success,
    Warning,
    Error,
}

public enum AlertKind
{
    Info,
    Success,
    Warning,
    Error,
}
