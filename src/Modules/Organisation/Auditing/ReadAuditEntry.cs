namespace Ledetraad.Modules.Organisation.Auditing;

/// <summary>Somebody has looked up what somebody did.</summary>
internal sealed record ReadAuditEntry(Guid Entry);
