CREATE TABLE "committees_case_files" (
    "Id" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Title" TEXT COLLATE danish NOT NULL,
    "KleNumber" TEXT NULL,
    "IsClosed" INTEGER NOT NULL,
    "PublicTitle" TEXT NULL,
    "ResponsibleId" TEXT NOT NULL,
    "Responsible" TEXT COLLATE danish NOT NULL,
    "Department" TEXT NULL,
    "RepeatsEveryMonths" INTEGER NULL,
    "CopiedFrom" TEXT NULL,
    "OpenedAt" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_case_files" PRIMARY KEY ("Id")
);

CREATE TABLE "committees_case_routes" (
    "CaseId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Municipality" TEXT NULL,
    "Body" TEXT NOT NULL,
    "Capacity" TEXT NOT NULL,
    "Date" TEXT NULL,
    CONSTRAINT "PK_committees_case_routes" PRIMARY KEY ("CaseId", "Ordinal"),
    CONSTRAINT "FK_committees_case_routes_committees_case_files_CaseId" FOREIGN KEY ("CaseId") REFERENCES "committees_case_files" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_case_number_series" (
    "Year" INTEGER NOT NULL,
    "Last" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_case_number_series" PRIMARY KEY ("Year")
);

CREATE TABLE "committees_drafting_settings" (
    "Id" INTEGER NOT NULL,
    "NumberPattern" TEXT NOT NULL,
    "Template" TEXT NULL,
    CONSTRAINT "PK_committees_drafting_settings" PRIMARY KEY ("Id")
);

CREATE TABLE "committees_case_templates" (
    "Key" TEXT NOT NULL,
    "Name" TEXT COLLATE danish NOT NULL,
    "Sections" TEXT NOT NULL,
    CONSTRAINT "PK_committees_case_templates" PRIMARY KEY ("Key")
);

CREATE TABLE "committees_draft_papers" (
    "Id" TEXT NOT NULL,
    "CaseId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "CurrentVersion" INTEGER NOT NULL,
    "LastVersion" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "ChangedAt" INTEGER NOT NULL,
    "ReadyBy" TEXT NULL,
    CONSTRAINT "PK_committees_draft_papers" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_draft_papers_committees_case_files_CaseId" FOREIGN KEY ("CaseId") REFERENCES "committees_case_files" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_draft_versions" (
    "Id" TEXT NOT NULL,
    "PaperId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "BasedOn" INTEGER NOT NULL,
    "IsAside" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_draft_versions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_draft_versions_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_workflow_steps" (
    "Id" TEXT NOT NULL,
    "PaperId" TEXT NOT NULL,
    "Move" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Reason" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_workflow_steps" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_workflow_steps_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_accepted_findings" (
    "PaperId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_accepted_findings" PRIMARY KEY ("PaperId", "Key"),
    CONSTRAINT "FK_committees_accepted_findings_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_stored_files" (
    "Sha256" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Bytes" BLOB NOT NULL,
    "Text" TEXT NULL,
    CONSTRAINT "PK_committees_stored_files" PRIMARY KEY ("Sha256")
);

CREATE TABLE "committees_attachments" (
    "Id" TEXT NOT NULL,
    "PaperId" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "IsClosed" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_attachments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_attachments_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_attachments_committees_stored_files_Sha256" FOREIGN KEY ("Sha256") REFERENCES "committees_stored_files" ("Sha256") ON DELETE RESTRICT
);

CREATE TABLE "committees_advices" (
    "Id" TEXT NOT NULL,
    "PaperId" TEXT NOT NULL,
    "Department" TEXT NOT NULL,
    "Question" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "AskedOn" INTEGER NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredOn" INTEGER NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    "IsReplaced" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_advices" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_advices_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_paper_comments" (
    "Id" TEXT NOT NULL,
    "PaperId" TEXT NOT NULL,
    "Section" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "DoneBy" TEXT NULL,
    "DoneAt" INTEGER NULL,
    CONSTRAINT "PK_committees_paper_comments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_paper_comments_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_redactions" (
    "PaperId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Written" TEXT NOT NULL,
    "Shown" TEXT NOT NULL,
    CONSTRAINT "PK_committees_redactions" PRIMARY KEY ("PaperId", "Ordinal"),
    CONSTRAINT "FK_committees_redactions_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_draft_papers" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_committees_case_files_Number" ON "committees_case_files" ("Number");
CREATE INDEX "IX_committees_case_files_ResponsibleId" ON "committees_case_files" ("ResponsibleId");
CREATE UNIQUE INDEX "IX_committees_draft_papers_CaseId_Ordinal" ON "committees_draft_papers" ("CaseId", "Ordinal");
CREATE INDEX "IX_committees_draft_papers_State" ON "committees_draft_papers" ("State");
CREATE UNIQUE INDEX "IX_committees_draft_versions_PaperId_Number" ON "committees_draft_versions" ("PaperId", "Number");
CREATE INDEX "IX_committees_workflow_steps_PaperId" ON "committees_workflow_steps" ("PaperId");
CREATE INDEX "IX_committees_attachments_PaperId" ON "committees_attachments" ("PaperId");
CREATE INDEX "IX_committees_attachments_Sha256" ON "committees_attachments" ("Sha256");
CREATE INDEX "IX_committees_advices_PaperId" ON "committees_advices" ("PaperId");
CREATE INDEX "IX_committees_paper_comments_PaperId" ON "committees_paper_comments" ("PaperId");
