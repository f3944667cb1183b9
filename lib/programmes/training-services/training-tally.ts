import { z } from 'zod'
import { FACTS } from '../../line-items/model/facts'
import { KINDS } from '../../line-items/model/kinds'
import type { TallyRule } from '../../rules/model/schema'
import { AREA_IDS, LEVELS } from './kinds'

/** What Training Services counts: a fact of a kind of line items, of a level or an area, with an eligible MCT. */
const trainingTally = z.strictObject({
  mechanism: z.literal('tally'),
  id: z.string(),
  kind: z.enum(KINDS),
  fact: z.enum(FACTS),
  level: z.enum(LEVELS).optional(),
  area: z.enum(AREA_IDS).optional(),
  eligibleOnly: z.boolean().optional(),
})
export type TrainingTally = z.infer<typeof trainingTally>

/** @throws ZodError for a tally of another programme */
export const checkTally = (rule: TallyRule): TrainingTally => trainingTally.parse(rule)
