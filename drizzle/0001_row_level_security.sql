-- The second lock: every tenant table shows only the rows of the organization set for the transaction.
-- The first lock is the `org_id = $1` that every statement carries (db/tenancy.ts).
CREATE FUNCTION laurel_enter_org(p bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- SET LOCAL by statement and not set_config(): only that reaches the workers of a sharded PostgreSQL.
  PERFORM set_config('citus.propagate_set_commands', 'local', true);
  EXECUTE format('SET LOCAL app.org_id = %L', p);
END $$;
--> statement-breakpoint
ALTER TABLE org_state ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE org_state FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY org_state_own_organization ON org_state USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE locations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE locations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY locations_own_organization ON locations USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE catalogue ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE catalogue FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY catalogue_own_organization ON catalogue USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY audit_own_organization ON audit USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY imports_own_organization ON imports USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE import_rejects ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_rejects FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY import_rejects_own_organization ON import_rejects USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE claims ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE claims FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY claims_own_organization ON claims USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE courseware_completions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE courseware_completions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY courseware_completions_own_organization ON courseware_completions USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE exam_unit_purchases ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_unit_purchases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY exam_unit_purchases_own_organization ON exam_unit_purchases USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE survey_responses ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE survey_responses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY survey_responses_own_organization ON survey_responses USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE totals ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE totals FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY totals_own_organization ON totals USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE ledger ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ledger FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY ledger_own_organization ON ledger USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE total_entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE total_entries FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY total_entries_own_organization ON total_entries USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
