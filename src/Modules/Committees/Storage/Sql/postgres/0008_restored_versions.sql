ALTER TABLE committees_draft_versions ADD COLUMN "RestoredFrom" integer NULL;
