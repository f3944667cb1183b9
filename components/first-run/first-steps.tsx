import { requireOrg } from '@/lib/entry/page-context'
import { getFirstSteps } from '@/lib/insight/get-first-steps'
import { SELF_SCORED } from '@/lib/programmes/registry'
import { listed } from '@/lib/text/lists'
import { Icon } from '../ui/icon'
import { type FirstStep, isBegun, stepsOf } from './steps-of'

/** What is done and what remains until the designation can be judged; nothing once it can. */
export async function FirstSteps({ slug }: { slug: string }) {
  const { ctx } = await requireOrg(slug)
  const steps = stepsOf(await getFirstSteps(ctx), slug, ctx.role)
  if (isBegun(steps)) return null
  const done = steps.filter((step) => step.done).length
  return (
    <section className="panel noprint" aria-labelledby="first-steps">
      <h2 id="first-steps">First steps</h2>
      <p className="muted">
        {done} of {steps.length} done. This list disappears once the anniversary date and the three files are
        there.
      </p>
      <ol className="checklist">
        {steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
      {SELF_SCORED.map(
        ({ programme: { id, name }, files }) => files && <OtherFiles key={id} {...{ name, files }} />,
      )}
    </section>
  )
}

/** A programme that is scored from other files than those of the steps. */
function OtherFiles({ name, files: { names } }: { name: string; files: { names: readonly string[] } }) {
  return (
    <p className="muted small">
      {name} is scored from other files, imported on the same page: {listed(names)}.
    </p>
  )
}

function Step({ step: { name, text, done, needed, href, who } }: { step: FirstStep }) {
  return (
    <li className={done ? 'done' : undefined}>
      <Icon name={done ? 'completed' : 'not_started'} />
      <span className="sr">{done ? 'Done:' : 'To do:'}</span>
      <div>
        <b>{href && !done ? <a href={href}>{name}</a> : name}</b>
        {!needed && <span className="muted"> if you like</span>}
        <p className="muted small">
          {text}
          {!done && !href && ` ${who} may do this.`}
        </p>
      </div>
    </li>
  )
}
