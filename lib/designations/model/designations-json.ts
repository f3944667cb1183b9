import type { DesignationJson, DesignationsJson, LegacyJson } from '../../answers/designations'
import type { PlainDate } from '../../dates'
import { designationName } from './designations'
import type { LegacyRecord, LegacyStanding } from './legacy/legacy'
import type { LifecycleRule } from './lifecycle'
import type { Standing } from './standing'
import { verdictWords } from './verdict-words'
import type { Way } from './ways'

type Shown = Standing & { way: Way; notices: readonly string[] }
type Answered = {
  org: { slug: string }
  asOf: PlainDate
  anniversary: DesignationsJson['anniversary']
  designations: readonly Shown[]
  legacy: LegacyStanding
  legacyRecord: LegacyRecord
}

/** The documented answer. */
export const designationsJson = ({ org, asOf, anniversary, designations }: Answered): DesignationsJson => ({
  org: org.slug,
  asOf,
  anniversary,
  designations: designations.map((one) => designationJson(one, asOf)),
})

export const designationJson = (one: Shown, asOf: PlainDate): DesignationJson => ({
  id: one.designation,
  name: designationName(one.designation),
  status: one.status,
  text: verdictWords(one, asOf, one.way),
  attainedOn: one.attainedOn,
  snapshot: one.attainedBy === null || one.attainedBy === 'typed' ? null : one.attainedBy.snapshot,
  enrolledOn: one.enrolledOn,
  renewedOn: one.renewedOn,
  validUntil: one.validUntil,
  anniversary: one.anniversary,
  origin: one.origin,
  lapsedOn: one.lapsedOn,
  window: { qualified: one.window.answer, first: one.window.first, last: one.window.last },
  renewal: one.renewal && {
    qualified: one.renewal.answer,
    from: one.renewal.term.renewal.counts.from,
    to: one.renewal.term.renewal.counts.to,
    closes: one.renewal.term.renewal.closes,
  },
  ifAnniversary: one.ifAnniversary?.answer ?? 'no',
  nextDates: [...one.nextDates],
  way: one.way.origin,
  rule: one.rule && ruleJson(one.rule),
  note: one.note,
  notices: [...one.notices],
})

const ruleJson = ({ from, says, enrolled, source, standing, note }: LifecycleRule) => ({
  ...{ from, says, enrolled, standing },
  source: { document: source.document, place: source.place, date: source.date },
  note: note ?? null,
})

/** A line for each designation. */
export const designationsTable = ({ asOf, designations }: DesignationsJson) => ({
  name: `designations-${asOf}`,
  rows: designations,
  columns: [
    { name: 'designation', of: ({ id }: DesignationJson) => id },
    { name: 'status', of: ({ status }: DesignationJson) => status },
    { name: 'attained_on', of: ({ attainedOn }: DesignationJson) => attainedOn },
    { name: 'snapshot', of: ({ snapshot }: DesignationJson) => snapshot },
    { name: 'enrolled_on', of: ({ enrolledOn }: DesignationJson) => enrolledOn },
    { name: 'renewed_on', of: ({ renewedOn }: DesignationJson) => renewedOn },
    { name: 'valid_until', of: ({ validUntil }: DesignationJson) => validUntil },
    { name: 'anniversary', of: ({ anniversary }: DesignationJson) => anniversary },
    { name: 'origin', of: ({ origin }: DesignationJson) => origin },
    { name: 'lapsed_on', of: ({ lapsedOn }: DesignationJson) => lapsedOn },
    { name: 'next_on', of: ({ nextDates }: DesignationJson) => nextDates[0]?.on ?? null },
    { name: 'next_what', of: ({ nextDates }: DesignationJson) => nextDates[0]?.what ?? null },
    { name: 'text', of: ({ text }: DesignationJson) => text },
  ],
})

export const legacyJson = ({ org, asOf, legacy, legacyRecord }: Answered): LegacyJson => ({
  org: org.slug,
  asOf,
  record: {
    competencies: [...legacyRecord.competencies],
    choices: [...legacyRecord.choices],
    fees: [...legacyRecord.fees],
  },
  level: legacy.level,
  areas: [...legacy.areas],
  holds: legacy.holds === true,
  lostOn: legacy.lostOn,
  anniversaries: legacy.anniversaries.map(({ anniversary, taken, offers }) => ({
    anniversary,
    taken,
    offers: offers.map(({ offer, mayTake, why, fee }) => ({
      option: offer.id,
      ...{ mayTake, why },
      feeUsd: fee?.value ?? null,
    })),
  })),
})
