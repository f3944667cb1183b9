import { writeAudit } from '../audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { addDays, type PlainDate, showDate } from '../dates'
import { LaurelError, notFound } from '../errors'
import { lockState } from '../organizations/sql/state'
import { type DismissalInput, type DismissalKeyInput, dismissalInput, dismissalKey } from './dismissal-input'
import { findIn, groundsOf } from './find-all'
import { factsSha256 } from './findings'
import { putDismissal, removeDismissal } from './sql/settled'

/** Further ahead nobody looks into it again. */
const MOST_DAYS = 731

/**
 * Dismisses a finding of today until a day; it comes back the day after, or when its facts change.
 * @throws ZodError | LaurelError forbidden, not_found where the check does not find it, invalid_request for the day
 */
export async function dismissCheck(ctx: Ctx, input: DismissalInput): Promise<Required<DismissalInput>> {
  authorize(ctx, 'checks:write')
  const { check, subject, reason, until } = dismissalInput.parse(input)
  const grounds = await groundsOf(ctx, [check])
  checkUntil(until, grounds.asOf)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const { found } = await findIn(ctx, tx, [check], grounds)
    const one = found.find((finding) => finding.subject === subject)
    if (!one) throw notFound('This finding')
    const said = { checkId: check, subject, reason, until }
    await putDismissal(tx, { ...said, factsSha256: factsSha256(one.facts), byName: ctx.actorName })
    await writeAudit(tx, ctx, 'check.dismiss', { check, subject, reason, until })
    return { check, subject, reason, until }
  })
}

/** @throws LaurelError forbidden, not_found */
export async function restoreCheck(ctx: Ctx, input: DismissalKeyInput): Promise<void> {
  authorize(ctx, 'checks:write')
  const { check, subject } = dismissalKey.parse(input)
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const before = await removeDismissal(tx, { checkId: check, subject })
    if (!before) throw notFound('This dismissal')
    await writeAudit(tx, ctx, 'check.restore', { check, subject, reason: before.reason, until: before.until })
  })
}

function checkUntil(until: PlainDate, today: PlainDate): void {
  const last = addDays(today, MOST_DAYS)
  if (until >= today && until <= last) return
  const message =
    until < today
      ? `The day is past. Choose ${showDate(today)} or a later one.`
      : `At most two years ahead: ${showDate(last)}. Then look into it again.`
  throw new LaurelError('invalid_request', message, [{ path: 'until', message }])
}
