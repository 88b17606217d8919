ALTER TABLE committees_case_files ADD COLUMN "DepartmentId" uuid NULL;
ALTER TABLE committees_advices ADD COLUMN "DepartmentId" uuid NULL;
