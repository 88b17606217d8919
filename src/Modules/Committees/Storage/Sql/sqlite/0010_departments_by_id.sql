ALTER TABLE committees_case_files ADD COLUMN "DepartmentId" TEXT NULL;
ALTER TABLE committees_advices ADD COLUMN "DepartmentId" TEXT NULL;
