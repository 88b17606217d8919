ALTER TABLE committees_case_files ADD COLUMN "RepeatsUntil" TEXT NULL;
ALTER TABLE committees_case_files ADD COLUMN "SkippedThrough" TEXT NULL;
