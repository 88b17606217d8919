ALTER TABLE committees_drafting_settings ADD COLUMN "SmallCountsBelow" integer NOT NULL DEFAULT 5;
