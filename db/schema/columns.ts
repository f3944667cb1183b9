import { bigint, customType, timestamp } from 'drizzle-orm/pg-core'

/** First in every tenant table and in every key of it, so that one statement touches one shard. */
export const orgId = () => bigint('org_id', { mode: 'number' }).notNull()
export const big = (name: string) => bigint(name, { mode: 'number' })
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Sorted by code point on every database: the cap numbers rows by date, then identity in this order. */
export const codePointText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })
