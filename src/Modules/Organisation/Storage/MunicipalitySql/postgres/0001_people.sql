CREATE TABLE organisation_departments (
    "Id" uuid NOT NULL,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "ParentId" uuid NULL,
    CONSTRAINT "PK_organisation_departments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_departments_organisation_departments_ParentId" FOREIGN KEY ("ParentId") REFERENCES organisation_departments ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_organisation_departments_ParentId" ON organisation_departments ("ParentId");

CREATE TABLE organisation_roles (
    "Key" text NOT NULL,
    "OwnName" text COLLATE "da-x-icu" NULL,
    "LeastAssurance" text NOT NULL,
    CONSTRAINT "PK_organisation_roles" PRIMARY KEY ("Key")
);

CREATE TABLE organisation_sign_in_attempts (
    "StateHash" text NOT NULL,
    "BrowserHash" text NOT NULL,
    "Nonce" text NOT NULL,
    "CodeVerifier" text NOT NULL,
    "ReturnTo" text NOT NULL,
    "CreatedAt" bigint NOT NULL,
    CONSTRAINT "PK_organisation_sign_in_attempts" PRIMARY KEY ("StateHash")
);

CREATE TABLE organisation_users (
    "Id" uuid NOT NULL,
    "AuditName" text NOT NULL,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "Title" text NULL,
    "Email" text NULL,
    "DepartmentId" uuid NULL,
    "SignInName" text NULL,
    "BoundTo" text NULL,
    "IsFictional" boolean NOT NULL,
    "LockedAt" bigint NULL,
    "LockReason" text NULL,
    "CreatedAt" bigint NOT NULL,
    CONSTRAINT "PK_organisation_users" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_users_organisation_departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES organisation_departments ("Id") ON DELETE SET NULL
);
CREATE INDEX "IX_organisation_users_DepartmentId" ON organisation_users ("DepartmentId");
CREATE UNIQUE INDEX "IX_organisation_users_AuditName" ON organisation_users ("AuditName");
CREATE UNIQUE INDEX "IX_organisation_users_SignInName" ON organisation_users ("SignInName");

CREATE TABLE organisation_grants (
    "Role" text NOT NULL,
    "Permission" text NOT NULL,
    "IsGranted" boolean NOT NULL,
    CONSTRAINT "PK_organisation_grants" PRIMARY KEY ("Role", "Permission"),
    CONSTRAINT "FK_organisation_grants_organisation_roles_Role" FOREIGN KEY ("Role") REFERENCES organisation_roles ("Key") ON DELETE CASCADE
);

CREATE TABLE organisation_memberships (
    "Id" uuid NOT NULL,
    "UserId" uuid NOT NULL,
    "CommitteeId" uuid NOT NULL,
    "Committee" text NOT NULL,
    "Kind" text NOT NULL,
    "Party" text NULL,
    "SubstituteFor" uuid NULL,
    "From" date NOT NULL,
    "Until" date NULL,
    CONSTRAINT "PK_organisation_memberships" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_memberships_organisation_users_UserId" FOREIGN KEY ("UserId") REFERENCES organisation_users ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_organisation_memberships_organisation_users_SubstituteFor" FOREIGN KEY ("SubstituteFor") REFERENCES organisation_users ("Id") ON DELETE SET NULL
);
CREATE INDEX "IX_organisation_memberships_CommitteeId" ON organisation_memberships ("CommitteeId");
CREATE INDEX "IX_organisation_memberships_SubstituteFor" ON organisation_memberships ("SubstituteFor");
CREATE INDEX "IX_organisation_memberships_UserId" ON organisation_memberships ("UserId");

CREATE TABLE organisation_role_assignments (
    "Id" uuid NOT NULL,
    "UserId" uuid NOT NULL,
    "Role" text NOT NULL,
    "From" date NOT NULL,
    "Until" date NULL,
    CONSTRAINT "PK_organisation_role_assignments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_organisation_role_assignments_organisation_users_UserId" FOREIGN KEY ("UserId") REFERENCES organisation_users ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_organisation_role_assignments_organisation_roles_Role" FOREIGN KEY ("Role") REFERENCES organisation_roles ("Key") ON DELETE RESTRICT
);
CREATE INDEX "IX_organisation_role_assignments_Role" ON organisation_role_assignments ("Role");
CREATE INDEX "IX_organisation_role_assignments_UserId" ON organisation_role_assignments ("UserId");

CREATE TABLE organisation_sessions (
    "Id" uuid NOT NULL,
    "TokenHash" text NOT NULL,
    "UserId" uuid NOT NULL,
    "Assurance" text NOT NULL,
    "CreatedAt" bigint NOT NULL,
    "SeenAt" bigint NOT NULL,
    "EndsAt" bigint NOT NULL,
    "ProviderSession" text NULL,
    "IdToken" text NULL,
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
