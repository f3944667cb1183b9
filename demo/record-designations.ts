import type { Ctx } from '../lib/context'
import type { PlainDate } from '../lib/dates'
import { getDesignations } from '../lib/designations/get-designations'
import { saveDesignation } from '../lib/designations/save-designation'
import { saveLegacy } from '../lib/designations/save-legacy'
import { generateDesignations } from './generate'

/** As somebody of the organization typed it; what others typed over since stays. */
export async function recordDesignations(ctx: Ctx, today: PlainDate): Promise<void> {
  const demo = generateDesignations(ctx.slug, today)
  if (!demo) return
  const { records, legacyRecord } = await getDesignations(ctx)
  const isOthers = ({ designation, note }: (typeof demo.held)[number]) =>
    records.some((one) => one.designation === designation && one.note !== note)
  for (const { designation, ...body } of demo.held.filter((one) => !isOthers(one)))
    await saveDesignation(ctx, designation, body)
  if (legacyRecord.competencies.length === 0) await saveLegacy(ctx, demo.legacy)
}
