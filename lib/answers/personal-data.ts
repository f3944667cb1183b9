import { z } from 'zod'

/** What of a learner is, or would be, erased: rows of each place, which stay without the learner. */
export const erasedLearner = z.object({
  org: z.string(),
  mode: z.enum(['preview', 'erase']),
  redemptions: z.number(),
  claims: z.number(),
  changes: z.number(),
  rejected: z.number(),
  /** Rows of other tables, such as records that the Guidelines ask for. */
  records: z.number(),
  imports: z.number(),
  files: z.object({ removed: z.number(), waiting: z.number() }),
})

const who = z.enum(['learner', 'trainer', 'user', 'anyone'])
const place = { table: z.string(), place: z.string(), who, why: z.string() }

/** `rows`: in how many rows it says something; null where that belongs to accounts, and not to the organization. */
const heldColumn = z.object({
  ...place,
  column: z.string(),
  kept: z.string(),
  erased: z.string().nullable(),
  rows: z.number().nullable(),
})

/** `months` null: without end; `usual` null: it cannot be said otherwise. */
export const keptFor = z.object({
  kind: z.string(),
  name: z.string(),
  why: z.string(),
  since: z.string(),
  usual: z.number().nullable(),
  months: z.number().nullable(),
  clearedBefore: z.string().nullable(),
})

export const personalData = z.object({
  org: z.string(),
  held: z.array(heldColumn),
  retention: z.array(keptFor),
  /** How many learners were erased. */
  erased: z.number(),
})
export const changedRetention = z.object({ org: z.string(), retention: z.array(keptFor) })

export const foundPerson = z.object({
  org: z.string(),
  /** Whether somebody who belongs to the organization has this name or address. */
  account: z.boolean(),
  places: z.array(z.object({ ...place, rows: z.number() })),
})

export const exportedPerson = z.object({
  org: z.string(),
  person: z.string(),
  account: z.object({ email: z.string(), name: z.string() }).nullable(),
  /** `more`: there are more rows than these. */
  places: z.array(
    z.object({ ...place, rows: z.array(z.record(z.string(), z.unknown())), more: z.boolean() }),
  ),
})

/** `due` null: the end is not known, or it has no day. */
export const programmeEnd = z.object({
  org: z.string(),
  endedOn: z.string().nullable(),
  steps: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      clause: z.string().nullable(),
      due: z.string().nullable(),
      late: z.boolean(),
      doneOn: z.string().nullable(),
      byName: z.string().nullable(),
    }),
  ),
})

/** The proof: rows and files before, and what is left, counted after. `people`: accounts that belonged to nothing else. */
export const deletedOrganization = z.object({
  org: z.string(),
  name: z.string(),
  deletedAt: z.string(),
  people: z.number(),
  files: z.object({ was: z.number(), left: z.number() }),
  tables: z.array(z.object({ table: z.string(), was: z.number(), rows: z.number() })),
})
