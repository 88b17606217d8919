CREATE TABLE committees_agenda_places (
    "PaperId" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "BodyKey" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Capacity" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_agenda_places" PRIMARY KEY ("PaperId"),
    CONSTRAINT "FK_committees_agenda_places_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_committees_agenda_places_Date_BodyKey" ON committees_agenda_places ("Date", "BodyKey");

ALTER TABLE committees_workflow_steps ADD COLUMN "MeetingBody" TEXT NULL;
ALTER TABLE committees_workflow_steps ADD COLUMN "MeetingDate" TEXT NULL;

-- What was small when the figures were frozen, so that a bound that is set higher afterwards asks for what is new alone.
ALTER TABLE committees_frozen_papers ADD COLUMN "SmallCountsBelow" INTEGER NOT NULL DEFAULT 5;
ALTER TABLE committees_frozen_figures ADD COLUMN "FewestPeople" INTEGER NULL;
ALTER TABLE committees_frozen_figures ADD COLUMN "IsWithheld" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE committees_published_papers (
    "Id" TEXT NOT NULL,
    "CaseId" TEXT NOT NULL,
    "CaseNumber" TEXT NOT NULL,
    "KleNumber" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "FrozenAs" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Capacity" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Route" TEXT NOT NULL,
    "PublishedAt" INTEGER NOT NULL,
    "WithdrawnAt" INTEGER NULL,
    CONSTRAINT "PK_committees_published_papers" PRIMARY KEY ("Id")
);
CREATE INDEX "IX_committees_published_papers_CaseId" ON committees_published_papers ("CaseId");
CREATE INDEX "IX_committees_published_papers_FrozenAs" ON committees_published_papers ("FrozenAs");
CREATE INDEX "IX_committees_published_papers_Date" ON committees_published_papers ("Date");

CREATE TABLE committees_published_attachments (
    "Id" TEXT NOT NULL,
    "PaperId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_published_attachments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_published_attachments_committees_published_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_published_papers ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_committees_published_attachments_PaperId" ON committees_published_attachments ("PaperId");
