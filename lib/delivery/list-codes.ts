import type { z } from 'zod'
import {
  countCodes,
  findCode,
  readClassesWithoutCode,
  readCodes,
  type StoredCode,
} from '@/lib/delivery/sql/codes'
import { readState } from '@/lib/organizations/sql/state'
import type { codes } from '../answers/codes'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addDays } from '../dates'
import { codesKeys, isReadable, keyName } from './codes-key'

export type CodeList = z.infer<typeof codes>

const PAGE = 100
const MOST_REMINDED = 100
/** A class that ends within so many days needs its code. */
export const REMIND_OF_CODE_DAYS = 7

/** Which classes have a code, of the reader's own locations, and which soon need one. No code itself. */
export async function listCodes(ctx: Ctx, { page = 1 }: { page?: number } = {}): Promise<CodeList> {
  authorize(ctx, 'codes:read')
  const names = new Set(codesKeys().map(keyName))
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const today = todayIn((await readState(tx)).timeZone)
    const days = { today, to: addDays(today, REMIND_OF_CODE_DAYS), limit: MOST_REMINDED }
    const [found, count, needed] = await Promise.all([
      readCodes(tx, ctx, { skip: (page - 1) * PAGE, limit: PAGE }),
      countCodes(tx, ctx),
      readClassesWithoutCode(tx, ctx, days),
    ])
    const shown = ({ codeId: id, sealed, locationId: _, ...code }: StoredCode) => ({
      id,
      ...code,
      readable: isReadable(sealed, names),
    })
    return { org: ctx.slug, codes: found.map(shown), count, pages: Math.ceil(count / PAGE), needed }
  })
}

/** Of which class a code is that is to be shown; null where there is none of this id. */
export async function findCodeToShow(ctx: Ctx, id: string): Promise<{ id: string; classId: string } | null> {
  authorize(ctx, 'codes:reveal')
  const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findCode(tx, id))
  return found && { id, classId: found.classId }
}
