ALTER TABLE organisation_roles ADD COLUMN "ClosedAt" bigint NULL;
