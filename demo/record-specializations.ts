import type { Ctx } from '../lib/context'
import type { PlainDate } from '../lib/dates'
import { saveSpecialization } from '../lib/specializations/save-specialization'
import { generateSpecializations } from './generate'

/** As somebody of the organization typed it, with dates of the day of loading. */
export async function recordSpecializations(ctx: Ctx, today: PlainDate): Promise<void> {
  for (const one of generateSpecializations(ctx.slug, today)) await saveSpecialization(ctx, one)
}
