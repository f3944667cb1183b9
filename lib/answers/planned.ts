import { z } from 'zod'
import { count, day } from './words'

const estimate = z
  .strictObject({ middle: count, margin: count })
  .nullable()
  .describe('Eight of ten times within middle ± margin; null where too few classes are past to say.')

export const planned = z
  .strictObject({
    until: day,
    classes: count.describe('Planned ones, up to that day.'),
    withoutSeats: count.describe('Of them, those that name no seats and are left out.'),
    rate: z
      .strictObject({ redemptions: z.number(), surveys: z.number().nullable() })
      .nullable()
      .describe('Redemptions ÷ seats and counted surveys ÷ learners of the classes of the last year.'),
    points: estimate,
    surveys: estimate,
    text: z.string(),
  })
  .nullable()
  .describe('What the classes that are planned bring, if they do as past ones did; null where none is.')
export type PlannedJson = NonNullable<z.infer<typeof planned>>
