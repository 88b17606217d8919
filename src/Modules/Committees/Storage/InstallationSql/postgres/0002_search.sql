CREATE TABLE committees_published_documents (
    "Number" integer NOT NULL CONSTRAINT "PK_committees_published_documents" PRIMARY KEY,
    "Municipality" text NOT NULL,
    "VersionId" uuid NOT NULL,
    "ItemId" uuid NULL,
    "MeetingId" uuid NULL,
    "Paper" text NOT NULL,
    "ItemNumber" text NULL,
    "Ordinal" integer NOT NULL,
    "IsRepeated" boolean NOT NULL,
    "Title" text NOT NULL,
    "Committee" text NULL,
    "Date" date NULL,
    "Closed" boolean NOT NULL,
    "CaseId" uuid NULL,
    "CaseNumber" text NULL,
    "Outcome" text NULL,
    "DecisionExtract" text NULL,
    "Content" text NULL,
    "PublishedAt" bigint NOT NULL,
    "ChangedAt" bigint NOT NULL
);

CREATE INDEX "IX_committees_published_documents_Municipality_VersionId" ON committees_published_documents ("Municipality", "VersionId");

CREATE TABLE committees_search_blocks (
    "Number" integer NOT NULL CONSTRAINT "PK_committees_search_blocks" PRIMARY KEY,
    "Facts" bytea NOT NULL
);

CREATE TABLE committees_search_postings (
    "Term" text COLLATE "C" NOT NULL,
    "Block" integer NOT NULL,
    "Documents" integer NOT NULL,
    "Postings" bytea NOT NULL,
    "Places" bytea NOT NULL,
    CONSTRAINT "PK_committees_search_postings" PRIMARY KEY ("Term", "Block")
);

CREATE TABLE committees_search_words (
    "Stem" text COLLATE "C" NOT NULL CONSTRAINT "PK_committees_search_words" PRIMARY KEY,
    "Reversed" text COLLATE "C" NOT NULL,
    "Form" text NOT NULL
);

CREATE INDEX "IX_committees_search_words_Reversed" ON committees_search_words ("Reversed");
