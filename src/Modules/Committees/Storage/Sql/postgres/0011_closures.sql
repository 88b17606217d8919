ALTER TABLE committees_case_files ADD COLUMN "ClosureGround" text NULL;
ALTER TABLE committees_case_files ADD COLUMN "ClosureNote" text NULL;
ALTER TABLE committees_case_files ADD COLUMN "ClosedUntil" date NULL;

CREATE TABLE committees_case_closures (
    "Id" uuid NOT NULL,
    "CaseId" uuid NOT NULL,
    "IsClosed" boolean NOT NULL,
    "Ground" text NULL,
    "Note" text NULL,
    "Until" date NULL,
    "By" uuid NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_committees_case_closures" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_case_closures_committees_case_files_CaseId" FOREIGN KEY ("CaseId") REFERENCES committees_case_files ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_committees_case_closures_CaseId" ON committees_case_closures ("CaseId");
