import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import type { passwordLink } from '../answers/people'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { countLetter } from '../auth/passwords/letters'
import { issueLink, LINK_DAYS } from '../auth/passwords/password-links'
import { rulesAccount } from '../auth/people/account-reach'
import { type Member, nameOf, readMember } from '../auth/people/members'
import { authorize, type Ctx, personOf, requireProof } from '../context'
import { LaurelError } from '../errors'
import { mailIsSetUp, sendMail } from '../mail/send-mail'
import { invitationMail, passwordMail } from '../mail/texts'
import { linkAddress } from './link-address'
import { checkManage, inPeople, notActive } from './people'
import { auditOf } from './user'
import { linkInput } from './user-input'

export type LinkMade = z.infer<typeof passwordLink>

/**
 * For an invited person the invitation's link anew, for a member one that sets a new password.
 * @throws LaurelError forbidden (the account belongs to other organizations too, or to who asks), not_found, conflict,
 * too_many_requests (lib/auth/passwords/letters.ts)
 */
export async function makeLink(ctx: Ctx, id: number, input: z.input<typeof linkInput>): Promise<LinkMade> {
  authorize(ctx, 'users:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'its people share one password, which stays as it is')
  const { deliver: wanted } = linkInput.parse(input)
  if (wanted === 'mail' && !mailIsSetUp())
    throw new LaurelError(
      'conflict',
      'Laurel cannot send mail yet. The person who runs it sets LAUREL_SMTP_URL and LAUREL_MAIL_FROM.',
    )
  const { member, token, expiresAt, deliver } = await inPeople(ctx, async (tx) => {
    const member = await readMember(tx.db, tx.orgId, id)
    checkManage(ctx, member)
    if (member.state === 'deactivated') throw notActive(ctx, member)
    const invited = member.state === 'invited'
    // An invitation is for whoever reads the mail of that address, where there is mail.
    const deliver = invited && mailIsSetUp() ? 'mail' : wanted
    if (member.state === 'active') await checkReset(ctx, tx, member, deliver)
    await countLetter(tx.db, { orgId: tx.orgId, actor: ctx.actor, to: member.email })
    const proves = deliver === 'mail' ? 'mail' : 'code'
    const link = await issueLink(tx.db, id, invited ? tx.orgId : null, proves)
    await writeAudit(tx, ctx, invited ? 'user.invite' : 'user.reset', { ...auditOf(member), deliver })
    return { member, ...link, deliver }
  })
  const url = linkAddress(token)
  const mailed = await sendMail({ to: [member.email], ...mailText(ctx, member, url) })
  return { url: deliver === 'mail' ? null : url, expiresAt, mailed }
}

async function checkReset(ctx: Ctx, tx: TenantStatements, member: Member, deliver: 'show' | 'mail') {
  const forbidden = (message: string) => new LaurelError('forbidden', message)
  if (!member.local)
    throw new LaurelError(
      'conflict',
      `${nameOf(member)} signs in with an identity provider and has no password here. It is changed there.`,
    )
  // Who uses somebody's open browser would otherwise get the password too.
  if (member.id === personOf(ctx))
    throw forbidden('This is your own account. Change its password on your account page.')
  // Only the person reads the mail, so nobody else gets the password by it.
  if (deliver === 'mail') return
  // A token would be a way around both rules: its maker's own password, and a person's for whoever found the token.
  if (ctx.actor !== 'operator' && personOf(ctx) === null)
    throw forbidden('A token is not shown links that set passwords. Sign in to Laurel and make it there.')
  if (await rulesAccount(tx.db, ctx, member.id)) return
  throw forbidden(
    `${nameOf(member)} also belongs to other organizations. Only the person who runs Laurel can reset this password: laurel user reset.`,
  )
}

function mailText(ctx: Ctx, { state, role }: Member, url: string) {
  const given = { by: ctx.actorName, orgName: ctx.orgName, url, days: LINK_DAYS }
  return state === 'invited' ? invitationMail({ ...given, role }) : passwordMail(given)
}
