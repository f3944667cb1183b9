CREATE TABLE "classes" (
	"org_id" bigint NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"course_number" text NOT NULL,
	"item" text COLLATE "C" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"location_id" text NOT NULL,
	"country" text NOT NULL,
	"mct_ids" text[] NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	"seats" integer,
	"learners" integer,
	"form" text,
	"recorded_share" numeric(5, 2),
	"status" text,
	"customer" text DEFAULT '' NOT NULL,
	CONSTRAINT "classes_pk" PRIMARY KEY("org_id","class_id"),
	CONSTRAINT "classes_order" CHECK (ends_on >= starts_on),
	CONSTRAINT "classes_form" CHECK (form in ('virtual','in_person','hybrid')),
	CONSTRAINT "classes_status" CHECK (status in ('planned','delivered','cancelled'))
);
--> statement-breakpoint
CREATE TABLE "course_requirements" (
	"org_id" bigint NOT NULL,
	"course_number" text COLLATE "C" NOT NULL,
	"credential" text COLLATE "C" NOT NULL,
	"valid_from" date DEFAULT '0001-01-01' NOT NULL,
	"credential_id" text COLLATE "C" NOT NULL,
	"valid_to" date,
	CONSTRAINT "course_requirements_pk" PRIMARY KEY("org_id","course_number","credential","valid_from"),
	CONSTRAINT "course_requirements_order" CHECK (valid_to >= valid_from)
);
--> statement-breakpoint
CREATE TABLE "trainer_credentials" (
	"org_id" bigint NOT NULL,
	"mct_id" text COLLATE "C" NOT NULL,
	"credential" text COLLATE "C" NOT NULL,
	"achieved_on" date NOT NULL,
	"credential_id" text COLLATE "C" NOT NULL,
	"expires_on" date,
	CONSTRAINT "trainer_credentials_pk" PRIMARY KEY("org_id","mct_id","credential","achieved_on"),
	CONSTRAINT "trainer_credentials_order" CHECK (expires_on >= achieved_on)
);
--> statement-breakpoint
ALTER TABLE "register_statements" DROP CONSTRAINT "register_statements_register";--> statement-breakpoint
ALTER TABLE "classes" ADD CONSTRAINT "classes_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_requirements" ADD CONSTRAINT "course_requirements_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_credentials" ADD CONSTRAINT "trainer_credentials_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "classes_days_idx" ON "classes" USING btree ("org_id","starts_on","class_id");--> statement-breakpoint
ALTER TABLE "register_statements" ADD CONSTRAINT "register_statements_register" CHECK (register in ('catalogue','trainers','locations','trainer-credentials','course-requirements','classes'));
--> statement-breakpoint
ALTER TABLE classes ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE classes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY classes_own_organization ON classes USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE course_requirements ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE course_requirements FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY course_requirements_own_organization ON course_requirements USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE trainer_credentials ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE trainer_credentials FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trainer_credentials_own_organization ON trainer_credentials USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
