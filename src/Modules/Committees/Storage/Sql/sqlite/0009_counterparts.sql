CREATE TABLE committees_case_counterparts (
    "CaseId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Municipality" TEXT COLLATE danish NOT NULL,
    "Number" TEXT NULL,
    "MatchKey" TEXT NULL,
    "IsPublic" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_case_counterparts" PRIMARY KEY ("CaseId", "Ordinal")
);
CREATE INDEX "IX_committees_case_counterparts_MatchKey" ON committees_case_counterparts ("MatchKey");

CREATE TABLE committees_public_counterparts (
    "CaseId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Municipality" TEXT COLLATE danish NOT NULL,
    "Number" TEXT NULL,
    "MatchKey" TEXT NULL,
    CONSTRAINT "PK_committees_public_counterparts" PRIMARY KEY ("CaseId", "Ordinal")
);
CREATE INDEX "IX_committees_public_counterparts_MatchKey" ON committees_public_counterparts ("MatchKey");
