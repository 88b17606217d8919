CREATE TABLE organisation_departments (
    "Id" TEXT NOT NULL,
    "Name" TEXT COLLATE danish NOT NULL,
    "ParentId" TEXT NULL,
    CONSTRAINT "PK_organisation_departments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_departments_organisation_departments_ParentId" FOREIGN KEY ("ParentId") REFERENCES organisation_departments ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_organisation_departments_ParentId" ON organisation_departments ("ParentId");

CREATE TABLE organisation_roles (
    "Key" TEXT NOT NULL,
    "OwnName" TEXT COLLATE danish NULL,
    "LeastAssurance" TEXT NOT NULL,
    CONSTRAINT "PK_organisation_roles" PRIMARY KEY ("Key")
);

CREATE TABLE organisation_sign_in_attempts (
    "StateHash" TEXT NOT NULL,
    "BrowserHash" TEXT NOT NULL,
    "Nonce" TEXT NOT NULL,
    "CodeVerifier" TEXT NOT NULL,
    "ReturnTo" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_organisation_sign_in_attempts" PRIMARY KEY ("StateHash")
);

CREATE TABLE organisation_users (
    "Id" TEXT NOT NULL,
    "AuditName" TEXT NOT NULL,
    "Name" TEXT COLLATE danish NOT NULL,
    "Title" TEXT NULL,
    "Email" TEXT NULL,
    "DepartmentId" TEXT NULL,
    "SignInName" TEXT NULL,
    "BoundTo" TEXT NULL,
    "IsFictional" INTEGER NOT NULL,
    "LockedAt" INTEGER NULL,
    "LockReason" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_organisation_users" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_users_organisation_departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES organisation_departments ("Id") ON DELETE SET NULL
);
CREATE INDEX "IX_organisation_users_DepartmentId" ON organisation_users ("DepartmentId");
CREATE UNIQUE INDEX "IX_organisation_users_AuditName" ON organisation_users ("AuditName");
CREATE UNIQUE INDEX "IX_organisation_users_SignInName" ON organisation_users ("SignInName");

CREATE TABLE organisation_grants (
    "Role" TEXT NOT NULL,
    "Permission" TEXT NOT NULL,
    "IsGranted" INTEGER NOT NULL,
    CONSTRAINT "PK_organisation_grants" PRIMARY KEY ("Role", "Permission"),
    CONSTRAINT "FK_organisation_grants_organisation_roles_Role" FOREIGN KEY ("Role") REFERENCES organisation_roles ("Key") ON DELETE CASCADE
);

CREATE TABLE organisation_memberships (
    "Id" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "CommitteeId" TEXT NOT NULL,
    "Committee" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Party" TEXT NULL,
    "SubstituteFor" TEXT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NULL,
    CONSTRAINT "PK_organisation_memberships" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_memberships_organisation_users_UserId" FOREIGN KEY ("UserId") REFERENCES organisation_users ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_organisation_memberships_organisation_users_SubstituteFor" FOREIGN KEY ("SubstituteFor") REFERENCES organisation_users ("Id") ON DELETE SET NULL
);
CREATE INDEX "IX_organisation_memberships_CommitteeId" ON organisation_memberships ("CommitteeId");
CREATE INDEX "IX_organisation_memberships_SubstituteFor" ON organisation_memberships ("SubstituteFor");
CREATE INDEX "IX_organisation_memberships_UserId" ON organisation_memberships ("UserId");

CREATE TABLE organisation_role_assignments (
    "Id" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NULL,
    CONSTRAINT "PK_organisation_role_assignments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_role_assignments_organisation_users_UserId" FOREIGN KEY ("UserId") REFERENCES organisation_users ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_organisation_role_assignments_organisation_roles_Role" FOREIGN KEY ("Role") REFERENCES organisation_roles ("Key") ON DELETE RESTRICT
);
CREATE INDEX "IX_organisation_role_assignments_Role" ON organisation_role_assignments ("Role");
CREATE INDEX "IX_organisation_role_assignments_UserId" ON organisation_role_assignments ("UserId");

CREATE TABLE organisation_sessions (
    "Id" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "Assurance" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "SeenAt" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    "ProviderSession" TEXT NULL,
    "IdToken" TEXT NULL,
    CONSTRAINT "PK_organisation_sessions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_sessions_organisation_users_UserId" FOREIGN KEY ("UserId") REFERENCES organisation_users ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_organisation_sessions_ProviderSession" ON organisation_sessions ("ProviderSession");
CREATE INDEX "IX_organisation_sessions_UserId" ON organisation_sessions ("UserId");
CREATE UNIQUE INDEX "IX_organisation_sessions_TokenHash" ON organisation_sessions ("TokenHash");

INSERT INTO organisation_roles ("Key", "OwnName", "LeastAssurance") VALUES
    ('administrator', NULL, 'Unstated'),
    ('secretary', NULL, 'Unstated'),
    ('case-officer', NULL, 'Unstated'),
    ('manager', NULL, 'Unstated'),
    ('economist', NULL, 'Unstated'),
    ('analyst', NULL, 'Unstated'),
    ('member', NULL, 'Unstated'),
    ('substitute', NULL, 'Unstated'),
    ('auditor', NULL, 'Unstated');
