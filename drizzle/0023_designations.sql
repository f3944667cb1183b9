CREATE TABLE "anniversary_choices" (
	"org_id" bigint NOT NULL,
	"anniversary" date NOT NULL,
	"option" text NOT NULL,
	CONSTRAINT "anniversary_choices_pk" PRIMARY KEY("org_id","anniversary"),
	CONSTRAINT "anniversary_choices_option" CHECK (option in ('designation','legacy','action-pack','none'))
);
--> statement-breakpoint
CREATE TABLE "designations" (
	"org_id" bigint NOT NULL,
	"designation" text NOT NULL,
	"attained_on" date NOT NULL,
	"snapshot" bigint,
	"enrolled_on" date,
	"renewed_on" date,
	"valid_until" date,
	"origin" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "designations_pk" PRIMARY KEY("org_id","designation"),
	CONSTRAINT "designations_origin" CHECK (origin in ('legacy','here','elsewhere','bought')),
	CONSTRAINT "designations_order" CHECK (attained_on <= least(enrolled_on, renewed_on) and enrolled_on <= renewed_on)
);
--> statement-breakpoint
CREATE TABLE "legacy_competencies" (
	"org_id" bigint NOT NULL,
	"competency" text COLLATE "C" NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "legacy_competencies_pk" PRIMARY KEY("org_id","competency"),
	CONSTRAINT "legacy_competencies_level" CHECK (level in ('silver','gold'))
);
--> statement-breakpoint
CREATE TABLE "local_fees" (
	"org_id" bigint NOT NULL,
	"option" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "local_fees_pk" PRIMARY KEY("org_id","option")
);
--> statement-breakpoint
ALTER TABLE "anniversary_choices" ADD CONSTRAINT "anniversary_choices_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designations" ADD CONSTRAINT "designations_snapshot_fk" FOREIGN KEY ("org_id","snapshot") REFERENCES "public"."snapshots"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designations" ADD CONSTRAINT "designations_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legacy_competencies" ADD CONSTRAINT "legacy_competencies_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_fees" ADD CONSTRAINT "local_fees_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE anniversary_choices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE anniversary_choices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY anniversary_choices_own_organization ON anniversary_choices USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE designations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE designations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY designations_own_organization ON designations USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE legacy_competencies ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE legacy_competencies FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY legacy_competencies_own_organization ON legacy_competencies USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE local_fees ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE local_fees FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY local_fees_own_organization ON local_fees USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
