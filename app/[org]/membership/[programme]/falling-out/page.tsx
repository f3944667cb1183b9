import { Leaving } from '@/components/falling-out/leaving'
import { Losses } from '@/components/falling-out/losses'
import { Refreshes } from '@/components/falling-out/refreshes'
import { NoDataYet } from '@/components/first-run/no-data-yet'
import { MissingData } from '@/components/programme/missing-data'
import { ProgrammePage } from '@/components/programme/programme-page'
import { answerPage } from '@/components/shell/org-page'
import { findAnswer } from '@/lib/entry/find-programme'
import { leavingOf } from '@/lib/insight/leaving-of'
import { trendingOf } from '@/lib/insight/trending-of'
import { leavingPage } from '@/lib/paths/any-programme'
import { isAmong } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = answerPage(
  leavingPage,
  leavingOf,
  async ({ ctx, address, programme, answer, unread }) => {
    const { slug } = ctx
    const { leaving, overrides } = await answer.show(ctx, address)
    const { refresh, criterion } = address
    if (refresh && leaving && leaving.chosen.on !== refresh) unread('refresh')
    if (criterion && !isAmong(findAnswer(programme.id, trendingOf).answer.places, criterion)) unread('metric')
    const hrefOf = (refresh: string) => leavingPage.href({ ...address, refresh }, '#leaving')
    const api = `/api/v1/orgs/${slug}/${programme.id}/falling-out`
    return (
      <ProgrammePage {...{ slug, programme, overrides }} title={answer.name} lead={answer.lead}>
        {leaving === null ? (
          <NoDataYet {...{ slug, programme }} />
        ) : (
          <>
            <MissingData {...{ slug, role: ctx.role }} texts={leaving.missing} />
            <Losses {...{ leaving, hrefOf }} />
            <Refreshes {...{ leaving, hrefOf, api }} />
            <Leaving {...{ leaving, api }} />
          </>
        )}
      </ProgrammePage>
    )
  },
  ({ name }) => name,
)

export { generateMetadata, Page as default }
