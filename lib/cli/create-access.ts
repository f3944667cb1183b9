import { writeAudit } from '@/lib/audit/sql/audit'
import { createPasswordLink } from '../auth/passwords/password-links'
import { createUser, findUser, grantMembership } from '../auth/people/users'
import { GRANTED_ROLES, type GrantedRole } from '../auth/roles'
import { passwordPage } from '../paths/person'
import type { Run } from './command'
import { locationIdsOf } from './location-ids'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'
import { serverAddress } from './server-address'

/** @throws UsageError that names the roles */
export function roleOf(text: string | undefined): GrantedRole {
  const role = GRANTED_ROLES.find((one) => one === text)
  if (!role) throw new UsageError(`"${text}" is not a role: ${GRANTED_ROLES.join(', ')}.`)
  return role
}

export const createUserAccount: Run = async ({ db, given, print }) => {
  const { email = '', org, role, locations } = given
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`"${email}" is not an e-mail address.`)
  const granted = roleOf(role)
  const ctx = await operatorCtx(db, org)
  const { orgId } = ctx
  const locationIds = await locationIdsOf(ctx, granted, locations)
  const known = await findUser(db, email)
  const userId =
    known?.id ?? (await createUser(db, { email, mayCreateOrganizations: granted === 'global_admin' }))
  await grantMembership(db, { orgId, userId, role: granted, locationIds })
  await db.inTenant(orgId, 'write', (tx) =>
    writeAudit(tx, ctx, 'user.role', { id: userId, email, after: { role: granted, locationIds } }),
  )
  if (known)
    process.stderr.write(
      `${email} had an account already: it has the role now, and a link for a new password.\n`,
    )
  const token = await createPasswordLink(db, userId)
  print(`${serverAddress()}${passwordPage.href({ token })}`)
  return 0
}
