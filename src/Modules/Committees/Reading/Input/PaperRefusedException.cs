namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Brings a refusal up through code that knows no other way to stop; never leaves <see cref="PaperFileReader"/>.</summary>
internal sealed class PaperRefusedException(CannotReadPaper refusal) : OperationCanceledException
{
    public CannotReadPaper Refusal { get; } = refusal;
}
