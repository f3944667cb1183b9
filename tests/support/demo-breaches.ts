import { VIOLATIONS } from '../../demo/delivery/violations'
import { generateDelivery } from '../../demo/generate'
import type { Ctx } from '../../lib/context'
import { checksJson } from '../../lib/guideline-checks/checks-json'
import { getChecks } from '../../lib/guideline-checks/get-checks'
import { checkOf } from '../../lib/guideline-checks/model/checks'

/** Certificates have checks of their own, of which nothing is planted yet. */
export const PLANTED_CHECKS = new Set<string>(VIOLATIONS.map(({ check }) => check))

/** What breaks the Guidelines as of a day, check by check, with the classes. */
export async function breaches(ctx: Ctx, asOf: string): Promise<Record<string, string[]>> {
  const { checks } = checksJson(ctx.slug, await getChecks(ctx, { asOf }))
  const by: Record<string, string[]> = {}
  for (const { id, subject } of checks.filter((one) => PLANTED_CHECKS.has(one.id)))
    by[id] = [...(by[id] ?? []), subject.kind === 'class' ? subject.id : subject.kind]
  return by
}

/** Each check once; those that are of no class, of what they are of. */
export const plantedIn = (slug: string, today: string) =>
  Object.fromEntries(
    (generateDelivery(slug, today)?.planted ?? []).map(({ check, classIds }) => [
      check,
      classIds.length > 0 ? classIds.toSorted() : [checkOf(check).kind],
    ]),
  )
