import { sql } from 'drizzle-orm'
import { writeAudit } from '@/lib/audit/sql/audit'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { isBound } from '../auth/openid/bindings'
import { issuerNamed } from '../auth/openid/issuers'
import { addTrust, readTrusted, removeTrust } from '../auth/openid/trust'
import { voidLinksBy } from '../auth/people/void-links-by'
import { authorize, type Ctx, personOf, requireProof } from '../context'
import { LaurelError } from '../errors'
import { allowCommand } from './allow-command'
import { keepingAdmin } from './keep-admin'
import { type IssuerInput, issuerInput } from './sign-in-input'

/**
 * Lets people of the issuer in: at their next sign-in they become members, and the organization reads who they are. So
 * the issuer must be bound to it before. A second time changes nothing.
 * @throws LaurelError invalid_request (not set up on this server), forbidden (not bound to the organization), ZodError
 */
export async function trustIssuer(ctx: Ctx, input: IssuerInput): Promise<{ issuer: string }> {
  authorize(ctx, 'sign-in:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'it lets in nobody but its own people')
  const { issuer } = issuerInput.parse(input)
  if (!issuerNamed(issuer)) {
    const message = 'This server is not set up for that issuer. Choose one that the page lists.'
    throw new LaurelError('invalid_request', message, [{ path: 'issuer', message }])
  }
  return ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const bound = await isBound(control, ctx.orgId, issuer, personOf(ctx))
    if ((await readTrusted(control, ctx.orgId)).includes(issuer)) return { issuer }
    if (!bound) throw notBound(ctx, issuer)
    if (!(await addTrust(control, ctx.orgId, issuer))) return { issuer }
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'issuer.add', { issuer })
    return { issuer }
  })
}

const notBound = ({ slug, orgName }: Ctx, issuer: string) =>
  new LaurelError(
    'forbidden',
    `Nobody has said yet that these accounts are ${orgName}’s. The person who runs Laurel does: ${allowCommand(slug, issuer)}`,
  )

/**
 * Ends the memberships that the issuer gave, and its sessions, at once. A second time changes nothing.
 * @throws LaurelError conflict (nobody could take it back), ZodError
 */
export async function withdrawTrust(
  ctx: Ctx,
  input: IssuerInput,
): Promise<{ issuer: string; ended: number }> {
  authorize(ctx, 'sign-in:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'it lets in nobody but its own people')
  const { issuer } = issuerInput.parse(input)
  return ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const ended = await keepingAdmin(ctx, control, () => removeTrust(control, ctx.orgId, issuer))
    if (!ended) return { issuer, ended: 0 }
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    const tx = { db: control, orgId: ctx.orgId }
    for (const { id, role } of ended) await voidLinksBy(tx, { userId: id, before: role, after: 'none' })
    await writeAudit(tx, ctx, 'issuer.remove', { issuer, ended })
    return { issuer, ended: ended.length }
  })
}
