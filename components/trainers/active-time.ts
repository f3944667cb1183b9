import { showDate } from '@/lib/dates'

/** `1 Jan 2024 – 31 Dec 2026`, `since 1 Jan 2024`, `until 31 Dec 2026`, `always`. */
export function activeTime(from: string | null, to: string | null): string {
  if (from && to) return `${showDate(from)} – ${showDate(to)}`
  if (from) return `since ${showDate(from)}`
  return to ? `until ${showDate(to)}` : 'always'
}
