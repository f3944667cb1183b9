CREATE TABLE "difference_states" (
	"org_id" bigint NOT NULL,
	"reconciliation_id" bigint NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" text NOT NULL,
	"changed_by_name" text NOT NULL,
	CONSTRAINT "difference_states_org_id_reconciliation_id_key_pk" PRIMARY KEY("org_id","reconciliation_id","key"),
	CONSTRAINT "difference_states_state" CHECK (state in ('open','explained','reported','settled'))
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "reconciliations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"taken_on" date NOT NULL,
	"as_of" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	CONSTRAINT "reconciliations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "reported_figures" (
	"org_id" bigint NOT NULL,
	"reconciliation_id" bigint NOT NULL,
	"metric" text NOT NULL,
	"area" text DEFAULT '' NOT NULL,
	"month" text DEFAULT '' NOT NULL,
	"location" text DEFAULT '' NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "reported_figures_org_id_reconciliation_id_metric_area_month_location_pk" PRIMARY KEY("org_id","reconciliation_id","metric","area","month","location")
);
--> statement-breakpoint
CREATE TABLE "reported_rows" (
	"org_id" bigint NOT NULL,
	"reconciliation_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"occurred_on" date NOT NULL,
	"item" text NOT NULL,
	"location" text NOT NULL,
	"mct_id" text,
	"units" integer NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"answer_points" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "reported_rows_org_id_reconciliation_id_kind_identity_pk" PRIMARY KEY("org_id","reconciliation_id","kind","identity")
);
--> statement-breakpoint
CREATE TABLE "rule_overrides" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "rule_overrides_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"rule_set" text NOT NULL,
	"key" text NOT NULL,
	"value" text,
	"active" boolean NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	CONSTRAINT "rule_overrides_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "scenarios_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	CONSTRAINT "scenarios_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scenarios_name_key" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"as_of" date NOT NULL,
	"rule_set" text NOT NULL,
	"seq" bigint NOT NULL,
	"catalogue_seq" bigint NOT NULL,
	"rules_seq" bigint NOT NULL,
	"version" text NOT NULL,
	"result" jsonb NOT NULL,
	"input" jsonb NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	CONSTRAINT "snapshots_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "snapshots_kind" CHECK (kind in ('month_end','on_demand'))
);
--> statement-breakpoint
ALTER TABLE "org_state" ADD COLUMN "rules_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "difference_states" ADD CONSTRAINT "difference_states_reconciliation_fk" FOREIGN KEY ("org_id","reconciliation_id") REFERENCES "public"."reconciliations"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliations" ADD CONSTRAINT "reconciliations_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_figures" ADD CONSTRAINT "reported_figures_reconciliation_fk" FOREIGN KEY ("org_id","reconciliation_id") REFERENCES "public"."reconciliations"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_rows" ADD CONSTRAINT "reported_rows_reconciliation_fk" FOREIGN KEY ("org_id","reconciliation_id") REFERENCES "public"."reconciliations"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_overrides" ADD CONSTRAINT "rule_overrides_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rule_overrides_key_idx" ON "rule_overrides" USING btree ("org_id","rule_set","key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_month_end_key" ON "snapshots" USING btree ("org_id","as_of") WHERE kind = 'month_end';