import { z } from 'zod'
import { DEPENDENT_KINDS, DEPENDENT_STATES } from '../dependents/model/dependent'
import { BENEFITS_OPTIONS } from '../designations/model/options'
import { AREAS } from '../programmes/solutions-partner/areas'
import { STANDINGS as SURENESS } from '../programmes/solutions-partner/rules/cited'
import { LINE_STATES } from '../specializations/model/lines'
import { EVIDENCE } from '../specializations/model/renewals'
import { CATEGORIES } from '../specializations/model/specializations'
import { count, day, org } from './words'

const areas = z.array(z.enum(AREAS))
const source = z
  .strictObject({
    document: z.string(),
    place: z.string(),
    date: day,
    standing: z.enum(SURENESS).describe('How sure it is.'),
    note: z.string().nullable(),
  })
  .describe('Where it is written.')

const record = {
  attainedOn: day.nullable(),
  anniversary: day.describe('Its own, beside those of the designations.'),
  evidence: z.string().describe('What proves it.'),
  evidenceOn: day.nullable(),
}

export const savedSpecialization = z.strictObject({
  specialization: z.string().describe('Its id; of one that no table names what was written.'),
  name: z.string(),
  known: z.boolean().describe('Whether a table names it.'),
  ...record,
})

const row = z.strictObject({ id: z.string(), name: z.string(), areas })

export const specializations = z.strictObject({
  org,
  asOf: day,
  text: z.string().describe('The one thing to know.'),
  specializations: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        category: z.enum(CATEGORIES).nullable().describe('Of whose incremental benefits it takes a part.'),
        needs: z
          .strictObject({ areas, every: z.boolean().describe('false: one of them suffices.') })
          .nullable()
          .describe('null: no table names it.'),
        state: z.enum(LINE_STATES).describe('possible and closed are not held.'),
        says: z.string(),
        decidedBy: day.nullable().describe('The last day on which it can be kept, or could.'),
        held: z.strictObject(record).nullable(),
        evidenceNeeded: z.enum(EVIDENCE).nullable(),
        sources: z.array(source),
      }),
    )
    .describe('What is held first, what is lost or at risk before the rest.'),
  runningBenefits: z
    .strictObject({ kind: z.enum(BENEFITS_OPTIONS).nullable(), says: z.string() })
    .describe('Incremental benefits stand on those of a designation alone. null: not known.'),
  benefitCaps: z.array(
    z.strictObject({
      ...{ category: z.enum(CATEGORIES), most: count, held: count },
      brings: count.nullable().describe('How many of those held bring benefits today; null: not known.'),
      source,
    }),
  ),
  tables: z
    .array(z.strictObject({ from: day, rows: z.array(row), source }))
    .describe('The mapping to designations by date.'),
})

export const dependents = z.strictObject({
  org,
  designation: z.enum(AREAS),
  asOf: day,
  dependents: z.array(
    z.strictObject({
      kind: z.enum(DEPENDENT_KINDS),
      name: z.string(),
      state: z.enum(DEPENDENT_STATES),
      says: z.string(),
      until: day.nullable().describe('The last day on which it is there, as far as known.'),
      sources: z.array(source),
    }),
  ),
})

export type SourceJson = z.infer<typeof source>
export type SavedSpecialization = z.infer<typeof savedSpecialization>
export type SpecializationsJson = z.infer<typeof specializations>
export type DependentsJson = z.infer<typeof dependents>
