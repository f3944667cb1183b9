import { z } from 'zod'
import { canBeLimited, GRANTED_ROLES, ROLES } from '../auth/roles'

/** Locations a viewer is limited to; none and null mean all. */
const locationIds = z
  .array(z.int().positive())
  .max(500, 'At most 500 locations.')
  .nullable()
  .transform((ids) => (ids && ids.length > 0 ? [...new Set(ids)].sort((a, b) => a - b) : null))

const roleMessage = (roles: readonly string[]) => `Choose a role: ${roles.join(', ')}.`
const grantedRole = z.enum(GRANTED_ROLES, roleMessage(GRANTED_ROLES))

const onlyViewers = {
  path: ['locationIds'],
  error: 'Only Report viewer and Executive report viewer can be limited to locations.',
}

export const invitationInput = z
  .object({
    email: z.string().trim().min(1, 'Give an e-mail address.'),
    name: z.string().trim().max(120, 'At most 120 characters.').default(''),
    role: grantedRole,
    locationIds: locationIds.default(null),
  })
  .refine((input) => input.locationIds === null || canBeLimited(input.role), onlyViewers)

/** What is left out stays as it is. */
export const userChanges = z
  .object({
    role: z.enum(ROLES, roleMessage(ROLES)),
    locationIds,
    active: z.boolean('active is true or false.'),
  })
  .partial()
  .refine(({ role, locationIds }) => !locationIds || role === undefined || canBeLimited(role), onlyViewers)

/** `mail`: to the person's own address, and shown to nobody. */
export const linkInput = z.object({
  deliver: z.enum(['show', 'mail'], 'deliver is show or mail.').default('show'),
})

export const askInput = z.object({ role: grantedRole })

export const answerInput = z
  .object({
    outcome: z.enum(['granted', 'declined'], 'outcome is granted or declined.'),
    role: grantedRole.optional(),
    locationIds: locationIds.optional(),
  })
  .refine(({ role, locationIds }) => !locationIds || role === undefined || canBeLimited(role), onlyViewers)

export type InvitationInput = z.input<typeof invitationInput>
export type UserChanges = z.input<typeof userChanges>
export type AnswerInput = z.input<typeof answerInput>
