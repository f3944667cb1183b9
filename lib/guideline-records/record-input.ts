import { z } from 'zod'
import { RECORD_KIND_IDS } from './model/kinds'

/** What each kind has is data (model/kinds.ts); each is read, and refused, field by field. */
const fields = z
  .record(z.string().max(100), z.union([z.string().max(10_000), z.number(), z.boolean()]).nullable())
  .describe('By the names of the fields of its kind; null or empty: nothing is said.')
const revision = z
  .int('The revision that was read.')
  .min(1)
  .describe('The one that was read: if somebody changed the record since, it is refused.')

export const recordInput = z.strictObject({
  kind: z.enum(RECORD_KIND_IDS, `One of ${RECORD_KIND_IDS.join(', ')}.`),
  fields,
})
export const recordChange = z.strictObject({
  revision,
  fields: fields.describe('What is left out stays.'),
})
export const recordKey = z.strictObject({ revision })
export type RecordInput = z.input<typeof recordInput>
export type RecordChange = z.input<typeof recordChange>
