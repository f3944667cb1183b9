DROP INDEX "snapshots_month_end_key";--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "supersedes" bigint;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_supersedes_fk" FOREIGN KEY ("org_id","supersedes") REFERENCES "public"."snapshots"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_supersedes_key" ON "snapshots" USING btree ("org_id","supersedes") WHERE supersedes is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_month_end_key" ON "snapshots" USING btree ("org_id","as_of") WHERE kind = 'month_end' and supersedes is null;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_supersedes" CHECK ((supersedes is null) = (reason is null) and (supersedes is null or kind = 'month_end'));