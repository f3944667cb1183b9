ALTER TABLE "scenarios" DROP CONSTRAINT "scenarios_name_key";--> statement-breakpoint
DROP INDEX "snapshots_month_end_key";--> statement-breakpoint
ALTER TABLE "reconciliations" ADD COLUMN "programme" text DEFAULT 'training-services' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_overrides" ADD COLUMN "programme" text DEFAULT 'training-services' NOT NULL;--> statement-breakpoint
ALTER TABLE "scenarios" ADD COLUMN "programme" text DEFAULT 'training-services' NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "programme" text DEFAULT 'training-services' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_month_end_key" ON "snapshots" USING btree ("org_id","programme","as_of") WHERE kind = 'month_end' and supersedes is null;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_name_key" UNIQUE("org_id","programme","name");