import { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { readLocations, type StoredLocation } from '@/lib/locations/sql/locations'
import { LaurelError, notFound } from '../errors'

/** `into`: the id of the location that is right. */
export const mergeInput = z.object({
  into: z.coerce
    .number('Choose the location that is right.')
    .int()
    .positive('Choose the location that is right.'),
})

type MergePair = { from: StoredLocation; into: StoredLocation }

/** The mistyped location and the right one. @throws LaurelError not_found | conflict, saying which to choose */
export async function findPair(tx: TenantStatements, fromId: number, intoId: number): Promise<MergePair> {
  const all = await readLocations(tx)
  const byId = (id: number | null) => all.find((location) => location.id === id)
  const [from, into] = [byId(fromId), byId(intoId)]
  if (!from || !into) throw notFound('This location')
  const target = byId(from.mergedInto)
  if (target)
    throw refused(
      `Location ${from.externalId} was merged into ${target.externalId} already: there is nothing left to merge.`,
    )
  if (from === into)
    throw refused(
      `Location ${from.externalId} cannot be merged into itself. Choose the one with the right Location ID.`,
    )
  const right = byId(into.mergedInto)
  if (right)
    throw refused(
      `Location ${into.externalId} was itself merged into ${right.externalId}. Choose ${right.externalId}.`,
    )
  return { from, into }
}

const refused = (message: string) => new LaurelError('conflict', message, [{ path: 'into', message }])
