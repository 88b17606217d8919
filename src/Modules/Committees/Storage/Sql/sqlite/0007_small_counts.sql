ALTER TABLE committees_drafting_settings ADD COLUMN "SmallCountsBelow" INTEGER NOT NULL DEFAULT 5;
