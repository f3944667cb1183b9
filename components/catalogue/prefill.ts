import type { CatalogueType } from '@/lib/rules/catalogue'

/** What the add form begins with, carried in the address as `?add=course:AZ-104T00`. */
export type Prefill = { type: CatalogueType; number: string }

export const prefillAddress = (slug: string, { type, number }: Prefill): string =>
  `/${slug}/catalogue?add=${type}:${encodeURIComponent(number)}#add`

export function readPrefill(text: string | undefined): Prefill | null {
  const match = /^(course|exam):([A-Z0-9-]{1,20})$/.exec(text ?? '')
  return match?.[2] ? { type: match[1] === 'exam' ? 'exam' : 'course', number: match[2] } : null
}
