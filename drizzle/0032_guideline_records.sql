CREATE TABLE "guideline_records" (
	"org_id" bigint NOT NULL,
	"id" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"class_id" text COLLATE "C",
	"course_number" text COLLATE "C",
	"location_id" text,
	"mct_id" text COLLATE "C",
	"learner" text,
	"person" text,
	"purchaser" text,
	"starts_on" date,
	"ends_on" date,
	"facts" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by_name" text NOT NULL,
	CONSTRAINT "guideline_records_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "guideline_records_order" CHECK (ends_on >= starts_on),
	CONSTRAINT "guideline_records_facts" CHECK (jsonb_typeof(facts) = 'object')
);
--> statement-breakpoint
ALTER TABLE "guideline_records" ADD CONSTRAINT "guideline_records_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guideline_records_kind_idx" ON "guideline_records" USING btree ("org_id","kind","id");--> statement-breakpoint
CREATE INDEX "guideline_records_class_idx" ON "guideline_records" USING btree ("org_id","class_id");
--> statement-breakpoint
ALTER TABLE guideline_records ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE guideline_records FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY guideline_records_own_organization ON guideline_records USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
