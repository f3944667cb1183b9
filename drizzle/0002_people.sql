CREATE TABLE "access_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"org_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "access_requests_role" CHECK (role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer'))
);
--> statement-breakpoint
CREATE TABLE "app_roles" (
	"org_id" bigint NOT NULL,
	"issuer" text NOT NULL,
	"app_role" text NOT NULL,
	"role" text NOT NULL,
	"location_ids" jsonb,
	CONSTRAINT "app_roles_org_id_issuer_app_role_pk" PRIMARY KEY("org_id","issuer","app_role"),
	CONSTRAINT "app_roles_role" CHECK (role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer'))
);
--> statement-breakpoint
CREATE TABLE "trusted_issuers" (
	"org_id" bigint NOT NULL,
	"issuer" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trusted_issuers_org_id_issuer_pk" PRIMARY KEY("org_id","issuer")
);
--> statement-breakpoint
DROP INDEX "users_email_key";--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "guest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "app_roles" jsonb;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "source" text DEFAULT 'manual' NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "pending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "deactivated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "password_links" ADD COLUMN "join_org_id" bigint;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_on" date;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "issuer" text DEFAULT 'local' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "recheck_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "refresh_token" text;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "detail" jsonb;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "origin" text DEFAULT 'local' NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "org_state" ADD COLUMN "catalogue_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_roles" ADD CONSTRAINT "app_roles_issuer_fk" FOREIGN KEY ("org_id","issuer") REFERENCES "public"."trusted_issuers"("org_id","issuer") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusted_issuers" ADD CONSTRAINT "trusted_issuers_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_requests_open_key" ON "access_requests" USING btree ("org_id","user_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "trusted_issuers_idx" ON "trusted_issuers" USING btree ("issuer");--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_join_org_id_organizations_id_fk" FOREIGN KEY ("join_org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_merged_into_fk" FOREIGN KEY ("org_id","merged_into") REFERENCES "public"."locations"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "users_local_email_key" ON "users" USING btree (lower("email")) WHERE origin = 'local';--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_merged_into_other" CHECK (merged_into <> id);