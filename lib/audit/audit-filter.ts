import { z } from 'zod'
import { isPlainDate, isTimeZone } from '../dates'
import { AUDIT_ACTIONS } from './model/action-words'

const NOWHERE = 'Invalid cursor. Start without "after".'
const DATE = 'A real date of the form YYYY-MM-DD.'
const day = z.string().refine(isPlainDate, DATE).optional()
/** A form sends every field, filled in or not. */
const orEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

/** What of the trail is wanted, as it stands in an address. */
export const auditQuery = {
  actor: orEmpty(
    z
      .string()
      .regex(
        /^(?:operator|issuer:(?:entra|oidc)|(?:user|token):[1-9]\d{0,14})$/,
        'operator, or a number such as user:12 or token:3.',
      )
      .optional(),
  ),
  action: orEmpty(
    z
      .string()
      .refine((name) => AUDIT_ACTIONS.includes(name), 'There is no such action. Choose one from the list.')
      .optional(),
  ),
  from: orEmpty(day),
  to: orEmpty(day),
  time_zone: orEmpty(z.string().refine(isTimeZone, 'A time zone such as Europe/Berlin.').optional()).describe(
    'In which from begins and to ends; left out: the organization’s.',
  ),
  after: orEmpty(
    z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{6}Z~[12]~\d{1,15}$/, NOWHERE)
      .refine((place) => isPlainDate(place.slice(0, 10)), NOWHERE)
      .optional(),
  ),
}

export type AuditFilter = {
  actor?: string | undefined
  action?: string | undefined
  from?: string | undefined
  to?: string | undefined
  timeZone?: string | undefined
}
