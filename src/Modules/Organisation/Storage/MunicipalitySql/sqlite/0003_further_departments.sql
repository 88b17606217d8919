CREATE TABLE organisation_further_departments (
    "UserId" TEXT NOT NULL,
    "DepartmentId" TEXT NOT NULL,
    CONSTRAINT "PK_organisation_further_departments" PRIMARY KEY ("UserId", "DepartmentId"),
    CONSTRAINT "FK_organisation_further_departments_organisation_users_UserId" FOREIGN KEY ("UserId") REFERENCES organisation_users ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_organisation_further_departments_organisation_departments_D~" FOREIGN KEY ("DepartmentId") REFERENCES organisation_departments ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_organisation_further_departments_DepartmentId" ON organisation_further_departments ("DepartmentId");
