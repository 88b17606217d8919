CREATE TABLE committees_agenda_places (
    "PaperId" uuid NOT NULL,
    "Body" text NOT NULL,
    "BodyKey" text NOT NULL,
    "Date" date NOT NULL,
    "Capacity" text NOT NULL,
    "Position" integer NOT NULL,
    CONSTRAINT "PK_committees_agenda_places" PRIMARY KEY ("PaperId"),
    CONSTRAINT "FK_committees_agenda_places_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_committees_agenda_places_Date_BodyKey" ON committees_agenda_places ("Date", "BodyKey");

ALTER TABLE committees_workflow_steps ADD COLUMN "MeetingBody" text NULL;
ALTER TABLE committees_workflow_steps ADD COLUMN "MeetingDate" date NULL;

-- What was small when the figures were frozen, so that a bound that is set higher afterwards asks for what is new alone.
ALTER TABLE committees_frozen_papers ADD COLUMN "SmallCountsBelow" integer NOT NULL DEFAULT 5;
ALTER TABLE committees_frozen_figures ADD COLUMN "FewestPeople" integer NULL;
ALTER TABLE committees_frozen_figures ADD COLUMN "IsWithheld" boolean NOT NULL DEFAULT false;

CREATE TABLE committees_published_papers (
    "Id" uuid NOT NULL,
    "CaseId" uuid NOT NULL,
    "CaseNumber" text NOT NULL,
    "KleNumber" text NULL,
    "Title" text NOT NULL,
    "Content" text NOT NULL,
    "FrozenAs" uuid NOT NULL,
    "Body" text NOT NULL,
    "Date" date NOT NULL,
    "Capacity" text NOT NULL,
    "Position" integer NOT NULL,
    "Route" text NOT NULL,
    "PublishedAt" bigint NOT NULL,
    "WithdrawnAt" bigint NULL,
    CONSTRAINT "PK_committees_published_papers" PRIMARY KEY ("Id")
);
CREATE INDEX "IX_committees_published_papers_CaseId" ON committees_published_papers ("CaseId");
CREATE INDEX "IX_committees_published_papers_FrozenAs" ON committees_published_papers ("FrozenAs");
CREATE INDEX "IX_committees_published_papers_Date" ON committees_published_papers ("Date");

CREATE TABLE committees_published_attachments (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Place" integer NOT NULL,
    "Title" text NOT NULL,
    "FileName" text NOT NULL,
    "Sha256" text NOT NULL,
    "Kind" text NOT NULL,
    "Size" integer NOT NULL,
    CONSTRAINT "PK_committees_published_attachments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_published_attachments_committees_published_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_published_papers ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_committees_published_attachments_PaperId" ON committees_published_attachments ("PaperId");
