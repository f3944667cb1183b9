import type { SourceJson, SpecializationsJson } from '../../answers/specializations'
import type { PlainDate } from '../../dates'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import type { CapCount, RunningBenefits } from './caps'
import { type SpecializationLine, verdictOf } from './lines'
import { MAPPING_TABLES } from './mapping-tables'

/** `raw`: where something is written, as answers have it. */
export const sourceJson = ({ source: { document, place, date }, standing, note }: Citation): SourceJson => ({
  ...{ document, place, date, standing },
  note: note ?? null,
})

type Told = {
  org: { slug: string }
  today: PlainDate
  lines: readonly SpecializationLine[]
  caps: readonly CapCount[]
  benefits: RunningBenefits
}

/** The documented answer. */
export function specializationsJson({ org, today, lines, caps, benefits }: Told): SpecializationsJson {
  const { lead, rest } = verdictOf(lines)
  return {
    org: org.slug,
    asOf: today,
    text: `${lead}${rest}`,
    specializations: lines.map(({ key, name, category, need, state, says, decided, record, ...line }) => ({
      ...{ id: key, name, category, state, says, decidedBy: decided },
      needs: need && { areas: [...need.areas], every: need.every },
      held: record && {
        attainedOn: record.attainedOn,
        anniversary: record.anniversary,
        evidence: record.evidence,
        evidenceOn: record.evidenceOn,
      },
      evidenceNeeded: line.evidence,
      sources: line.citations.map(sourceJson),
    })),
    runningBenefits: { ...benefits },
    benefitCaps: caps.map((cap) => ({
      ...{ category: cap.category, most: cap.most, held: cap.held, brings: cap.brings },
      source: sourceJson(cap),
    })),
    tables: MAPPING_TABLES.map(({ from, rows, ...cited }) => ({
      from,
      rows: rows.map(({ id, name, areas }) => ({ id, name, areas: [...areas] })),
      source: sourceJson(cited),
    })),
  }
}

type Line = SpecializationsJson['specializations'][number]

/** A line for each specialization. */
export const specializationsTable = ({ specializations, asOf }: SpecializationsJson) => ({
  name: `specializations-${asOf}`,
  rows: specializations,
  columns: [
    { name: 'specialization', of: ({ id }: Line) => id, guarded: true },
    { name: 'name', of: ({ name }: Line) => name, guarded: true },
    { name: 'state', of: ({ state }: Line) => state },
    {
      name: 'needs',
      of: ({ needs }: Line) => (needs ? needs.areas.join(needs.every ? ' and ' : ' or ') : null),
    },
    { name: 'anniversary', of: ({ held }: Line) => held?.anniversary ?? null },
    { name: 'decided_by', of: ({ decidedBy }: Line) => decidedBy },
    { name: 'attained_on', of: ({ held }: Line) => held?.attainedOn ?? null },
    { name: 'evidence', of: ({ held }: Line) => held?.evidence ?? null, guarded: true },
    { name: 'evidence_on', of: ({ held }: Line) => held?.evidenceOn ?? null },
    { name: 'says', of: ({ says }: Line) => says },
  ],
})
