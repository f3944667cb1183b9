import { z } from 'zod'
import { isPlainDate } from '../dates'
import { AREA_IDS, LEVELS, REASONS } from '../programmes/training-services/kinds'
import { isKeepable } from '../text/keepable'
import type { LineItemRequest } from './line-item-request'
import { COUNTED, SORTS } from './model/choice'

const day = z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.').optional()
const text = z
  .string()
  .max(200, 'At most 200 characters.')
  .refine(isKeepable, 'A text that can be kept.')
  .optional()
const place = z
  .string()
  .max(2_000)
  .refine(isKeepable, 'Invalid cursor: take it from the page before.')
  .optional()

/** What of the line items is wanted, as it stands in an address. */
export const lineItemFilters = {
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
  counted: z.enum(COUNTED, 'all, counted or not_counted.').default('all'),
  month: z
    .string()
    .refine((month) => isPlainDate(`${month}-01`), 'A month of the form YYYY-MM.')
    .optional(),
  from: day,
  to: day,
  location: text.describe('A Location ID.'),
  item: text.describe('The number of a course or exam.'),
  trainer: text.describe('An MCT ID; not for a Report viewer.'),
  level: z.enum(LEVELS, `One of ${LEVELS.join(', ')}.`).optional(),
  reason: z.enum(REASONS, `One of ${REASONS.join(', ')}.`).optional(),
  search: text.describe(
    'What an ID of the row begins with: its own, class, learner, trainer, or a course or exam number.',
  ),
}

/** The page of them that is wanted. */
export const lineItemPaging = {
  sort: z.enum(SORTS, `One of ${SORTS.join(', ')}.`).optional(),
  after: place.describe('The next of a page.'),
  before: place.describe('The previous of a page.'),
}

type Filters = z.output<z.ZodObject<typeof lineItemFilters>>

export const requestedBy = ({ area, ...rest }: Filters): Omit<LineItemRequest, 'metric'> => ({
  ...rest,
  area: area ?? null,
  search: rest.search?.trim() ?? null,
})
