CREATE TABLE "certificate_addresses" (
	"hash" text PRIMARY KEY NOT NULL,
	"org_id" bigint NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"org_id" bigint NOT NULL,
	"id" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000 NOT NULL,
	"serial" integer,
	"number" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"course_numbers" text[] NOT NULL,
	"course_title" text NOT NULL,
	"learner" text NOT NULL,
	"mct_id" text COLLATE "C" NOT NULL,
	"trainer_name" text NOT NULL,
	"completed_on" date NOT NULL,
	"issued_on" date NOT NULL,
	"issuer" text NOT NULL,
	"secret" text,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by_name" text,
	CONSTRAINT "certificates_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "certificates_issued" CHECK ((serial is null) = (secret is null)),
	CONSTRAINT "certificates_one_course" CHECK (serial is null or cardinality(course_numbers) = 1)
);
--> statement-breakpoint
ALTER TABLE "certificate_addresses" ADD CONSTRAINT "certificate_addresses_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_serial_idx" ON "certificates" USING btree ("org_id","serial");--> statement-breakpoint
CREATE INDEX "certificates_class_idx" ON "certificates" USING btree ("org_id","class_id");
--> statement-breakpoint
ALTER TABLE certificates ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE certificates FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY certificates_own_organization ON certificates USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
