import type { z } from 'zod'
import type { OverrideRecord } from '@/lib/rules/sql/override-records'
import type { shownName as gate } from '../answers/words'
import { may } from '../auth/roles'
import type { Ctx } from '../context'
import type { Override } from '../scoring/rule-book'

type Reader = Pick<Ctx, 'role' | 'locationIds'>

/**
 * The one gate for personal data: whatever an answer says of who somebody is (who did something, a trainer, a learner)
 * is asked here, for pages, API, files and the command alike. The types of answers want what the gate alone makes.
 */
export const seesPeople = ({ role }: Pick<Ctx, 'role'>): boolean => may(role, 'personal-data:read')

/** Of the whole organization, and not of some locations. */
export const seesPeopleEverywhere = (reader: Reader): boolean =>
  seesPeople(reader) && reader.locationIds === null

/** A person's name; empty for a role that may not see personal data. */
export type ShownName = z.infer<typeof gate>
export type ShownOverride = Omit<Override, 'byName'> & { byName: ShownName }

export const shownName = (reader: Pick<Ctx, 'role'>, name: string): ShownName =>
  (seesPeople(reader) ? name : '') as ShownName

export const shownOverrides = (reader: Pick<Ctx, 'role'>, overrides: readonly Override[]): ShownOverride[] =>
  overrides.map((one) => ({ ...one, byName: shownName(reader, one.byName) }))

type ShownSaid = Omit<OverrideRecord['set'], 'byName'> & { byName: ShownName }
export type ShownRecord = Omit<OverrideRecord, 'set' | 'ended'> & {
  set: ShownSaid
  ended: (ShownSaid & { replaced: boolean }) | null
}

/** The same for every override there ever was. */
export const shownRecords = (reader: Pick<Ctx, 'role'>, records: readonly OverrideRecord[]): ShownRecord[] =>
  records.map(({ set, ended, ...record }) => ({
    ...record,
    set: { ...set, byName: shownName(reader, set.byName) },
    ended: ended && { ...ended, byName: shownName(reader, ended.byName) },
  }))

/** For what is kept as it was, and shown later through `shownAsKept` only. */
export const keptOverrides = (overrides: readonly Override[]) => overrides as readonly ShownOverride[]

/** By these keys what is kept as JSON says who did something. */
const WHO = new Set(['byName', 'createdBy', 'createdByName'])
/** So did the source of an overridden value until November 2026. */
const SET_BY = /^set by /

export type Shown<T> = Omit<T, 'createdByName'> & { createdByName: ShownName }

/** What is kept for good, with its names as far as the reader may see them. */
export const shownAsKept = <T extends { createdByName: string }>(
  reader: Pick<Ctx, 'role'>,
  kept: T,
): Shown<T> => (seesPeople(reader) ? kept : withoutNames(kept)) as unknown as Shown<T>

function withoutNames(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return WHO.has(key) ? '' : key === 'place' && SET_BY.test(value) ? '' : value
  if (Array.isArray(value)) return value.map((one) => withoutNames(one))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutNames(one, name)]))
}

export type Contact = { name: string; email: string }

/**
 * Who can be asked for a role. Who has none yet has nobody else to turn to and learns names and addresses; a role that
 * may not see personal data asks with a click instead.
 */
export const shownContacts = ({ role }: Pick<Ctx, 'role'>, contacts: Contact[]): Contact[] =>
  role === 'none' || seesPeople({ role }) ? contacts : []
