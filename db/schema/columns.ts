import { sql } from 'drizzle-orm'
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core'

/** First in every tenant table and in every key of it, so that one statement touches one shard. */
export const orgId = () => bigint('org_id', { mode: 'number' }).notNull()
export const big = (name: string) => bigint(name, { mode: 'number' })
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * The next number of a sequence that all organizations share would tell each of them how much the others do, and who was
 * there before. So ids that are shown are 48 random bits: at most 15 digits, as many as a spreadsheet keeps.
 */
export const RANDOM_ID = sql`('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint`
export const randomId = () => big('id').notNull().default(RANDOM_ID)

/**
 * Where the order of ids is the order of making: microseconds since 2020, which tell no more than the time that stands
 * beside them. For tables that an organization fills one row at a time.
 */
export const ORDERED_ID = sql`(extract(epoch from clock_timestamp()) * 1000000)::bigint - 1577836800000000`
export const orderedId = () => big('id').notNull().default(ORDERED_ID)

/** Sorted by code point on every database: the cap numbers rows by date, then identity in this order. */
export const codePointText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })
