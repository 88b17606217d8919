CREATE INDEX "IX_committees_published_documents_CaseId" ON committees_published_documents ("CaseId");
