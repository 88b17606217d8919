CREATE TABLE committees_cases (
    "Id" uuid NOT NULL,
    "Number" text,
    "KleNumber" text,
    "Title" text COLLATE "da-x-icu" NOT NULL,
    "TitledOn" date,
    "MatchKey" text NOT NULL,
    CONSTRAINT "PK_committees_cases" PRIMARY KEY ("Id")
);

CREATE TABLE committees_committees (
    "Id" uuid NOT NULL,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "Slug" text NOT NULL,
    "MatchKey" text NOT NULL,
    CONSTRAINT "PK_committees_committees" PRIMARY KEY ("Id")
);

CREATE TABLE committees_members (
    "Id" uuid NOT NULL,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "Party" text,
    CONSTRAINT "PK_committees_members" PRIMARY KEY ("Id")
);

CREATE TABLE committees_meetings (
    "Id" uuid NOT NULL,
    "CommitteeId" uuid NOT NULL,
    "Date" date NOT NULL,
    "Start" time without time zone,
    "End" time without time zone,
    "Place" text,
    "Term" text NOT NULL,
    CONSTRAINT "PK_committees_meetings" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_meetings_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES committees_committees ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_member_spellings (
    "MemberId" uuid NOT NULL,
    "Spelling" text NOT NULL,
    CONSTRAINT "PK_committees_member_spellings" PRIMARY KEY ("MemberId", "Spelling"),
    CONSTRAINT "FK_committees_member_spellings_committees_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES committees_members ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_papers (
    "Id" uuid NOT NULL,
    "Kind" text NOT NULL,
    "SlotKey" text NOT NULL,
    "MeetingId" uuid,
    "CommitteeId" uuid,
    CONSTRAINT "PK_committees_papers" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_papers_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES committees_committees ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_papers_committees_meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES committees_meetings ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_paper_versions (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Sha256" text NOT NULL,
    "FileName" text NOT NULL,
    "Template" text,
    "ImportedAt" bigint NOT NULL,
    "Standing" text NOT NULL,
    "HoldReason" text,
    "Characters" integer NOT NULL,
    "Placed" integer NOT NULL,
    CONSTRAINT "PK_committees_paper_versions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_paper_versions_committees_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_papers ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_items (
    "Id" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Number" text,
    "Title" text COLLATE "da-x-icu" NOT NULL,
    "Closed" boolean NOT NULL,
    "CaseId" uuid,
    "CaseNumber" text,
    "KleNumber" text,
    "DocumentNumber" text,
    "Outcome" text,
    "DecisionExtract" text,
    "HasDissent" boolean NOT NULL,
    "HasDisqualification" boolean NOT NULL,
    "Content" text NOT NULL,
    CONSTRAINT "PK_committees_items" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_items_committees_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES committees_cases ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_committees_items_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES committees_paper_versions ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_source_texts (
    "VersionId" uuid NOT NULL,
    "Gzip" bytea NOT NULL,
    CONSTRAINT "PK_committees_source_texts" PRIMARY KEY ("VersionId"),
    CONSTRAINT "FK_committees_source_texts_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES committees_paper_versions ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_decisions (
    "ItemId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Committee" text NOT NULL,
    "CommitteeId" uuid,
    "Date" date,
    "Outcome" text NOT NULL,
    "Text" text NOT NULL,
    "Points" text NOT NULL,
    CONSTRAINT "PK_committees_decisions" PRIMARY KEY ("ItemId", "Ordinal"),
    CONSTRAINT "FK_committees_decisions_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES committees_committees ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_committees_decisions_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES committees_items ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_follow_ups (
    "ItemId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Text" text NOT NULL,
    "Due" date,
    "Committee" text,
    "CommitteeId" uuid,
    CONSTRAINT "PK_committees_follow_ups" PRIMARY KEY ("ItemId", "Ordinal"),
    CONSTRAINT "FK_committees_follow_ups_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES committees_committees ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_committees_follow_ups_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES committees_items ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_participations (
    "Id" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "ItemId" uuid,
    "DecisionOrdinal" integer,
    "MemberId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "PrintedName" text NOT NULL,
    "Party" text,
    "Kind" text NOT NULL,
    "Reason" text,
    CONSTRAINT "PK_committees_participations" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_participations_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES committees_items ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_participations_committees_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES committees_members ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_participations_committees_paper_versions_Version~" FOREIGN KEY ("VersionId") REFERENCES committees_paper_versions ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_sealed_items (
    "ItemId" uuid NOT NULL,
    "Content" text NOT NULL,
    CONSTRAINT "PK_committees_sealed_items" PRIMARY KEY ("ItemId"),
    CONSTRAINT "FK_committees_sealed_items_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES committees_items ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_committees_cases_MatchKey" ON committees_cases ("MatchKey");

CREATE UNIQUE INDEX "IX_committees_committees_MatchKey" ON committees_committees ("MatchKey");

CREATE INDEX "IX_committees_committees_Slug" ON committees_committees ("Slug");

CREATE INDEX "IX_committees_decisions_CommitteeId" ON committees_decisions ("CommitteeId");

CREATE INDEX "IX_committees_follow_ups_CommitteeId" ON committees_follow_ups ("CommitteeId");

CREATE INDEX "IX_committees_follow_ups_Due" ON committees_follow_ups ("Due");

CREATE INDEX "IX_committees_items_CaseId" ON committees_items ("CaseId");

CREATE UNIQUE INDEX "IX_committees_items_VersionId_Ordinal" ON committees_items ("VersionId", "Ordinal");

CREATE INDEX "IX_committees_meetings_CommitteeId_Date" ON committees_meetings ("CommitteeId", "Date");

CREATE INDEX "IX_committees_meetings_Date" ON committees_meetings ("Date");

CREATE INDEX "IX_committees_paper_versions_PaperId_Standing" ON committees_paper_versions ("PaperId", "Standing");

CREATE UNIQUE INDEX "IX_committees_paper_versions_Sha256" ON committees_paper_versions ("Sha256");

CREATE INDEX "IX_committees_papers_CommitteeId" ON committees_papers ("CommitteeId");

CREATE INDEX "IX_committees_papers_MeetingId" ON committees_papers ("MeetingId");

CREATE UNIQUE INDEX "IX_committees_papers_SlotKey" ON committees_papers ("SlotKey");

CREATE INDEX "IX_committees_participations_ItemId" ON committees_participations ("ItemId");

CREATE INDEX "IX_committees_participations_MemberId_Kind" ON committees_participations ("MemberId", "Kind");

CREATE INDEX "IX_committees_participations_VersionId" ON committees_participations ("VersionId");
