CREATE TABLE "issuer_bindings" (
	"org_id" bigint NOT NULL,
	"issuer" text NOT NULL,
	"said_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "issuer_bindings_org_id_issuer_pk" PRIMARY KEY("org_id","issuer")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" bigint PRIMARY KEY DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"org_id" bigint NOT NULL,
	"actor" text NOT NULL,
	"recipient" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_requests" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "access_requests" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "api_tokens" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "api_tokens" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "sign_ins" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "sign_ins" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "sign_ins" ALTER COLUMN "at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "import_mappings" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "import_mappings" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "id" SET DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000;--> statement-breakpoint
ALTER TABLE "uploads" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "uploads" ALTER COLUMN "id" SET DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000;--> statement-breakpoint
ALTER TABLE "reconciliations" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "reconciliations" ALTER COLUMN "id" SET DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000;--> statement-breakpoint
ALTER TABLE "rule_overrides" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "rule_overrides" ALTER COLUMN "id" SET DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000;--> statement-breakpoint
ALTER TABLE "scenarios" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "scenarios" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "snapshots" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "snapshots" ALTER COLUMN "id" SET DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "catalogue" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "catalogue" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "locations" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "locations" ALTER COLUMN "id" SET DEFAULT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "invited_as" text;--> statement-breakpoint
ALTER TABLE "password_links" ADD COLUMN "proves" text DEFAULT 'code' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "confirmed_by" text;--> statement-breakpoint
ALTER TABLE "issuer_bindings" ADD CONSTRAINT "issuer_bindings_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_at_idx" ON "letters" USING btree ("at");--> statement-breakpoint
-- Of who had an account before, nobody knows better than by the link that an admin handed over.
UPDATE users u SET confirmed_by = 'code' WHERE exists (
  SELECT FROM identities i WHERE i.user_id = u.id AND i.password_hash IS NOT NULL);--> statement-breakpoint
-- What an inviter called a person who has not joined anything yet becomes that organization's affair.
UPDATE memberships m SET invited_as = u.name FROM users u
  WHERE u.id = m.user_id AND m.pending AND u.name <> '' AND u.origin = 'local' AND u.confirmed_by IS NULL;--> statement-breakpoint
UPDATE users SET name = '' WHERE confirmed_by IS NULL AND origin = 'local' AND NOT demo
  AND NOT exists (SELECT FROM memberships m WHERE m.user_id = users.id AND NOT m.pending);--> statement-breakpoint
UPDATE users SET may_create_organizations = false WHERE demo;--> statement-breakpoint
-- A Global admin who came by the issuer, is no guest there, and whom it stood by when it was asked last, proves it.
INSERT INTO issuer_bindings (org_id, issuer, said_by)
  SELECT t.org_id, t.issuer, 'proof' FROM trusted_issuers t WHERE exists (
    SELECT FROM memberships m JOIN identities i ON i.user_id = m.user_id AND i.issuer = t.issuer
      JOIN users u ON u.id = m.user_id AND u.deactivated_at IS NULL
    WHERE m.org_id = t.org_id AND m.role = 'global_admin' AND m.deactivated_at IS NULL AND NOT m.pending
      AND i.checked_at IS NOT NULL AND NOT i.guest);--> statement-breakpoint
-- Numbers that counted up become random ones wherever a person is named: keys, local identities, and every trail.
DO $$
DECLARE
  fk record;
  org record;
  col record;
BEGIN
  CREATE TEMP TABLE user_ids ON COMMIT DROP AS
    SELECT id AS old, ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint AS new FROM users;
  CREATE UNIQUE INDEX ON user_ids (old);
  CREATE TEMP TABLE user_keys ON COMMIT DROP AS
    SELECT c.conrelid::regclass::text AS tab, c.conname AS name, pg_get_constraintdef(c.oid) AS def, a.attname AS col
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass;
  FOR fk IN SELECT * FROM user_keys LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', fk.tab, fk.name);
    EXECUTE format('UPDATE %s t SET %I = m.new FROM user_ids m WHERE t.%I = m.old', fk.tab, fk.col, fk.col);
  END LOOP;
  UPDATE identities i SET subject = m.new::text FROM user_ids m WHERE i.issuer = 'local' AND i.subject = m.old::text;
  UPDATE sign_ins s SET user_id = m.new FROM user_ids m WHERE s.user_id = m.old;
  UPDATE users u SET id = m.new FROM user_ids m WHERE u.id = m.old;
  FOR fk IN SELECT * FROM user_keys LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', fk.tab, fk.name, fk.def);
  END LOOP;
  FOR org IN SELECT id FROM organizations LOOP
    PERFORM laurel_enter_org(org.id);
    FOR col IN SELECT * FROM (VALUES ('audit', 'actor'), ('imports', 'created_by'), ('uploads', 'created_by'),
        ('rule_overrides', 'created_by'), ('scenarios', 'created_by'), ('snapshots', 'created_by'),
        ('reconciliations', 'created_by'), ('difference_states', 'changed_by')) AS cols (tab, name) LOOP
      EXECUTE format('UPDATE %I t SET %I = ''user:'' || m.new FROM user_ids m WHERE t.org_id = $1 AND t.%I = ''user:'' || m.old',
        col.tab, col.name, col.name) USING org.id;
    END LOOP;
    UPDATE audit t SET detail = jsonb_set(t.detail, '{id}', to_jsonb(m.new)) FROM user_ids m
      WHERE t.org_id = org.id AND (t.action LIKE 'user.%' OR t.action LIKE 'access.%') AND t.detail -> 'id' = to_jsonb(m.old);
    UPDATE audit t SET detail = jsonb_set(t.detail, '{ended}', (
        SELECT jsonb_agg(coalesce(jsonb_set(e, '{id}', to_jsonb(m.new)), e) ORDER BY n)
        FROM jsonb_array_elements(t.detail -> 'ended') WITH ORDINALITY AS ended (e, n)
        LEFT JOIN user_ids m ON e -> 'id' = to_jsonb(m.old)))
      WHERE t.org_id = org.id AND t.action = 'issuer.remove' AND jsonb_typeof(t.detail -> 'ended') = 'array'
        AND jsonb_array_length(t.detail -> 'ended') > 0;
  END LOOP;
END $$;
