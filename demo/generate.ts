import { addMonths, daysInMonth, firstOf, monthOf, type PlainDate, parts } from '../lib/dates'
import type { RecordInput } from '../lib/guideline-records/record-input'
import type { RecordKind } from '../lib/imports/model/import-kinds'
import type { Kind } from '../lib/line-items/model/kinds'
import type { SpecializationInput } from '../lib/specializations/specialization-input'
import { calendarOf } from './calendar'
import { consulting } from './consulting/consulting'
import type { DemoDesignations } from './consulting/designations'
import { contoso } from './contoso'
import { type Delivery, deliveryOf } from './delivery/delivery'
import { type DatedRegister, deliveryFiles } from './delivery/files'
import { recordsOf } from './delivery/records'
import { PLANTED } from './delivery/violations'
import type { DemoFile } from './demo-file'
import { fabrikam } from './fabrikam'
import { filesOf, trainersFile } from './files'
import { northwind } from './northwind'
import { type Plan, plan } from './plan-rows'
import type { DemoLocation, DemoUser, Profile } from './profile'
import { usersOf } from './users'

export { csvText, type DemoFile } from './demo-file'
export type { DemoLocation, DemoUser } from './profile'

export type DemoOrganization = {
  slug: string
  name: string
  vOrgId: string
  partnerId: string
  anniversary: PlainDate
  timeZone: string
  /** Texts that belong to this organization alone: none of them is in another's files. */
  own: string[]
  locations: readonly DemoLocation[]
  users: DemoUser[]
  files: DemoFile[]
  registers: DemoFile<'trainers'>[]
}

const PROFILES: readonly Profile[] = [contoso, fabrikam, northwind, consulting]

/** The organizations of the demo as of a day: pure, the same for the same day. */
export const generateDemo = (today: PlainDate): DemoOrganization[] =>
  PROFILES.map((profile) => organization(profile, today))

/** The files of one organization. */
export function generateFiles(slug: string, today: PlainDate): DemoFile<Kind | RecordKind | DatedRegister>[] {
  const profile = profileOf(slug)
  return [
    ...(profile ? filesFor(profile, today) : []),
    ...generateRecords(slug, today),
    ...generateRegisters(slug, today),
  ]
}

/** Those of classes, of what trainers hold, and of codes. */
export function generateRegisters(slug: string, today: PlainDate): DemoFile<DatedRegister>[] {
  const profile = profileOf(slug)
  const delivery = generateDelivery(slug, today)
  return profile && delivery ? deliveryFiles(profile, PLANTED[slug] ?? [], delivery, calendarOf(today)) : []
}

/** The classes of an organization, and what breaks the Guidelines; null where none are recorded. */
export function generateDelivery(slug: string, today: PlainDate): Delivery | null {
  const profile = profileOf(slug)
  const violations = PLANTED[slug]
  return profile && violations
    ? deliveryOf(profile, violations, planOf(profile, today), calendarOf(today))
    : null
}

/** Records that the Guidelines ask for. */
export function generateKept(slug: string, today: PlainDate): RecordInput[] {
  const profile = profileOf(slug)
  const delivery = generateDelivery(slug, today)
  return profile && delivery ? recordsOf(profile, delivery.classes, today) : []
}

const profileOf = (slug: string): Profile | undefined => PROFILES.find((one) => one.slug === slug)

/** Those of customers, their months, and people. */
export const generateRecords = (slug: string, today: PlainDate): DemoFile<RecordKind>[] =>
  profileOf(slug)?.records?.(calendarOf(today)) ?? []

/** What an organization has recorded of its specializations. */
export const generateSpecializations = (slug: string, today: PlainDate): SpecializationInput[] =>
  profileOf(slug)?.specializations?.(today) ?? []

/** What an organization has recorded of its designations. */
export const generateDesignations = (slug: string, today: PlainDate): DemoDesignations | null =>
  profileOf(slug)?.designations?.(today) ?? null

const filesFor = (profile: Profile, today: PlainDate): DemoFile[] =>
  profile.years.length > 0 ? filesOf(profile, planOf(profile, today), calendarOf(today)) : []

function organization(profile: Profile, today: PlainDate): DemoOrganization {
  const { slug, name, vOrgId, partnerId, timeZone, locations } = profile
  return {
    slug,
    name,
    vOrgId,
    partnerId,
    anniversary: anniversaryOf(profile, today),
    timeZone,
    own: [`${profile.tag}-`, vOrgId, partnerId, ...locations.map(({ externalId }) => externalId)],
    locations,
    users: usersOf(profile),
    files: filesFor(profile, today),
    registers: profile.registered ? [trainersFile(profile, calendarOf(today))] : [],
  }
}

function anniversaryOf({ anniversary }: Profile, today: PlainDate): PlainDate {
  const month = addMonths(monthOf(today), anniversary.inMonths)
  const { year, month: number } = parts(firstOf(month))
  return `${month}-${String(Math.min(anniversary.day, daysInMonth(year, number))).padStart(2, '0')}`
}

/** A plan knows the month of the year and no date, so twelve serve every day. */
const plans = new Map<string, Plan>()

function planOf(profile: Profile, today: PlainDate): Plan {
  const { month } = parts(today)
  const key = `${profile.slug} ${month}`
  const known = plans.get(key) ?? plan(profile, month)
  plans.set(key, known)
  return known
}
