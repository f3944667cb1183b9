-- What was said before this column came has no time: it counts as said ever since.
ALTER TABLE "register_statements" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "register_statements" ALTER COLUMN "said_at" SET DEFAULT now();
