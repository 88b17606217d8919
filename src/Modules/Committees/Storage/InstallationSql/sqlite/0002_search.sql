CREATE TABLE committees_published_documents (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_committees_published_documents" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "VersionId" TEXT NOT NULL,
    "ItemId" TEXT NULL,
    "MeetingId" TEXT NULL,
    "Paper" TEXT NOT NULL,
    "ItemNumber" TEXT NULL,
    "Ordinal" INTEGER NOT NULL,
    "IsRepeated" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Committee" TEXT NULL,
    "Date" TEXT NULL,
    "Closed" INTEGER NOT NULL,
    "CaseId" TEXT NULL,
    "CaseNumber" TEXT NULL,
    "Outcome" TEXT NULL,
    "DecisionExtract" TEXT NULL,
    "Content" TEXT NULL,
    "PublishedAt" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL
);

CREATE INDEX "IX_committees_published_documents_Municipality_VersionId" ON committees_published_documents ("Municipality", "VersionId");

CREATE TABLE committees_search_blocks (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_committees_search_blocks" PRIMARY KEY,
    "Facts" BLOB NOT NULL
);

CREATE TABLE committees_search_postings (
    "Term" TEXT NOT NULL,
    "Block" INTEGER NOT NULL,
    "Documents" INTEGER NOT NULL,
    "Postings" BLOB NOT NULL,
    "Places" BLOB NOT NULL,
    CONSTRAINT "PK_committees_search_postings" PRIMARY KEY ("Term", "Block")
);

CREATE TABLE committees_search_words (
    "Stem" TEXT NOT NULL CONSTRAINT "PK_committees_search_words" PRIMARY KEY,
    "Reversed" TEXT NOT NULL,
    "Form" TEXT NOT NULL
);

CREATE INDEX "IX_committees_search_words_Reversed" ON committees_search_words ("Reversed");
