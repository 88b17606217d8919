ALTER TABLE committees_case_files ADD COLUMN "ClosureGround" TEXT NULL;
ALTER TABLE committees_case_files ADD COLUMN "ClosureNote" TEXT NULL;
ALTER TABLE committees_case_files ADD COLUMN "ClosedUntil" TEXT NULL;

CREATE TABLE committees_case_closures (
    "Id" TEXT NOT NULL,
    "CaseId" TEXT NOT NULL,
    "IsClosed" INTEGER NOT NULL,
    "Ground" TEXT NULL,
    "Note" TEXT NULL,
    "Until" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_case_closures" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_case_closures_committees_case_files_CaseId" FOREIGN KEY ("CaseId") REFERENCES committees_case_files ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_committees_case_closures_CaseId" ON committees_case_closures ("CaseId");
