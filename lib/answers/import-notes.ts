import { z } from 'zod'
import { UNCOUNTED_REASONS } from '../imports/model/uncounted-reasons'
import { count, day } from './words'

export const row = z.int().min(1)
export const texts = z.array(z.string())

const sharedExample = z.strictObject({ id: z.string(), first: row, last: row, rows: count })

/** What an import says besides its counts; what is left out is not there. */
export const importNotes = z.strictObject({
  around: z
    .strictObject({
      rows: count,
      first: z
        .array(
          z.strictObject({
            line: row,
            what: z.enum(['total', 'footer', 'header', 'blank']),
            text: z.string(),
          }),
        )
        .describe('Empty for a role that may not see rejected rows.'),
    })
    .optional()
    .describe('Totals, feet, headers once more and blank rows, which are no data and in no count.'),
  shortRows: count.optional().describe('Rows whose last cells were missing, and are empty.'),
  longRows: count.optional().describe('Rows that had empty cells too many.'),
  newLocations: texts,
  unusualLocations: texts,
  ignoredColumns: texts,
  identityVersion: z
    .int()
    .optional()
    .describe('By which rules IDs were taken from their cells; left out: 1.'),
  sameInFile: count.optional().describe('Of the duplicates those that repeat a row of the same file.'),
  addedUp: z
    .strictObject({ rows: count, figures: count })
    .optional()
    .describe('Rows that say the same figure in parts: added up, they are so many figures.'),
  unusualTenants: z
    .strictObject({ rows: count, first: z.array(z.strictObject({ line: row, id: z.string() })) })
    .optional()
    .describe(
      'Rows taken in whose tenant ID is not a GUID, and some of these IDs. Nothing else is done about it.',
    ),
  moreActive: z
    .strictObject({
      rows: count,
      first: z.array(z.strictObject({ line: row, active: z.number(), paid: z.number() })),
    })
    .optional()
    .describe('Rows taken in with more active users than paid licences. Nothing else is done about it.'),
  unfolded: z
    .strictObject({ lines: count, rows: count })
    .optional()
    .describe(
      'Lines that are several rows each, as the mapping unfolds them, and their rows. Rejected rows are told line by line.',
    ),
  sharedIds: z
    .strictObject({ ids: count, rows: count, example: sharedExample })
    .optional()
    .describe('IDs that stand in several lines with other content, perhaps the code of a class.'),
  otherDay: z
    .strictObject({ rows: count, timeZone: z.string() })
    .optional()
    .describe('Rows that name another day than they lie on in the organization’s time zone.'),
  counterIds: z.literal(true).optional().describe('The IDs are 1, 2, 3 …, as every form counts anew.'),
  unknownItems: z
    .array(
      z.strictObject({
        item: z.string(),
        rows: count,
        why: z.enum(['before', 'retired']).optional(),
        on: day.optional(),
      }),
    )
    .optional()
    .describe(
      'Courses or exams that count for nothing: not in the catalogue, or there only from (before) or until (retired) the day on.',
    ),
  uncounted: z
    .array(
      z.strictObject({
        reason: z.enum(UNCOUNTED_REASONS),
        rows: count,
      }),
    )
    .optional()
    .describe('New rows that do not count on that day, by reason; those of unknownItems are not among them.'),
  unknownNames: z
    .strictObject({ count, first: texts })
    .optional()
    .describe(
      'Workloads, associations or certifications of the file that were not known then, whose rows count nowhere: how many, and the first five.',
    ),
  leftOut: z
    .array(z.strictObject({ column: z.string(), value: z.string(), rows: count }))
    .optional()
    .describe('What the filter of the mapping left out.'),
})
