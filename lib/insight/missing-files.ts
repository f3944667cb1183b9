import { authorize, type Ctx } from '../context'
import type { ProgrammeName } from '../programmes/registered'
import { SELF_SCORED } from '../programmes/registry'

export type MissingFiles = { programme: ProgrammeName; texts: readonly string[] }

/**
 * What has not come of the files of each programme that says so itself, and of which anything has come at all.
 * @throws LaurelError forbidden
 */
export async function getMissingFiles(ctx: Ctx): Promise<MissingFiles[]> {
  authorize(ctx, 'qualification:read')
  const all = await Promise.all(
    SELF_SCORED.map(async ({ programme, missing }) => ({ programme, texts: (await missing?.(ctx)) ?? null })),
  )
  return all.flatMap(({ programme, texts }) => (texts ? [{ programme, texts }] : []))
}
