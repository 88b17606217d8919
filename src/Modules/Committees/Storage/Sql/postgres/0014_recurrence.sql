ALTER TABLE committees_case_files ADD COLUMN "RepeatsUntil" date NULL;
ALTER TABLE committees_case_files ADD COLUMN "SkippedThrough" date NULL;
