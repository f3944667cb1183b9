import { sql } from 'drizzle-orm'
import { writeAudit } from '@/lib/audit/sql/audit'
import { type Binding, bindIssuer, readBindings, unbindIssuer } from '../auth/openid/bindings'
import { configuredIssuers } from '../auth/openid/issuers'
import { readTrusted } from '../auth/openid/trust'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'
import { withdrawTrust } from './trust-issuer'

/** An issuer as it names itself, or by its tenant's id or label. @throws LaurelError invalid_request */
function issuerOf(given: string): string {
  const configured = configuredIssuers()
  const found = configured.find(
    ({ issuer, tenant, label }) =>
      issuer === given || tenant === given.toLowerCase() || label.toLowerCase() === given.toLowerCase(),
  )
  if (found) return found.issuer
  const names = configured.map(({ issuer, label }) => `${issuer} (${label})`)
  throw new LaurelError(
    'invalid_request',
    names.length > 0
      ? `This server is not set up for ${given}. It is for: ${names.join(', ')}.`
      : 'This server is set up for passwords only: set AUTH_ENTRA_* or AUTH_OIDC_* first (docs/microsoft-sign-in.md).',
  )
}

/** The operator says that the issuer's accounts are the organization's, which may let them in from now on. */
export async function allowIssuer(ctx: Ctx, given: string): Promise<{ issuer: string }> {
  requireOperator(ctx)
  const issuer = issuerOf(given)
  await ctx.db.inControl(async (control) => {
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await bindIssuer(control, ctx.orgId, issuer, 'operator')
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'issuer.allow', { issuer })
  })
  return { issuer }
}

/** Takes it back: whoever came by it is out at once, as when the organization lets it in no longer. */
export async function denyIssuer(ctx: Ctx, given: string): Promise<{ issuer: string; ended: number }> {
  requireOperator(ctx)
  // Also one that this server is no longer set up for.
  const known = (await listIssuers(ctx)).find((one) => one.issuer === given)
  const issuer = known?.issuer ?? issuerOf(given)
  const withdrawn = await withdrawTrust(ctx, { issuer })
  await ctx.db.inControl(async (control) => {
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await unbindIssuer(control, ctx.orgId, issuer)
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'issuer.deny', { issuer })
  })
  return withdrawn
}

/** `unconfirmed`: let in from before bindings were asked for, and works until the operator denies it. */
type IssuerState = { issuer: string; state: 'allowed' | 'proved' | 'unconfirmed'; letIn: boolean }

export async function listIssuers({ db, orgId }: Pick<Ctx, 'db' | 'orgId'>): Promise<IssuerState[]> {
  const [bindings, trusted] = await Promise.all([
    readBindings(db.control, orgId),
    readTrusted(db.control, orgId),
  ])
  const bound = bindings.map(({ issuer, saidBy }: Binding): IssuerState => {
    return { issuer, state: saidBy === 'operator' ? 'allowed' : 'proved', letIn: trusted.includes(issuer) }
  })
  const rest = trusted.filter((issuer) => !bindings.some((one) => one.issuer === issuer))
  return [...bound, ...rest.map((issuer): IssuerState => ({ issuer, state: 'unconfirmed', letIn: true }))]
}

function requireOperator(ctx: Ctx): void {
  if (ctx.actor === 'operator') return
  throw new LaurelError('forbidden', 'Only the person who runs Laurel says which accounts are whose.')
}
