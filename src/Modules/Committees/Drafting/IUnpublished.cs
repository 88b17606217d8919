namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>Nothing of it is public: a change of it leaves the published answers as they are, and no public query reads it.</summary>
internal interface IUnpublished;
