import { isKeepable } from '@/lib/http/keepable'

type Query = Record<string, string | string[] | undefined>

/** `?after=` the last trainer of the page before, `?edit=` whom to change, `?add=` the MCT ID to begin with. */
export function readTrainersAddress(query: Query): { after: string | null; edit: string; add: string } {
  const text = (name: string) => {
    const given = [query[name]].flat()[0]?.slice(0, 200) ?? ''
    return isKeepable(given) ? given : ''
  }
  return { after: text('after') || null, edit: text('edit'), add: text('add') }
}

export const editAddress = (slug: string, mctId: string): string =>
  `/${slug}/trainers?edit=${encodeURIComponent(mctId)}#edit`
export const addAddress = (slug: string, mctId: string): string =>
  `/${slug}/trainers?add=${encodeURIComponent(mctId)}#edit`
export const nextAddress = (slug: string, after: string): string =>
  `/${slug}/trainers?after=${encodeURIComponent(after)}`
