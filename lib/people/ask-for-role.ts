import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { countLetter } from '../auth/passwords/letters'
import { type OwnRequest, putRequest, readOwnRequest } from '../auth/people/access-requests'
import { grantorAddresses } from '../auth/people/grantors'
import { readMember } from '../auth/people/members'
import { covers, ROLE_NAMES } from '../auth/roles'
import { authorize, type Ctx, personOf } from '../context'
import { env } from '../env'
import { LaurelError } from '../errors'
import { sendMail } from '../mail/send-mail'
import { requestMail } from '../mail/texts'
import { usersPage } from '../paths/organization'
import { inPeople } from './people'
import { auditOf } from './user'
import { askInput } from './user-input'

/**
 * One open request a person: asking again changes the role. The admins get one mail for it, not one per click.
 * @throws ZodError | LaurelError forbidden (a token is no person), conflict (the role held may do as much),
 * too_many_requests (lib/auth/passwords/letters.ts)
 */
export async function askForRole(ctx: Ctx, input: z.input<typeof askInput>): Promise<OwnRequest> {
  authorize(ctx, 'access:ask')
  const { role } = askInput.parse(input)
  const userId = personOf(ctx)
  if (userId === null) throw new LaurelError('forbidden', 'A token cannot ask for a role: sign in.')
  if (covers(ctx.role, role))
    throw new LaurelError(
      'conflict',
      `Your role in ${ctx.orgName} is ${ROLE_NAMES[ctx.role]}, which may do all that ${ROLE_NAMES[role]} may.`,
    )
  const { request, isNew } = await inPeople(ctx, async (tx) => {
    const before = await readOwnRequest(tx.db, tx.orgId, userId)
    const { isNew } = await putRequest(tx.db, tx.orgId, userId, role)
    if (isNew) await countLetter(tx.db, { orgId: tx.orgId, actor: ctx.actor, to: null })
    const request = await readOwnRequest(tx.db, tx.orgId, userId)
    if (!request) throw new Error('the request is not there')
    const person = auditOf(await readMember(tx.db, tx.orgId, userId))
    if (before?.role !== role)
      await writeAudit(tx, ctx, 'access.ask', { ...person, role, before: before?.role ?? null })
    return { request, isNew }
  })
  // Nobody waits for the mail server.
  if (isNew) void tellAdmins(ctx, request)
  return request
}

async function tellAdmins(ctx: Ctx, { role }: OwnRequest): Promise<void> {
  const to = await grantorAddresses(ctx).catch(() => [])
  const url = `${env().url}${usersPage.href(ctx)}`
  await sendMail({ to, ...requestMail({ who: ctx.actorName, orgName: ctx.orgName, role, url }) })
}

/** What the reader has asked for and nobody has answered. */
export async function getOwnRequest(ctx: Ctx): Promise<OwnRequest | null> {
  authorize(ctx, 'access:ask')
  const userId = personOf(ctx)
  return userId === null ? null : readOwnRequest(ctx.db.control, ctx.orgId, userId)
}
