CREATE TABLE "location_designations" (
	"org_id" bigint NOT NULL,
	"location_id" bigint NOT NULL,
	"designation" text NOT NULL,
	"badge" boolean NOT NULL,
	"benefits" boolean NOT NULL,
	CONSTRAINT "location_designations_pk" PRIMARY KEY("org_id","location_id","designation")
);
--> statement-breakpoint
CREATE TABLE "specializations" (
	"org_id" bigint NOT NULL,
	"specialization" text COLLATE "C" NOT NULL,
	"attained_on" date,
	"anniversary" date NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"evidence_on" date,
	CONSTRAINT "specializations_pk" PRIMARY KEY("org_id","specialization"),
	CONSTRAINT "specializations_order" CHECK (attained_on < anniversary)
);
--> statement-breakpoint
ALTER TABLE "location_designations" ADD CONSTRAINT "location_designations_location_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."locations"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "specializations" ADD CONSTRAINT "specializations_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE location_designations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE location_designations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY location_designations_own_organization ON location_designations USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE specializations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE specializations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY specializations_own_organization ON specializations USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
