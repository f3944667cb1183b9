import type { Ctx } from '../context'

/** The person who asks; null for a token and for the operator's command. */
export function personOf({ actor }: Pick<Ctx, 'actor'>): number | null {
  const id = /^user:(\d+)$/.exec(actor)?.[1]
  return id === undefined ? null : Number(id)
}
