CREATE TABLE "api_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"org_id" bigint NOT NULL,
	"role" text NOT NULL,
	"location_ids" jsonb,
	"name" text NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_on" date,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_hash_unique" UNIQUE("hash"),
	CONSTRAINT "api_tokens_role" CHECK (role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer'))
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" bigint NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"org_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"role" text NOT NULL,
	"location_ids" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_org_id_user_id_pk" PRIMARY KEY("org_id","user_id"),
	CONSTRAINT "memberships_role" CHECK (role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer','none'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organizations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "password_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"ip" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_ins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" bigint,
	"method" text NOT NULL,
	"outcome" text NOT NULL,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text NOT NULL,
	"slot" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "throttle_key_slot_pk" PRIMARY KEY("key","slot")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp with time zone,
	"may_create_organizations" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"org_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"import_id" bigint NOT NULL,
	"payload" jsonb,
	CONSTRAINT "claims_org_id_kind_identity_import_id_pk" PRIMARY KEY("org_id","kind","identity","import_id")
);
--> statement-breakpoint
CREATE TABLE "import_rejects" (
	"org_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"column" text NOT NULL,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"raw" "bytea" NOT NULL,
	CONSTRAINT "import_rejects_org_id_import_id_line_pk" PRIMARY KEY("org_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"same_as" bigint,
	"status" text NOT NULL,
	"seq" bigint NOT NULL,
	"withdrawn_seq" bigint,
	"rows_read" integer NOT NULL,
	"rows_accepted" integer NOT NULL,
	"rows_changed" integer NOT NULL,
	"rows_duplicate" integer NOT NULL,
	"rows_rejected" integer NOT NULL,
	"header" text NOT NULL,
	"notes" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_name" text,
	CONSTRAINT "imports_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "imports_conserve_rows" CHECK (rows_read = rows_accepted + rows_changed + rows_duplicate + rows_rejected),
	CONSTRAINT "imports_status" CHECK (status in ('published','withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "courseware_completions" (
	"org_id" bigint NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"occurred_on" date NOT NULL,
	"item" text NOT NULL,
	"location_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"course_number" text NOT NULL,
	"learner_id" text,
	"mct_id" text,
	"class_id" text,
	"country" text,
	CONSTRAINT "courseware_completions_org_id_identity_pk" PRIMARY KEY("org_id","identity")
);
--> statement-breakpoint
CREATE TABLE "exam_unit_purchases" (
	"org_id" bigint NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"occurred_on" date NOT NULL,
	"item" text NOT NULL,
	"location_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"exam_number" text NOT NULL,
	"units" integer NOT NULL,
	"country" text,
	CONSTRAINT "exam_unit_purchases_org_id_identity_pk" PRIMARY KEY("org_id","identity")
);
--> statement-breakpoint
CREATE TABLE "survey_responses" (
	"org_id" bigint NOT NULL,
	"identity" text COLLATE "C" NOT NULL,
	"occurred_on" date NOT NULL,
	"item" text NOT NULL,
	"location_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"course_number" text NOT NULL,
	"mct_id" text,
	"class_id" text,
	"eligibility" text NOT NULL,
	"answered" smallint NOT NULL,
	"answer_points" smallint NOT NULL,
	"q1" smallint,
	"q2" smallint,
	"q3" smallint,
	"q4" smallint,
	"q5" smallint,
	"q6" smallint,
	"q7" smallint,
	"q8" smallint,
	"q9" smallint,
	CONSTRAINT "survey_responses_org_id_identity_pk" PRIMARY KEY("org_id","identity")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL,
	"ip" text,
	CONSTRAINT "audit_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "catalogue" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "catalogue_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"area" text NOT NULL,
	"level" text NOT NULL,
	"assumed" boolean DEFAULT false NOT NULL,
	"days" smallint,
	"valid_from" date DEFAULT '0001-01-01' NOT NULL,
	"valid_to" date,
	CONSTRAINT "catalogue_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "catalogue_number_key" UNIQUE("org_id","type","number","valid_from"),
	CONSTRAINT "catalogue_type" CHECK (type in ('course','exam')),
	CONSTRAINT "catalogue_level" CHECK (level in ('fundamentals_and_others','advanced'))
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"org_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "locations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" text NOT NULL,
	"name" text,
	"country" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "locations_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "locations_external_id_key" UNIQUE("org_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "org_state" (
	"org_id" bigint PRIMARY KEY NOT NULL,
	"v_org_id" text DEFAULT '' NOT NULL,
	"partner_id" text DEFAULT '' NOT NULL,
	"anniversary" date,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"mct_checking" boolean DEFAULT false NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"org_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" text NOT NULL,
	"import_id" bigint,
	CONSTRAINT "ledger_org_id_seq_pk" PRIMARY KEY("org_id","seq")
);
--> statement-breakpoint
CREATE TABLE "total_entries" (
	"org_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"month" date NOT NULL,
	"location_id" bigint NOT NULL,
	"item" text NOT NULL,
	"eligibility" text NOT NULL,
	"rows" bigint NOT NULL,
	"units" bigint NOT NULL,
	"answered_rows" bigint NOT NULL,
	"answers" bigint NOT NULL,
	"answer_points" bigint NOT NULL,
	CONSTRAINT "total_entries_org_id_seq_kind_month_location_id_item_eligibility_pk" PRIMARY KEY("org_id","seq","kind","month","location_id","item","eligibility")
);
--> statement-breakpoint
CREATE TABLE "totals" (
	"org_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"month" date NOT NULL,
	"location_id" bigint NOT NULL,
	"item" text NOT NULL,
	"eligibility" text NOT NULL,
	"rows" bigint NOT NULL,
	"units" bigint NOT NULL,
	"answered_rows" bigint NOT NULL,
	"answers" bigint NOT NULL,
	"answer_points" bigint NOT NULL,
	CONSTRAINT "totals_org_id_kind_month_location_id_item_eligibility_pk" PRIMARY KEY("org_id","kind","month","location_id","item","eligibility")
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_import_fk" FOREIGN KEY ("org_id","import_id") REFERENCES "public"."imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rejects" ADD CONSTRAINT "import_rejects_import_fk" FOREIGN KEY ("org_id","import_id") REFERENCES "public"."imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue" ADD CONSTRAINT "catalogue_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_org_fk" FOREIGN KEY ("org_id") REFERENCES "public"."org_state"("org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "total_entries" ADD CONSTRAINT "total_entries_ledger_fk" FOREIGN KEY ("org_id","seq") REFERENCES "public"."ledger"("org_id","seq") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_org_idx" ON "api_tokens" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "identities_user_idx" ON "identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_user_idx" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_ins_user_idx" ON "sign_ins" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "throttle_slot_idx" ON "throttle" USING btree ("slot");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "claims_import_idx" ON "claims" USING btree ("org_id","import_id");--> statement-breakpoint
CREATE INDEX "imports_sha_idx" ON "imports" USING btree ("org_id","sha256");--> statement-breakpoint
CREATE INDEX "courseware_completions_date_idx" ON "courseware_completions" USING btree ("org_id","occurred_on","identity");--> statement-breakpoint
CREATE INDEX "exam_unit_purchases_date_idx" ON "exam_unit_purchases" USING btree ("org_id","occurred_on","identity");--> statement-breakpoint
CREATE INDEX "survey_responses_date_idx" ON "survey_responses" USING btree ("org_id","occurred_on","identity");--> statement-breakpoint
CREATE INDEX "audit_at_idx" ON "audit" USING btree ("org_id","at");