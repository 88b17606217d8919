ALTER TABLE organisation_roles ADD COLUMN "ClosedAt" INTEGER NULL;
