using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Drafting.Agendas;

/// <summary>Where a paper stands on an agenda (dagsorden). It stands in one place at a time; where it stood before, its steps tell.</summary>
[Retention("As its paper", Erasure = "Holds no persons")]
internal sealed class AgendaPlace : IUnpublished
{
    private AgendaPlace() { } // EF Core

    public AgendaPlace(Guid paper, string body, DateOnly date, Capacity capacity, int position)
    {
        (PaperId, Body, BodyKey) = (paper, body, AgendaMeeting.KeyOf(body));
        (Date, Capacity, Position) = (date, capacity, position);
    }

    public Guid PaperId { get; private set; }

    /// <summary>As the case's way names it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>By which the papers of one meeting are found, however its body was written.</summary>
    public string BodyKey { get; private set; } = "";

    public DateOnly Date { get; private set; }
    public Capacity Capacity { get; private set; }

    /// <summary>Among the papers of the meeting, from 1.</summary>
    public int Position { get; private set; }

    public AgendaMeeting Meeting => new(BodyKey, Date);

    public void GoTo(int position) => Position = position;
}

/// <summary>A meeting that is to be held, as its papers know it.</summary>
/// <param name="BodyKey">As an address has it: <c>arbejdsmarkedsudvalget</c>.</param>
internal readonly record struct AgendaMeeting(string BodyKey, DateOnly Date)
{
    public static AgendaMeeting Of(string body, DateOnly date) => new(KeyOf(body), date);

    public static string KeyOf(string body) => Municipality.SlugOf(body);
}
