CREATE INDEX "IX_kernel_audit_entries_At" ON kernel_audit_entries ("At");
