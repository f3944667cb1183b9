CREATE TABLE "end_steps" (
	"org_id" bigint NOT NULL,
	"step" text NOT NULL,
	"done_on" date NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "end_steps_pk" PRIMARY KEY("org_id","step")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"org_id" bigint NOT NULL,
	"learner" text COLLATE "C" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "erasures_pk" PRIMARY KEY("org_id","learner")
);
--> statement-breakpoint
CREATE TABLE "programme_end" (
	"org_id" bigint PRIMARY KEY NOT NULL,
	"ended_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention" (
	"org_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"months" integer,
	"cleared_before" date,
	CONSTRAINT "retention_pk" PRIMARY KEY("org_id","kind"),
	CONSTRAINT "retention_months" CHECK (months >= 0)
);
--> statement-breakpoint
ALTER TABLE "end_steps" ADD CONSTRAINT "end_steps_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention" ADD CONSTRAINT "retention_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE retention ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE retention FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY retention_own_organization ON retention USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY erasures_own_organization ON erasures USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE programme_end ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme_end FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY programme_end_own_organization ON programme_end USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE end_steps ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE end_steps FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY end_steps_own_organization ON end_steps USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
-- What imports changed is insert-only for the role that serves: of it this, and nothing else, may empty learner IDs.
CREATE FUNCTION laurel_blank_changes(p_learners text[], p_imports bigint[], p_was text[], p_becomes text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own bigint := nullif(current_setting('app.org_id', true), '')::bigint;
  blanked bigint;
BEGIN
  UPDATE import_changes c SET columns = (
    SELECT jsonb_agg(CASE WHEN one ->> 'column' <> 'learner_id' THEN one ELSE one || jsonb_build_object(
      'before', CASE WHEN c.import_id = ANY (p_imports) OR one ->> 'before' = ANY (p_learners) THEN '' ELSE one ->> 'before' END,
      'after', CASE WHEN c.import_id = ANY (p_imports) OR one ->> 'after' = ANY (p_learners) THEN '' ELSE one ->> 'after' END) END ORDER BY place)
    FROM jsonb_array_elements(c.columns) WITH ORDINALITY AS said (one, place))
  WHERE c.org_id = own AND EXISTS (
    SELECT FROM jsonb_array_elements(c.columns) one WHERE one ->> 'column' = 'learner_id' AND (
      (c.import_id = ANY (p_imports) AND concat(one ->> 'before', one ->> 'after') <> '')
      OR one ->> 'before' = ANY (p_learners) OR one ->> 'after' = ANY (p_learners)));
  GET DIAGNOSTICS blanked = ROW_COUNT;
  UPDATE import_changes c SET identity = renamed.becomes FROM unnest(p_was, p_becomes) AS renamed (was, becomes)
  WHERE c.org_id = own AND c.identity = renamed.was AND c.identity LIKE 'h1:%';
  RETURN blanked;
END $$;
--> statement-breakpoint
-- The audit trail is insert-only for the role that serves: only that of an organization that is gone may go after it.
CREATE FUNCTION laurel_remove_trail(p bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM organizations WHERE id = p) THEN
    RAISE EXCEPTION 'The organization % is there, and so is its audit trail.', p;
  END IF;
  PERFORM laurel_enter_org(p);
  DELETE FROM audit WHERE org_id = p;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION laurel_blank_changes(text[], bigint[], text[], text[]), laurel_remove_trail(bigint) FROM PUBLIC;
--> statement-breakpoint
-- Organizations that are there keep what they have: nothing is deleted by an upgrade, until an admin says so.
DO $$
DECLARE own bigint;
BEGIN
  FOR own IN SELECT id FROM organizations LOOP
    PERFORM laurel_enter_org(own);
    INSERT INTO retention (org_id, kind, months) SELECT own, kind, 0 FROM (VALUES ('learners'), ('rejected')) kinds (kind)
    WHERE EXISTS (SELECT FROM org_state WHERE org_id = own);
  END LOOP;
  PERFORM laurel_enter_org(0);
END $$;
