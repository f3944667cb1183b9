CREATE TABLE "certifications" (
	"org_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"standing" boolean NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"certification" text COLLATE "C" NOT NULL,
	"completed_on" date NOT NULL,
	"expires_on" date,
	"linked" boolean,
	"left_on" date,
	"type" text NOT NULL,
	CONSTRAINT "certifications_pk" PRIMARY KEY("org_id","person","certification","completed_on","import_id")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"org_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"standing" boolean NOT NULL,
	"tenant" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"segment" text NOT NULL,
	"country" text NOT NULL,
	CONSTRAINT "customers_pk" PRIMARY KEY("org_id","tenant","import_id")
);
--> statement-breakpoint
CREATE TABLE "monthly_figures" (
	"org_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"standing" boolean NOT NULL,
	"kind" text NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"tenant" text COLLATE "C" NOT NULL,
	"workload" text COLLATE "C" NOT NULL,
	"association" text COLLATE "C" NOT NULL,
	"subscription" text COLLATE "C" NOT NULL,
	"partner" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"amount" bigint NOT NULL,
	"second" bigint NOT NULL,
	"claimed_on" date,
	CONSTRAINT "monthly_figures_pk" PRIMARY KEY("org_id","kind","month","tenant","workload","association","subscription","partner","detail","import_id"),
	CONSTRAINT "monthly_figures_month" CHECK (month like '____-__')
);
--> statement-breakpoint
CREATE TABLE "record_names" (
	"org_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"field" text NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"means" text,
	CONSTRAINT "record_names_pk" PRIMARY KEY("org_id","kind","field","name")
);
--> statement-breakpoint
ALTER TABLE "org_state" ADD COLUMN "business_applications_market" text DEFAULT 'larger' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_names" ADD CONSTRAINT "record_names_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_state" ADD CONSTRAINT "org_state_market" CHECK (business_applications_market in ('larger','other'));--> statement-breakpoint
ALTER TABLE certifications ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE certifications FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY certifications_own_organization ON certifications USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customers FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY customers_own_organization ON customers USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE monthly_figures ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE monthly_figures FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY monthly_figures_own_organization ON monthly_figures USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE record_names ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE record_names FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY record_names_own_organization ON record_names USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
