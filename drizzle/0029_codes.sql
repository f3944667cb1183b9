CREATE TABLE "codes" (
	"org_id" bigint NOT NULL,
	"code_id" text COLLATE "C" NOT NULL,
	"sealed" text NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"seats" integer,
	"requested_on" date,
	CONSTRAINT "codes_pk" PRIMARY KEY("org_id","code_id")
);
--> statement-breakpoint
ALTER TABLE "register_statements" DROP CONSTRAINT "register_statements_register";--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "codes_class_idx" ON "codes" USING btree ("org_id","class_id");--> statement-breakpoint
ALTER TABLE "register_statements" ADD CONSTRAINT "register_statements_register" CHECK (register in ('catalogue','trainers','locations','trainer-credentials','course-requirements','classes','codes'));
--> statement-breakpoint
ALTER TABLE codes ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE codes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY codes_own_organization ON codes USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
