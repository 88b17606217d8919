CREATE TABLE committees_case_files (
    "Id" uuid NOT NULL,
    "Number" text NOT NULL,
    "Title" text COLLATE "da-x-icu" NOT NULL,
    "KleNumber" text,
    "IsClosed" boolean NOT NULL,
    "PublicTitle" text,
    "ResponsibleId" uuid NOT NULL,
    "Responsible" text COLLATE "da-x-icu" NOT NULL,
    "Department" text,
    "RepeatsEveryMonths" integer,
    "CopiedFrom" uuid,
    "OpenedAt" bigint NOT NULL,
    "ChangedAt" bigint NOT NULL,
    "Revision" integer NOT NULL,
    CONSTRAINT "PK_committees_case_files" PRIMARY KEY ("Id")
);

CREATE TABLE committees_case_routes (
    "CaseId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Municipality" text,
    "Body" text NOT NULL,
    "Capacity" text NOT NULL,
    "Date" date,
    CONSTRAINT "PK_committees_case_routes" PRIMARY KEY ("CaseId", "Ordinal"),
    CONSTRAINT "FK_committees_case_routes_committees_case_files_CaseId" FOREIGN KEY ("CaseId") REFERENCES committees_case_files ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_case_number_series (
    "Year" integer NOT NULL,
    "Last" integer NOT NULL,
    CONSTRAINT "PK_committees_case_number_series" PRIMARY KEY ("Year")
);

CREATE TABLE committees_drafting_settings (
    "Id" integer NOT NULL,
    "NumberPattern" text NOT NULL,
    "Template" text,
    CONSTRAINT "PK_committees_drafting_settings" PRIMARY KEY ("Id")
);

CREATE TABLE committees_case_templates (
    "Key" text NOT NULL,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "Sections" text NOT NULL,
    CONSTRAINT "PK_committees_case_templates" PRIMARY KEY ("Key")
);

CREATE TABLE committees_draft_papers (
    "Id" uuid NOT NULL,
    "CaseId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "State" text NOT NULL,
    "CurrentVersion" integer NOT NULL,
    "LastVersion" integer NOT NULL,
    "Title" text NOT NULL,
    "ChangedAt" bigint NOT NULL,
    "ReadyBy" uuid,
    CONSTRAINT "PK_committees_draft_papers" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_draft_papers_committees_case_files_CaseId" FOREIGN KEY ("CaseId") REFERENCES committees_case_files ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_draft_versions (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "BasedOn" integer NOT NULL,
    "IsAside" boolean NOT NULL,
    "Content" text NOT NULL,
    "By" uuid NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_committees_draft_versions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_draft_versions_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_workflow_steps (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Move" text NOT NULL,
    "From" text NOT NULL,
    "To" text NOT NULL,
    "Version" integer NOT NULL,
    "Reason" text,
    "By" uuid NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_committees_workflow_steps" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_workflow_steps_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_accepted_findings (
    "PaperId" uuid NOT NULL,
    "Key" uuid NOT NULL,
    "Reason" text NOT NULL,
    "Version" integer NOT NULL,
    "By" uuid NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_committees_accepted_findings" PRIMARY KEY ("PaperId", "Key"),
    CONSTRAINT "FK_committees_accepted_findings_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_stored_files (
    "Sha256" text NOT NULL,
    "Kind" text NOT NULL,
    "Size" integer NOT NULL,
    "Bytes" bytea NOT NULL,
    "Text" text,
    CONSTRAINT "PK_committees_stored_files" PRIMARY KEY ("Sha256")
);

CREATE TABLE committees_attachments (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Sha256" text NOT NULL,
    "FileName" text NOT NULL,
    "Title" text NOT NULL,
    "IsClosed" boolean NOT NULL,
    "By" uuid NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_committees_attachments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_attachments_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_committees_attachments_committees_stored_files_Sha256" FOREIGN KEY ("Sha256") REFERENCES committees_stored_files ("Sha256") ON DELETE RESTRICT
);

CREATE TABLE committees_advices (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Department" text NOT NULL,
    "Question" text NOT NULL,
    "Due" date NOT NULL,
    "AskedOn" integer NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedAt" bigint NOT NULL,
    "Answer" text,
    "AnsweredOn" integer,
    "AnsweredBy" uuid,
    "AnsweredAt" bigint,
    "IsReplaced" boolean NOT NULL,
    CONSTRAINT "PK_committees_advices" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_advices_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_paper_comments (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Section" text,
    "Text" text NOT NULL,
    "Version" integer NOT NULL,
    "By" uuid NOT NULL,
    "At" bigint NOT NULL,
    "DoneBy" uuid,
    "DoneAt" bigint,
    CONSTRAINT "PK_committees_paper_comments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_paper_comments_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_redactions (
    "PaperId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Written" text NOT NULL,
    "Shown" text NOT NULL,
    CONSTRAINT "PK_committees_redactions" PRIMARY KEY ("PaperId", "Ordinal"),
    CONSTRAINT "FK_committees_redactions_committees_draft_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_draft_papers ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_committees_case_files_Number" ON committees_case_files ("Number");
CREATE INDEX "IX_committees_case_files_ResponsibleId" ON committees_case_files ("ResponsibleId");
CREATE UNIQUE INDEX "IX_committees_draft_papers_CaseId_Ordinal" ON committees_draft_papers ("CaseId", "Ordinal");
CREATE INDEX "IX_committees_draft_papers_State" ON committees_draft_papers ("State");
CREATE UNIQUE INDEX "IX_committees_draft_versions_PaperId_Number" ON committees_draft_versions ("PaperId", "Number");
CREATE INDEX "IX_committees_workflow_steps_PaperId" ON committees_workflow_steps ("PaperId");
CREATE INDEX "IX_committees_attachments_PaperId" ON committees_attachments ("PaperId");
CREATE INDEX "IX_committees_attachments_Sha256" ON committees_attachments ("Sha256");
CREATE INDEX "IX_committees_advices_PaperId" ON committees_advices ("PaperId");
CREATE INDEX "IX_committees_paper_comments_PaperId" ON committees_paper_comments ("PaperId");
