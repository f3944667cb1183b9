CREATE TABLE "attachments" (
	"org_id" bigint NOT NULL,
	"id" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000 NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"added_by" text NOT NULL,
	"added_by_name" text NOT NULL,
	CONSTRAINT "attachments_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "attachments_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "attachments_bytes" CHECK (bytes >= 0)
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_subject_idx" ON "attachments" USING btree ("org_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "attachments_file_idx" ON "attachments" USING btree ("org_id","sha256");
--> statement-breakpoint
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY attachments_own_organization ON attachments USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
