import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import type { newToken } from '../answers/people'
import { canBeLimited, covers, GRANTED_ROLES, type GrantedRole, ROLE_NAMES } from '../auth/roles'
import { insertToken, TOKEN_DAYS_MAX } from '../auth/tokens/tokens'
import { authorize, type Ctx, personOf, requireProof } from '../context'
import { LaurelError } from '../errors'
import { listLocations } from '../locations/list-locations'

export type NewApiToken = z.infer<typeof newToken>

export const TOKEN_DAYS = 90
const DAYS = `A whole number of days from 1 to ${TOKEN_DAYS_MAX}.`

export const tokenInput = z.object({
  name: z.string().trim().min(1, 'Give the token a name.').max(100, 'At most 100 characters.'),
  role: z.enum(GRANTED_ROLES, `One of ${GRANTED_ROLES.join(', ')}.`),
  /** Left out or null: all locations. */
  locationIds: z
    .array(z.number().int().positive())
    .min(1, 'Choose at least one location, or leave the list out for all.')
    .max(500, 'At most 500 locations.')
    .transform((ids) => [...new Set(ids)])
    .nullable()
    .default(null),
  days: z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,4}$/, DAYS)
          .transform(Number),
      ],
      DAYS,
    )
    .default(TOKEN_DAYS)
    .refine((days) => Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS_MAX, DAYS),
})

type TokenInput = z.input<typeof tokenInput>

/** Roles whose tokens the one who asks may make. */
export const rolesToGive = ({ role }: Pick<Ctx, 'role'>): GrantedRole[] =>
  GRANTED_ROLES.filter((one) => covers(role, one))

/**
 * With at most the maker's own role and locations; what it returns is shown this once.
 * @throws ZodError | LaurelError forbidden (a token asks, or the role is more than one's own) | invalid_request
 */
export async function createApiToken(ctx: Ctx, input: TokenInput): Promise<NewApiToken> {
  authorize(ctx, 'tokens:write')
  requireProof(ctx)
  const createdBy = personOf(ctx)
  if (createdBy === null && ctx.actor !== 'operator')
    throw new LaurelError('forbidden', 'A token makes no tokens. Sign in to Laurel and make one there.')
  const { name, role, locationIds, days } = tokenInput.parse(input)
  if (!rolesToGive(ctx).includes(role))
    throw new LaurelError(
      'forbidden',
      `Your role here is ${ROLE_NAMES[ctx.role]}, which does not cover ${ROLE_NAMES[role]}. Choose another role for the token.`,
    )
  await checkLocations(ctx, role, locationIds)
  const made = await ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const { orgId } = ctx
    const token = await insertToken(control, { orgId, role, name, days, createdBy, locationIds })
    await control.execute(sql`select laurel_enter_org(${orgId})`)
    const detail = { id: token.id, name, role, locationIds, expiresAt: token.expiresAt }
    await writeAudit({ db: control, orgId }, ctx, 'token.create', detail)
    return token
  })
  return { ...made, name, role, locationIds }
}

/** Only viewers are limited to locations; whoever is limited hands on some of his own. */
async function checkLocations(ctx: Ctx, role: GrantedRole, locationIds: number[] | null): Promise<void> {
  if (locationIds === null) {
    if (ctx.locationIds !== null)
      throw wrong('You are limited to locations: choose which of them the token may see.')
    return
  }
  if (!canBeLimited(role))
    throw wrong(`Only the two viewers can be limited to locations, not ${ROLE_NAMES[role]}.`)
  const known = (await listLocations(ctx)).map(({ id }) => id)
  if (!locationIds.every((id) => known.includes(id)))
    throw wrong('One of these locations does not exist here, or is not one of yours. Choose from the list.')
}

const wrong = (message: string) =>
  new LaurelError('invalid_request', message, [{ path: 'locationIds', message }])
