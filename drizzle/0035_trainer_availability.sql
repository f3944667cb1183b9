ALTER TABLE "trainers" ADD COLUMN "metrics_that_matter" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "trainers" ADD COLUMN "unavailable" text DEFAULT '' NOT NULL;