import { Suspense } from 'react'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import type { Registered } from '@/lib/programmes/registered'
import type { FigureDifference } from '@/lib/reconcile/compare-figures'
import { figureName } from '@/lib/reconcile/model/figure-name'
import { solveFigure } from '@/lib/reconcile/solve-figure'
import { Note } from '../ui/note'
import { Explanations } from './explanations'

type Props = {
  ctx: Ctx
  registered: Registered
  id: number
  api: string
  figure: FigureDifference
  mayWrite: boolean
}

/** Which known causes make Partner Center's number out of Laurel's rows: looked for while the rest is there already. */
export function WhySection(props: Props) {
  const { theirs, ours } = props.figure
  return (
    <section className="panel why" id="why" aria-labelledby="why-heading">
      <h2 id="why-heading">Why does Partner Center show {theirs}?</h2>
      <p className="muted">
        {figureName(props.registered.programme, props.figure)}: Laurel shows {ours}.
      </p>
      <Suspense fallback={<p className="muted">Looking for the cause…</p>}>
        <Found {...props} />
      </Suspense>
    </section>
  )
}

async function Found({ ctx, registered, id, api, figure, mayWrite }: Props) {
  const causeHref = registered.reconcile?.causeHref
  const solution = await solveFigure(ctx, id, figure, registered).catch((error: unknown) => {
    if (error instanceof LaurelError) return error.message
    throw error
  })
  if (typeof solution === 'string') return <Note tone="unsure">{solution}</Note>
  return <Explanations {...{ slug: ctx.slug, api, figure, solution, causeHref, mayWrite }} />
}
