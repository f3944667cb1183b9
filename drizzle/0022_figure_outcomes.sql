CREATE TABLE "figure_outcomes" (
	"org_id" bigint NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"rules" text NOT NULL,
	"carried" text NOT NULL,
	"outcomes" text NOT NULL,
	CONSTRAINT "figure_outcomes_pk" PRIMARY KEY("org_id","rules","carried","month")
);
--> statement-breakpoint
ALTER TABLE "figure_outcomes" ADD CONSTRAINT "figure_outcomes_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE figure_outcomes ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE figure_outcomes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY figure_outcomes_own_organization ON figure_outcomes USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
