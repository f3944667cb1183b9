import type { StoredItem } from '@/db/tenant/fact-tables'

/** What a claim keeps of a row that contradicts the known one: all that is needed to put it in its place. */
export type ClaimPayload = Omit<StoredItem, 'identity'>

export const payloadOf = ({ occurredOn, item, locationId, content }: ClaimPayload): ClaimPayload => ({
  occurredOn,
  item,
  locationId,
  content,
})
