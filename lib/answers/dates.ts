import { z } from 'zod'
import { DATE_KIND_IDS } from '../calendar/model/dated'
import { day, instant, org } from './words'

const dated = z.strictObject({
  uid: z.string().describe('Of one organization; it stays where the date or the words change.'),
  on: day,
  kind: z.enum(DATE_KIND_IDS),
  what: z.string(),
  why: z.string(),
  url: z.url().describe('The page that it leads to.'),
})

export const dates = z.strictObject({
  org,
  today: day.describe('In the organization’s time zone; of days before it nothing is told.'),
  from: day,
  to: day,
  timeZone: z.string(),
  dates: z.array(dated).describe('In order. It names no person.'),
})
export type DatesJson = z.infer<typeof dates>

/** What is known of the address of the calendar, never the address itself. */
export const calendar = z.strictObject({
  calendar: z
    .strictObject({
      createdAt: instant,
      maker: z.string().nullable().describe('null: the operator, or somebody who is gone.'),
      lastReadOn: day.nullable(),
      classes: z.boolean().describe('Whether it shows classes as well, with `?of=classes`.'),
    })
    .nullable()
    .describe('null: there is none.'),
})
export const newCalendar = z.strictObject({ url: z.url().describe('Shown this once.') })
