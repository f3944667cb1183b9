import { Suspense } from 'react'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import type { FigureDifference } from '@/lib/reconcile/compare-figures'
import { figureName } from '@/lib/reconcile/model/compared-figures'
import type { Reconciles } from '@/lib/reconcile/reconciling'
import { solveFigure } from '@/lib/reconcile/solve-figure'
import { Note } from '../ui/note'
import { Explanations } from './explanations'

type Props = {
  ctx: Ctx
  reconciles: Reconciles
  id: number
  api: string
  figure: FigureDifference
  /** All that were entered. */
  figures: readonly FigureDifference[]
  mayWrite: boolean
}

/** Which known causes make Partner Center's number out of Laurel's rows: looked for while the rest is there already. */
export function WhySection(props: Props) {
  const { theirs, ours } = props.figure
  return (
    <section className="panel why" id="why" aria-labelledby="why-heading">
      <h2 id="why-heading">Why does Partner Center show {theirs}?</h2>
      <p className="muted">
        {figureName(props.reconciles.figures, props.figure)}: Laurel shows {ours}.
      </p>
      <Suspense fallback={<p className="muted">Looking for the cause…</p>}>
        <Found {...props} />
      </Suspense>
    </section>
  )
}

/** Where a programme does not say it itself, its rows do. */
const BY_ROWS = 'Compare the rows below: they show what is missing.'

async function Found({ ctx, reconciles, id, api, figure, figures, mayWrite }: Props) {
  const { causeHref, figureHref, unexplained } = reconciles
  const solution = await solveFigure(ctx, id, figure, reconciles).catch((error: unknown) => {
    if (error instanceof LaurelError) return error.message
    throw error
  })
  if (typeof solution === 'string') return <Note tone="unsure">{solution}</Note>
  const { slug } = ctx
  const oursHref = figureHref?.(slug, figure, solution.asOf) ?? null
  const todo = unexplained?.(figure, figures, mayWrite) ?? BY_ROWS
  return <Explanations {...{ slug, api, figure, solution, causeHref, oursHref, todo, mayWrite }} />
}
