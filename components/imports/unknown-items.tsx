import { showCount } from '../ui/show-count'
import type { Tense } from './effect-words'
import type { ImportSummary } from './incoming/contract'

type Props = { slug: string; summary: Pick<ImportSummary, 'kind' | 'notes'>; tense: Tense }

/** Rows that go in and count for nothing until the catalogue has what they name, and where to add that. */
export function UnknownItems({ slug, summary: { kind, notes }, tense }: Props) {
  const unknown = notes.unknownItems ?? []
  if (unknown.length === 0) return null
  const rows = unknown.reduce((sum, one) => sum + one.rows, 0)
  const names = unknown.map(({ item }) => item)
  const count = tense === 'would' ? 'would count' : rows === 1 ? 'counts' : 'count'
  return (
    <li>
      {showCount(rows, 'row names', 'rows name')} what is not in the{' '}
      <a href={`/${slug}/catalogue`}>catalogue</a>, and {count} for nothing until it is: {names.join(', ')}.
      {kind !== 'exam-unit-purchases' && ` ${examWords(names)}`}
    </li>
  )
}

/** `AZ-104 is the number of an exam; its course is usually AZ-104T00.`; empty where none looks like an exam. */
export function examWords(items: readonly string[]): string {
  const exams = items.filter((item) => /^[A-Z]{2}-\d{3}$/.test(item))
  const courses = and(exams.map((exam) => `${exam}T00`))
  if (exams.length === 0) return ''
  return exams.length === 1
    ? `${exams[0]} is the number of an exam; its course is usually ${courses}.`
    : `${and(exams)} are numbers of exams; their courses are usually ${courses}.`
}

const and = (names: readonly string[]) => new Intl.ListFormat('en').format(names)
