import { showDate } from '@/lib/dates'
import { isLineItemKind } from '@/lib/imports/model/import-kinds'
import { KIND_WORDS } from '@/lib/line-items/model/kind-words'
import { cataloguePage } from '@/lib/paths/data'
import { listed } from '@/lib/text/lists'
import { showCount } from '../ui/show-count'
import type { Tense } from './effect-words'
import type { ImportSummary } from './incoming/contract'

type Props = { slug: string; summary: Pick<ImportSummary, 'kind' | 'notes'>; tense: Tense }

/** Rows that go in and count for nothing until the catalogue has what they name, and where to add that. */
export function UnknownItems({ slug, summary: { kind, notes }, tense }: Props) {
  const all = notes.unknownItems ?? []
  const unknown = all.filter(({ why }) => !why)
  const absent = all.filter(({ why }) => why)
  const names = unknown.map(({ item }) => item)
  const count = (rows: number) => (tense === 'would' ? 'would count' : rows === 1 ? 'counts' : 'count')
  const [rows, others] = [sumOf(unknown), sumOf(absent)]
  return (
    <>
      {rows > 0 && (
        <li>
          {showCount(rows, 'row names', 'rows name')} what is not in the{' '}
          <a href={cataloguePage.href({ slug })}>catalogue</a>, and {count(rows)} for nothing until it is:{' '}
          {names.join(', ')}.
          {isLineItemKind(kind) && KIND_WORDS[kind].item === 'course' && ` ${examWords(names)}`}
        </li>
      )}
      {others > 0 && (
        <li>
          {showCount(others, 'row lies', 'rows lie')} outside the days that the{' '}
          <a href={cataloguePage.href({ slug })}>catalogue</a> has, and {count(others)} for nothing:{' '}
          {absent.map(absenceWords).join(', ')}.
        </li>
      )}
    </>
  )
}

const sumOf = (items: readonly { rows: number }[]) => items.reduce((sum, { rows }) => sum + rows, 0)

type Named = NonNullable<ImportSummary['notes']['unknownItems']>[number]

/** `PL-500T00 (retired 30 Jun 2026)`, `AB-6002 (before 6 Feb 2026)`. */
const absenceWords = ({ item, why, on }: Pick<Named, 'item' | 'why' | 'on'>): string =>
  why && on ? `${item} (${why} ${showDate(on)})` : item

/** `AZ-104 is the number of an exam; its course is usually AZ-104T00.`; empty where none looks like an exam. */
export function examWords(items: readonly string[]): string {
  const exams = items.filter((item) => /^[A-Z]{2}-\d{3}$/.test(item))
  const courses = listed(exams.map((exam) => `${exam}T00`))
  if (exams.length === 0) return ''
  return exams.length === 1
    ? `${exams[0]} is the number of an exam; its course is usually ${courses}.`
    : `${listed(exams)} are numbers of exams; their courses are usually ${courses}.`
}
