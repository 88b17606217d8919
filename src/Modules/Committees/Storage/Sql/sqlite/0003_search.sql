CREATE TABLE committees_search_documents (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_committees_search_documents" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "ItemId" TEXT NULL,
    CONSTRAINT "FK_committees_search_documents_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES committees_paper_versions ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_committees_search_documents_VersionId" ON committees_search_documents ("VersionId");

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
