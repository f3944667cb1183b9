import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import type { invitation } from '../answers/people'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { countLetter } from '../auth/passwords/letters'
import { issueLink, LINK_DAYS } from '../auth/passwords/password-links'
import { type Member, nameOf, readMember, readMembers } from '../auth/people/members'
import { inviteMember } from '../auth/people/memberships'
import { findUser, insertUser } from '../auth/people/users'
import { ROLE_NAMES } from '../auth/roles'
import { authorize, type Ctx, requireProof } from '../context'
import { LaurelError } from '../errors'
import { mailIsSetUp, sendMail } from '../mail/send-mail'
import { invitationMail } from '../mail/texts'
import { linkAddress } from './link-address'
import { checkLocations, checkManage, inPeople, notActive } from './people'
import type { User } from './user'
import { auditOf, userOf } from './user'
import { type InvitationInput, invitationInput } from './user-input'

export type Invitation = z.infer<typeof invitation>

/**
 * Gives a place in the organization that counts from the moment the person joins by the link. The answer is the same
 * whether or not the address has an account already. Where Laurel sends mail the link goes to the person only, and
 * `url` is null: whoever invites could take somebody else's address otherwise.
 * @throws ZodError | LaurelError conflict (belongs to it already, or is deactivated), forbidden, invalid_request,
 * too_many_requests (lib/auth/passwords/letters.ts)
 */
export async function inviteUser(ctx: Ctx, input: InvitationInput): Promise<Invitation> {
  authorize(ctx, 'users:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'it invites nobody')
  const { email, name, role, locationIds } = invitationInput.parse(input)
  const invited = await inPeople(ctx, async (tx) => {
    const known = await findUser({ control: tx.db }, email)
    const [before] = known ? await readMembers(tx.db, tx.orgId, known.id) : []
    if (before) checkFree(ctx, before)
    checkManage(ctx, before ?? null, role)
    await checkLocations(ctx, tx, locationIds)
    const userId = known?.id ?? (await insertUser(tx.db, { email }))
    await inviteMember(tx.db, { orgId: tx.orgId, userId }, { role, locationIds }, name)
    return finish(ctx, tx, userId)
  })
  const { user, url } = invited
  const text = invitationMail({ by: ctx.actorName, orgName: ctx.orgName, role, url, days: LINK_DAYS })
  const mailed = await sendMail({ to: [user.email], ...text })
  return { ...invited, url: mailIsSetUp() ? null : url, mailed }
}

type Made = { user: User; url: string; expiresAt: string }

async function finish(ctx: Ctx, tx: TenantStatements, userId: number): Promise<Made> {
  const member = await readMember(tx.db, tx.orgId, userId)
  await countLetter(tx.db, { orgId: tx.orgId, actor: ctx.actor, to: member.email })
  const { token, expiresAt } = await issueLink(tx.db, userId, tx.orgId, mailIsSetUp() ? 'mail' : 'code')
  const { role, locationIds } = member
  await writeAudit(tx, ctx, 'user.invite', { ...auditOf(member), role, locationIds })
  return { user: userOf(ctx, member), url: linkAddress(token), expiresAt }
}

function checkFree(ctx: Ctx, member: Member): void {
  if (member.state === 'invited') return
  if (member.state === 'deactivated') throw notActive(ctx, member)
  const message = `${nameOf(member)} (${member.email}) belongs to ${ctx.orgName} already, as ${ROLE_NAMES[member.role]}. Change the role on the person's page.`
  throw new LaurelError('conflict', message, [{ path: 'email', message }])
}
