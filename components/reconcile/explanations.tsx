import type { FigureDifference } from '@/lib/reconcile/compare-figures'
import { explanationNote } from '@/lib/reconcile/explanation-note'
import type { CauseHref, FigureSolution, SolvedCause } from '@/lib/reconcile/model/search'
import { DownloadLinks } from '../tables/download-links'
import { Note } from '../ui/note'
import { showCount, showNumber } from '../ui/show-count'
import { UseExplanation } from './use-explanation'

type Props = {
  slug: string
  api: string
  figure: FigureDifference
  solution: FigureSolution
  causeHref: CauseHref | null
  /** Where our number is explained. */
  oursHref: string | null
  /** What is missing and what to do where nothing fits. */
  todo: string
  mayWrite: boolean
}
type Answer = FigureSolution['answers'][number]

/** So many answers are shown at once; the others one step away. */
const FIRST = 8

/** What was found, the most likely first, each with its rows and a button that uses it. */
export function Explanations(props: Props) {
  const { api, solution } = props
  const { metric, area, answers, size } = solution
  const item = (answer: Answer) => (
    <Explanation key={answer.causes.map(({ words }) => words).join()} answer={answer} {...props} />
  )
  const query = new URLSearchParams({ metric, ...(area && { area }) })
  return (
    <>
      <Verdict {...props} />
      {answers.length > 0 && <ol className="answers">{answers.slice(0, FIRST).map(item)}</ol>}
      {answers.length > FIRST && (
        <details>
          <summary>{showCount(answers.length - FIRST, 'more explanation')}</summary>
          <ol className="answers" start={FIRST + 1}>
            {answers.slice(FIRST).map(item)}
          </ol>
        </details>
      )}
      <p className="muted small">{triedWords(solution)}</p>
      {size !== null && size > 0 && <DownloadLinks href={`${api}/solution?${query}`} of="Explanations" />}
    </>
  )
}

function Explanation({
  slug,
  api,
  figure,
  solution,
  causeHref,
  mayWrite,
  answer,
}: Props & { answer: Answer }) {
  const note = explanationNote(answer)
  const used = figure.state !== 'open' && figure.note === note
  return (
    <li>
      {answer.causes.map((cause, index) => (
        <p key={cause.words}>
          {index > 0 && <b>and </b>}
          {cause.words}. <Rows {...{ slug, solution, causeHref, cause }} />
        </p>
      ))}
      <p className="muted small">
        Laurel’s rows then give <b>{answer.display}</b>
        {answer.sum && `: ${answer.sum}`}.{used && ' This explanation is used.'}
      </p>
      {mayWrite && !used && figure.difference !== null && (
        <UseExplanation api={api} figure={figure.key} note={note} />
      )}
    </li>
  )
}

type VerdictProps = Pick<Props, 'solution' | 'oursHref' | 'todo'>

function Verdict({ solution: { size, answers, found, complete }, oursHref, todo }: VerdictProps) {
  if (size === 0) return <p>Both show the same number: there is nothing to explain.</p>
  if (size === null)
    return (
      <Note>
        {complete
          ? 'None of the known causes gives this number, nor two or three of them together.'
          : 'No explanation has been found among those that were tried.'}{' '}
        {todo} {oursHref && <a href={oursHref}>What counts in Laurel</a>}
      </Note>
    )
  const one = size === 1 ? 'One cause is enough.' : `Only ${size} causes together explain it.`
  const many =
    found === 1
      ? 'There is one explanation that gives exactly this number:'
      : `${showNumber(found)} explanations give exactly this number${found > answers.length ? `; here are the first ${answers.length}` : ''}, the most likely first:`
  return (
    <p>
      <b>{one}</b> {many}
    </p>
  )
}

function triedWords({ size, tried, complete, coarse }: FigureSolution): string {
  const all = complete
    ? `${showCount(tried, 'combination')} tried, the smallest first.`
    : `${showCount(tried, 'combination')} tried, then stopped at the limit.`
  if (coarse)
    return `${all} The rows differ in too many ways: trainers, language editions and imports were not tried.`
  return size === null ? all : `${all} An explanation that fits is not yet a proof: look at its rows.`
}

type RowsProps = Pick<Props, 'slug' | 'solution' | 'causeHref'> & { cause: SolvedCause }

function Rows({ slug, solution, causeHref, cause }: RowsProps) {
  const href = causeHref?.(slug, solution, cause)
  if (cause.rows === 0) return href ? <a href={href}>See it in Laurel</a> : null
  const words = showCount(cause.rows, 'row')
  return href ? <a href={href}>{words}</a> : <span className="muted">{words}</span>
}
