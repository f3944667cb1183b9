DROP INDEX "users_local_email_key";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_key" text GENERATED ALWAYS AS (translate(normalize(email, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')) STORED NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "users_local_email_key" ON "users" USING btree ("email_key") WHERE origin = 'local';