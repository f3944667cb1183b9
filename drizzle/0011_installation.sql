CREATE TABLE "installation" (
	"one_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" text DEFAULT gen_random_uuid() NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"schema_version" integer DEFAULT 0 NOT NULL,
	"restoring" boolean DEFAULT false NOT NULL,
	CONSTRAINT "installation_one_row" CHECK (one_row)
);

--> statement-breakpoint
INSERT INTO "installation" DEFAULT VALUES;
