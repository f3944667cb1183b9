import type { Overview } from '@/lib/insight/overview'
import { StatusPill } from '../ui/status'

/** The formula as users know it, with the overall status and the areas it badges. */
export function QualificationCriteria({ overview }: { overview: Overview }) {
  const { badged } = overview.verdict
  return (
    <section className="part" aria-labelledby="criteria">
      <h2 id="criteria">Qualification criteria</h2>
      <p className="formula">
        <b>Qualification for Training Services</b> = <b>Meet base criteria</b> +{' '}
        <b>Qualify for any one solution area</b>
      </p>
      <div className="row">
        <h3>Overall qualification status</h3>
        <StatusPill status={overview.qualification.status} />
        {badged.length > 0 && (
          <span className="badges">
            Badged in{' '}
            {badged.map((id) => (
              <span key={id} className="pill completed i-leaf">
                {overview.qualification.programme.groupName(id)}
              </span>
            ))}
          </span>
        )}
      </div>
    </section>
  )
}
