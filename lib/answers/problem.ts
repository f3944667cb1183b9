import { z } from 'zod'
import { ERROR_STATUS } from '../errors'
import { id } from './words'

const codes = Object.keys(ERROR_STATUS) as [keyof typeof ERROR_STATUS, ...(keyof typeof ERROR_STATUS)[]]

const error = z.strictObject({
  code: z.enum(codes),
  message: z.string().describe('What is the matter and what to do next, for a person to read.'),
  issues: z
    .array(
      z.strictObject({
        path: z.string().describe('A field, a column or a header.'),
        message: z.string(),
      }),
    )
    .optional()
    .describe('What is wrong where.'),
})

/** Every error of every route. */
export const problem = z.strictObject({ error })

/** A refused file: the import that was begun with it can be looked at and, for a day, tried again. */
export const refusedImport = z.strictObject({ error: error.extend({ import: id }) })
