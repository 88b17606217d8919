CREATE TABLE "committees_cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_cases" PRIMARY KEY,
    "Number" TEXT NULL,
    "KleNumber" TEXT NULL,
    "Title" TEXT COLLATE danish NOT NULL,
    "TitledOn" TEXT NULL,
    "MatchKey" TEXT NOT NULL
);

CREATE TABLE "committees_committees" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_committees" PRIMARY KEY,
    "Name" TEXT COLLATE danish NOT NULL,
    "Slug" TEXT NOT NULL,
    "MatchKey" TEXT NOT NULL
);

CREATE TABLE "committees_members" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_members" PRIMARY KEY,
    "Name" TEXT COLLATE danish NOT NULL,
    "Party" TEXT NULL
);

CREATE TABLE "committees_meetings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_meetings" PRIMARY KEY,
    "CommitteeId" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Start" TEXT NULL,
    "End" TEXT NULL,
    "Place" TEXT NULL,
    "Term" TEXT NOT NULL,
    CONSTRAINT "FK_committees_meetings_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES "committees_committees" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_member_spellings" (
    "MemberId" TEXT NOT NULL,
    "Spelling" TEXT NOT NULL,
    CONSTRAINT "PK_committees_member_spellings" PRIMARY KEY ("MemberId", "Spelling"),
    CONSTRAINT "FK_committees_member_spellings_committees_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "committees_members" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_papers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_papers" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "SlotKey" TEXT NOT NULL,
    "MeetingId" TEXT NULL,
    "CommitteeId" TEXT NULL,
    CONSTRAINT "FK_committees_papers_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES "committees_committees" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_papers_committees_meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "committees_meetings" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_paper_versions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_paper_versions" PRIMARY KEY,
    "PaperId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Template" TEXT NULL,
    "ImportedAt" INTEGER NOT NULL,
    "Standing" TEXT NOT NULL,
    "HoldReason" TEXT NULL,
    "Characters" INTEGER NOT NULL,
    "Placed" INTEGER NOT NULL,
    CONSTRAINT "FK_committees_paper_versions_committees_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_papers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_items" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_items" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Number" TEXT NULL,
    "Title" TEXT COLLATE danish NOT NULL,
    "Closed" INTEGER NOT NULL,
    "CaseId" TEXT NULL,
    "CaseNumber" TEXT NULL,
    "KleNumber" TEXT NULL,
    "DocumentNumber" TEXT NULL,
    "Outcome" TEXT NULL,
    "DecisionExtract" TEXT NULL,
    "HasDissent" INTEGER NOT NULL,
    "HasDisqualification" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_committees_items_committees_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "committees_cases" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_committees_items_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES "committees_paper_versions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_source_texts" (
    "VersionId" TEXT NOT NULL CONSTRAINT "PK_committees_source_texts" PRIMARY KEY,
    "Gzip" BLOB NOT NULL,
    CONSTRAINT "FK_committees_source_texts_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES "committees_paper_versions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_decisions" (
    "ItemId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Committee" TEXT NOT NULL,
    "CommitteeId" TEXT NULL,
    "Date" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Points" TEXT NOT NULL,
    CONSTRAINT "PK_committees_decisions" PRIMARY KEY ("ItemId", "Ordinal"),
    CONSTRAINT "FK_committees_decisions_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES "committees_committees" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_committees_decisions_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "committees_items" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_follow_ups" (
    "ItemId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Due" TEXT NULL,
    "Committee" TEXT NULL,
    "CommitteeId" TEXT NULL,
    CONSTRAINT "PK_committees_follow_ups" PRIMARY KEY ("ItemId", "Ordinal"),
    CONSTRAINT "FK_committees_follow_ups_committees_committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES "committees_committees" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_committees_follow_ups_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "committees_items" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_participations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_participations" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "ItemId" TEXT NULL,
    "DecisionOrdinal" INTEGER NULL,
    "MemberId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "PrintedName" TEXT NOT NULL,
    "Party" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "FK_committees_participations_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "committees_items" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_participations_committees_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "committees_members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_participations_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES "committees_paper_versions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_sealed_items" (
    "ItemId" TEXT NOT NULL CONSTRAINT "PK_committees_sealed_items" PRIMARY KEY,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_committees_sealed_items_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "committees_items" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_committees_cases_MatchKey" ON "committees_cases" ("MatchKey");

CREATE UNIQUE INDEX "IX_committees_committees_MatchKey" ON "committees_committees" ("MatchKey");

CREATE INDEX "IX_committees_committees_Slug" ON "committees_committees" ("Slug");

CREATE INDEX "IX_committees_decisions_CommitteeId" ON "committees_decisions" ("CommitteeId");

CREATE INDEX "IX_committees_follow_ups_CommitteeId" ON "committees_follow_ups" ("CommitteeId");

CREATE INDEX "IX_committees_follow_ups_Due" ON "committees_follow_ups" ("Due");

CREATE INDEX "IX_committees_items_CaseId" ON "committees_items" ("CaseId");

CREATE UNIQUE INDEX "IX_committees_items_VersionId_Ordinal" ON "committees_items" ("VersionId", "Ordinal");

CREATE INDEX "IX_committees_meetings_CommitteeId_Date" ON "committees_meetings" ("CommitteeId", "Date");

CREATE INDEX "IX_committees_meetings_Date" ON "committees_meetings" ("Date");

CREATE INDEX "IX_committees_paper_versions_PaperId_Standing" ON "committees_paper_versions" ("PaperId", "Standing");

CREATE UNIQUE INDEX "IX_committees_paper_versions_Sha256" ON "committees_paper_versions" ("Sha256");

CREATE INDEX "IX_committees_papers_CommitteeId" ON "committees_papers" ("CommitteeId");

CREATE INDEX "IX_committees_papers_MeetingId" ON "committees_papers" ("MeetingId");

CREATE UNIQUE INDEX "IX_committees_papers_SlotKey" ON "committees_papers" ("SlotKey");

CREATE INDEX "IX_committees_participations_ItemId" ON "committees_participations" ("ItemId");

CREATE INDEX "IX_committees_participations_MemberId_Kind" ON "committees_participations" ("MemberId", "Kind");

CREATE INDEX "IX_committees_participations_VersionId" ON "committees_participations" ("VersionId");
