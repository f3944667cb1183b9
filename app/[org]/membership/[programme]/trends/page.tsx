import { ProgrammePage } from '@/components/programme/programme-page'
import { programmePage } from '@/components/shell/org-page'
import { TrendSection } from '@/components/trends/trend-section'
import { getTrends } from '@/lib/insight/get-trends'
import { progressPage } from '@/lib/paths/any-programme'
import { criteriaOf, placeOf } from '@/lib/scoring/criteria'
import { metricIn } from '@/lib/scoring/programme'

const { generateMetadata, Page } = programmePage(progressPage, async ({ ctx, address, registered }) => {
  const { programme } = registered
  const criteria = criteriaOf(programme)
  const chosen = criteria.find(({ id }) => id === address.criterion) ?? criteria[0]
  if (!chosen) throw new Error(`${programme.id} has no criteria`)
  const trends = await getTrends(ctx, { ...placeOf(chosen), by: null }, registered)
  return (
    <ProgrammePage
      {...{ slug: ctx.slug, programme }}
      title="Trends"
      lead="How each number came to where it is: what every month brought, and the score at its end."
      overrides={trends.overrides}
    >
      <nav className="picker" aria-label="Criterion">
        <div className="switch">
          {criteria.map(({ id, metric, group }) => (
            <a
              key={id}
              href={progressPage.href({ ...address, criterion: id })}
              aria-current={id === chosen.id ? 'true' : undefined}
            >
              {metricIn(programme, metric).words.title}
              {group !== null && `, ${programme.groupName(group)}`}
            </a>
          ))}
        </div>
      </nav>
      <TrendSection slug={ctx.slug} role={ctx.role} trends={trends} />
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
