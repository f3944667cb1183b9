CREATE TABLE "import_changes" (
	"org_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"columns" jsonb NOT NULL,
	CONSTRAINT "import_changes_org_id_import_id_line_pk" PRIMARY KEY("org_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "import_mappings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"fingerprint" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by_name" text NOT NULL,
	CONSTRAINT "import_mappings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "import_mappings_key" UNIQUE("org_id","kind","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "uploads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"file_name" text NOT NULL,
	"bytes" bigint,
	"received" bigint DEFAULT 0 NOT NULL,
	"sha256" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "uploads_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "register_statements" (
	"org_id" bigint NOT NULL,
	"register" text NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "register_statements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint,
	"payload" jsonb,
	CONSTRAINT "register_statements_org_id_register_key_id_pk" PRIMARY KEY("org_id","register","key","id"),
	CONSTRAINT "register_statements_register" CHECK (register in ('catalogue','trainers','locations'))
);
--> statement-breakpoint
CREATE TABLE "trainers" (
	"org_id" bigint NOT NULL,
	"mct_id" text COLLATE "C" NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"active_from" date NOT NULL,
	"active_to" date,
	"credentials" text DEFAULT '' NOT NULL,
	CONSTRAINT "trainers_org_id_mct_id_pk" PRIMARY KEY("org_id","mct_id"),
	CONSTRAINT "trainers_active" CHECK (active_to is null or active_to >= active_from)
);
--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_status";--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "seq" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "rows_read" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "rows_accepted" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "rows_changed" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "rows_duplicate" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "rows_rejected" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "header" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "notes" SET DEFAULT '{"newLocations":[],"unusualLocations":[],"ignoredColumns":[]}'::jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "mode" text DEFAULT 'publish' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "changes" text DEFAULT 'reject' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "mapping" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "format" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "problem" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "effect" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "preview" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "progress" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "upload_id" bigint;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "idempotency_key" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "lease_owner" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "lease_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_fk" FOREIGN KEY ("org_id","import_id") REFERENCES "public"."imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_statements" ADD CONSTRAINT "register_statements_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainers" ADD CONSTRAINT "trainers_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_statements_import_idx" ON "register_statements" USING btree ("org_id","import_id");--> statement-breakpoint
CREATE INDEX "imports_open_idx" ON "imports" USING btree ("org_id","status");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_idempotency_key" UNIQUE("org_id","idempotency_key");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_mode" CHECK (mode in ('publish','preview'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_changes" CHECK (changes in ('reject','apply'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_refused_empty" CHECK (status <> 'refused' or rows_read = 0);--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_status" CHECK (status in ('waiting','running','published','previewed','refused','withdrawn'));