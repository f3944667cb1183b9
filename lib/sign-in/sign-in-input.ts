import { z } from 'zod'
import { type GrantedRole, ROLES } from '../auth/roles'

const GRANTED = ROLES.filter((role): role is GrantedRole => role !== 'none')

/** No database keeps the character 0. */
const PLAIN = /^\P{Cc}*$/u

const issuer = z
  .string({ error: 'Name the issuer.' })
  .trim()
  .min(1, { error: 'Name the issuer.' })
  .max(500, { error: 'The issuer is too long.' })
  .regex(PLAIN, { error: 'The issuer holds a control character. Remove it.' })
const appRole = z
  .string({ error: 'Give the value of the app role.' })
  .trim()
  .min(1, { error: 'Give the value of the app role, as it stands in the app registration.' })
  .max(120, { error: 'The value of an app role has up to 120 characters.' })
  .regex(PLAIN, { error: 'The value holds a control character. Remove it.' })

export const issuerInput = z.object({ issuer })
export const appRoleKey = z.object({ issuer, appRole })
export const appRoleInput = appRoleKey.extend({
  role: z.enum(GRANTED, { error: `The role must be one of ${GRANTED.join(', ')}.` }),
  /** null: all locations. */
  locationIds: z.array(z.int().positive()).max(1000).nullable().default(null),
})

export type IssuerInput = z.input<typeof issuerInput>
export type AppRoleKey = z.input<typeof appRoleKey>
export type AppRoleInput = z.input<typeof appRoleInput>
