import { z } from 'zod'
import { isPlainDate } from '../dates'
import { notFound } from '../errors'

/** `as_of=YYYY-MM-DD`; without it, today in the organization's time zone. */
export const asOfSchema = z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.').optional()

/** A value as JSON text. */
export const jsonText = z
  .string()
  .max(100_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('A value as JSON.')
      return z.NEVER
    }
  })

/** Reads the address's parameters; unknown ones are left alone. @throws ZodError, which answers 400 */
export function readQuery<T extends z.ZodRawShape>(request: Request, shape: T): z.infer<z.ZodObject<T>> {
  return z.object(shape).parse(Object.fromEntries(new URL(request.url).searchParams))
}

/** An id in the address. What is no id does not exist. @throws LaurelError not_found */
export function idParam(text: string | undefined, what: string): number {
  if (text && /^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw notFound(what)
}
