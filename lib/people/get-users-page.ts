import { mayManage } from '../auth/people/people-rules'
import { ROLES, type Role } from '../auth/roles'
import { authorize, type Ctx } from '../context'
import { listLocations } from '../locations/list-locations'
import { getSettings } from '../settings/get-settings'
import { listRequests, type Request } from './list-requests'
import { listUsers } from './list-users'
import type { User } from './user'

export type Choices = {
  /** Roles that who asks may give. */
  roles: Role[]
  /** Locations by their name, or their Location ID while they have none. */
  places: { id: number; name: string }[]
  /** The organization's. */
  timeZone: string
}

/** What the forms of people offer. */
export async function getChoices(ctx: Ctx): Promise<Choices> {
  authorize(ctx, 'users:write')
  const [locations, { timeZone }] = await Promise.all([listLocations(ctx), getSettings(ctx)])
  const places = locations.map(({ id, name, externalId }) => ({ id, name: name ?? externalId }))
  return { roles: ROLES.filter((role) => mayManage(ctx.role, 'none', role)), places, timeZone }
}

type UsersPage = Choices & { users: User[]; requests: Request[] }

export async function getUsersPage(ctx: Ctx): Promise<UsersPage> {
  authorize(ctx, 'users:write')
  const [choices, users, requests] = await Promise.all([getChoices(ctx), listUsers(ctx), listRequests(ctx)])
  return { ...choices, users, requests }
}
