import { settingsPage } from '@/lib/paths/organization'
import { PlanForDate } from './plan-for-date'

type Props = { slug: string; today: string; from: string | undefined; maySet: boolean }

/** Without an anniversary there is nothing to plan for: who gives the date, or another date for once. */
export function NoDate({ slug, today, from, maySet }: Props) {
  return (
    <section className="empty stack" aria-labelledby="no-date">
      <h2 id="no-date">No anniversary date yet</h2>
      <p>
        A plan needs the day on which your numbers must hold. Partner Center shows it as the anniversary date
        of your membership; until then your programme launch date will do.
      </p>
      {maySet ? (
        <p>
          <a className="btn go" href={settingsPage.href({ slug })}>
            Set the anniversary date
          </a>
        </p>
      ) : (
        <p>A Global admin or MPN Partner Admin can set it under Settings.</p>
      )}
      <PlanForDate asOf={today} from={from} />
    </section>
  )
}
