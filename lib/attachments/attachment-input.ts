import { z } from 'zod'
import { isKeepable } from '../text/keepable'
import { SUBJECT_KINDS } from './model/subject'

/** Controls, and marks that turn the direction of writing: with them a name looks like another one. */
const DECEIVING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const text = z.string().min(1).max(200).refine(isKeepable, 'A text that can be kept.')

export const subjectQuery = {
  kind: z.enum(SUBJECT_KINDS, `One of ${SUBJECT_KINDS.join(', ')}.`),
  id: text.describe('A class ID, or the id of a record.'),
}

export const attachmentQuery = {
  ...subjectQuery,
  file_name: text
    .transform((name) => (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim())
    .refine((name) => name !== '' && !DECEIVING.test(name), 'A name without control characters.')
    .describe('With its ending.'),
}
