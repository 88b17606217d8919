using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ledetraad.Kernel;

/// <summary>Our own source of traces and metrics, collected by OpenTelemetry in the host. Never holds personal data.</summary>
public static class Telemetry
{
    public const string Name = "Ledetraad";

    public static readonly ActivitySource Activities = new(Name);
    public static readonly Meter Meter = new(Name);
}
