CREATE TABLE "class_matches" (
	"org_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C",
	CONSTRAINT "class_matches_pk" PRIMARY KEY("org_id","kind","identity"),
	CONSTRAINT "class_matches_kind" CHECK (kind in ('courseware-completions','survey-responses'))
);
--> statement-breakpoint
ALTER TABLE "class_matches" ADD CONSTRAINT "class_matches_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "class_matches_class_idx" ON "class_matches" USING btree ("org_id","class_id","kind","identity");
--> statement-breakpoint
ALTER TABLE class_matches ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE class_matches FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY class_matches_own_organization ON class_matches USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
