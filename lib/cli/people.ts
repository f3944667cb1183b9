import { writeAudit } from '@/lib/audit/sql/audit'
import { createPasswordLink } from '../auth/passwords/password-links'
import { readPlacesOf } from '../auth/people/memberships'
import { findUser } from '../auth/people/users'
import { removeSecondFactor } from '../auth/second-factor/own-second-factor'
import { forgiveAddress } from '../auth/sessions/throttle'
import { LaurelError } from '../errors'
import { passwordPage } from '../paths/person'
import { listUsers } from '../people/list-users'
import type { Run } from './command'
import { OPERATOR, operatorCtx } from './operator'
import { serverAddress } from './server-address'

/** For whoever cannot get in any more, be it the only admin: who has the machine vouches for him. */
export const resetPassword: Run = async ({ db, given, print }) => {
  const { email = '' } = given
  const user = await findUser(db, email)
  if (!user)
    throw new LaurelError(
      'not_found',
      `There is no account with a password for ${email}. "laurel user list" prints who belongs to an organization.`,
    )
  const token = await createPasswordLink(db, user.id)
  // Too many tries with the old password do not stand in the way of the new one.
  await forgiveAddress(db.control, user.email)
  const removed =
    'second-factor' in given && (await db.inControl((control) => removeSecondFactor(control, user.id)))
  const places = await readPlacesOf(db.control, user.id)
  for (const { orgId } of places)
    await db.inTenant(orgId, 'write', (tx) =>
      writeAudit(tx, OPERATOR, 'user.reset', {
        ...{ id: user.id, name: user.name, email: user.email },
        ...(removed && { secondFactor: 'removed' }),
      }),
    )
  if (!places.some((place) => place.active))
    process.stderr.write(
      `${user.email} is active in no organization: with the new password the person gets in, and sees nothing until an admin reactivates, or "laurel user create" gives a role.\n`,
    )
  print(`${serverAddress()}${passwordPage.href({ token })}`)
  return 0
}

/** `global_admin  active  ada@example.com  Ada` */
export const listPeople: Run = async ({ db, given, print }) => {
  for (const { role, state, email, name } of await listUsers(await operatorCtx(db, given.org)))
    print(`${role}  ${state}  ${email}  ${name}`.trimEnd())
  return 0
}
