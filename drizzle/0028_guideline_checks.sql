CREATE TABLE "check_dismissals" (
	"org_id" bigint NOT NULL,
	"check_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"facts_sha256" text NOT NULL,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_dismissals_pk" PRIMARY KEY("org_id","check_id","subject")
);
--> statement-breakpoint
CREATE TABLE "check_limits" (
	"org_id" bigint NOT NULL,
	"limit_id" text COLLATE "C" NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "check_limits_pk" PRIMARY KEY("org_id","limit_id"),
	CONSTRAINT "check_limits_value" CHECK (value >= 0)
);
--> statement-breakpoint
ALTER TABLE "check_dismissals" ADD CONSTRAINT "check_dismissals_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_limits" ADD CONSTRAINT "check_limits_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE check_dismissals ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE check_dismissals FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY check_dismissals_own_organization ON check_dismissals USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE check_limits ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE check_limits FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY check_limits_own_organization ON check_limits USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
