import { z } from 'zod'
import { MARKETS } from '../organizations/model/market'
import { session } from './people'
import { count, day } from './words'

export const person = z.strictObject({
  email: z.string(),
  name: z.string(),
  timeZone: z.string().nullable().describe('For times on screen; null: the organization’s.'),
  local: z.boolean().describe('It has a password here; else an identity provider says name and address.'),
  demo: z.boolean().describe('Shared by everybody who tries Laurel: it stays as it is.'),
})

export const account = person.extend({
  sessions: z.array(session.extend({ current: z.boolean() })),
  proof: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('password'), code: z.boolean() }),
      z.strictObject({ by: z.literal('provider'), name: z.string(), href: z.string() }),
    ])
    .describe(
      'How the person shows again who it is: by password (and code), or by signing in again at href.',
    ),
  secondFactor: z.strictObject({ on: z.boolean(), codesLeft: count }),
})

export const begunFactor = z.strictObject({
  secret: z.string(),
  svg: z.string().describe('The same as a picture to scan.'),
})
export const recoveryCodes = z.strictObject({
  recoveryCodes: z.array(z.string()).describe('Shown this once.'),
})
export const removedDemo = z.strictObject({ removed: count.describe('Organizations.') })
export const newOrganization = z.strictObject({ slug: z.string() })

/** Of one organization. */
export const settings = z.strictObject({
  name: z.string(),
  slug: z.string(),
  vOrgId: z.string(),
  partnerId: z.string(),
  anniversary: day.nullable(),
  timeZone: z.string(),
  mctChecking: z
    .boolean()
    .describe('A survey counts only when its trainer is an active MCT of the register.'),
  businessApplicationsMarket: z
    .enum(MARKETS)
    .describe('Of its Business Applications customers; read by the rules of October 2022 only.'),
  demo: z.boolean(),
})
export const secondFactorRule = z.strictObject({
  required: z.boolean().describe('Members with a password need a second factor.'),
})

export const health = z.strictObject({
  status: z.enum(['ok', 'down']),
  database: z.enum(['ok', 'down']),
  version: z.string(),
})
export const readiness = z.strictObject({
  ready: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.enum(['database', 'migrations', 'disk', 'worker']),
      problem: z.string().nullable().describe('What is the matter and what to do; null where all is well.'),
    }),
  ),
})
