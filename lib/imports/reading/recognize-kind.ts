import { plain } from '../../text/finder'
import { IMPORT_KINDS, type ImportKind, isLineItemKind } from '../model/import-kinds'
import { isRecordKind } from '../model/record-shapes'
import { missingColumns } from './check-mapping'
import { columnsOf } from './columns'
import { type Match, matches } from './headers'
import { headersUsed, type Mapping } from './mapping'
import { suggested } from './suggest-columns'
import { holdsAnswers } from './suggest-questions'
import { rowMappings } from './unfold'
import { unfolded } from './wide-reports'

/** What a file holds by all its columns, and the kinds that it may hold as well; null: the headers are of no kind. */
type KindFound = { kind: ImportKind | null; rivals: ImportKind[] }

type Score = {
  kind: ImportKind
  /** Headers that are columns of the kind, and answers under any header for a survey. */
  explained: number
  missing: number
  /** Nothing required is missing, or so much is there that the rest can be asked for. */
  may: boolean
}

/** So many columns of answers are no accident. */
const FEW_ANSWERS = 5
/** So many known columns tell a kind of which some are missing. */
const MANY_COLUMNS = 5

/** Headers of one report only, whose others are in many: Customers and revenue. */
const OWN_HEADERS: Partial<Record<ImportKind, readonly string[]>> = { customers: ['customertenantcountry'] }

/** Every kind is held against all columns: the one that explains most of them, less what it misses, is it. */
export function recognizeKind(names: readonly string[], sample: readonly string[][]): KindFound {
  const filled = names.filter((name) => name !== '')
  const scores = IMPORT_KINDS.map((kind) => scoreOf(kind, filled, answersIn(names, sample))).filter(
    ({ may }) => may,
  )
  scores.sort((a, b) => worth(b) - worth(a))
  const [best] = scores
  if (!best) return { kind: null, rivals: [] }
  const catalogue = (kind: ImportKind) => kind === 'courses' || kind === 'exams'
  const rivals = best.explained === filled.length ? [] : scores.slice(1).filter((one) => isNear(one, best))
  const others = rivals.map(({ kind }) => kind)
  if (!catalogue(best.kind)) return { kind: best.kind, rivals: others }
  const both = scores.filter((one) => catalogue(one.kind) && worth(one) === worth(best)).length > 1
  return {
    kind: both ? catalogueKind(names, sample) : best.kind,
    rivals: others.filter((kind) => !catalogue(kind)),
  }
}

const worth = ({ explained, missing }: Score) => explained - missing

/** As many columns, or one fewer and nothing missing. */
const isNear = (one: Score, best: Score) => worth(one) >= worth(best) || one.explained >= best.explained

function scoreOf(kind: ImportKind, names: readonly string[], answers: number): Score {
  const columns = suggested(kind, names)
  const asked = kind === 'survey-responses' && answers >= FEW_ANSWERS
  const identity = isLineItemKind(kind) ? 'content' : 'column'
  const wide = unfolded<Pick<Mapping, 'columns' | 'fixed' | 'unfold'>>(kind, { columns }, names)
  const [row = wide] = rowMappings(wide)
  const missing = missingColumns(kind, { ...row.fixed, ...row.columns }, identity).filter(
    (name) => !(asked && name === 'q1'),
  ).length
  const found = new Set(headersUsed(wide)).size
  const explained = asked ? Math.max(found, found + answers - questionsIn(columns)) : found
  // A single required column says little: then most of the headers must be known.
  const few = columnsOf(kind).filter(({ need }) => need !== 'optional').length < 2
  const own = OWN_HEADERS[kind]?.some((header) => names.some((name) => plain(name) === header))
  const whole = missing === 0 && (!few || own || found * 2 > names.length)
  // Reports of customers and licences have much in common: one that lacks a column is another report.
  const most = !isRecordKind(kind) && explained >= MANY_COLUMNS && explained > missing * 2
  return { kind, explained, missing, may: whole || most }
}

const questionsIn = (columns: Readonly<Record<string, string>>) =>
  Object.keys(columns).filter((name) => /^q[1-9]$/.test(name)).length

/** Of more points no scale is that nobody names. */
const MOST_POINTS = 10

/** Columns in which every cell is empty or an answer on a scale, whatever they are called. */
function answersIn(names: readonly string[], sample: readonly string[][]): number {
  const rows = sample.slice(0, 200)
  return names.filter((_, at) =>
    holdsAnswers(
      rows.map((row) => row[at] ?? ''),
      MOST_POINTS,
    ),
  ).length
}

/**
 * Courses and exams have the same columns: the type says which, else every row by its number and its days
 * (`AZ-104T00` is a course, exams take no days); null where rows are of both or say nothing.
 */
function catalogueKind(names: readonly string[], sample: readonly string[][]): ImportKind | null {
  const cells = (column: string) => {
    const [match] = matches('courses', names).get(column) ?? ([] as Match[])
    const at = match ? names.indexOf(match.header) : -1
    return sample.map((row) => row[at]?.trim() ?? '')
  }
  const types = cells('type').filter((cell) => /^(course|exam)$/i.test(cell))
  if (types.length > 0) return types.every((type) => /^exam$/i.test(type)) ? 'exams' : 'courses'
  const days = cells('days')
  const kinds = new Set(
    cells('number').flatMap((number, at): ImportKind[] => {
      const [, suffix] = CATALOGUE_NUMBER.exec(number) ?? []
      return suffix === undefined ? [] : [suffix !== '' || days[at] ? 'courses' : 'exams']
    }),
  )
  const [kind = null] = kinds
  return kinds.size === 1 ? kind : null
}

const CATALOGUE_NUMBER = /^[A-Z]{2}-\d{3,4}((?:T\d{2})?(?:[A-Z]{2})?)$/i
