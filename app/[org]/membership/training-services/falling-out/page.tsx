import { Leaving } from '@/components/falling-out/leaving'
import { Losses } from '@/components/falling-out/losses'
import { Refreshes } from '@/components/falling-out/refreshes'
import { NoDataYet } from '@/components/first-run/no-data-yet'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { getFallingOut } from '@/lib/insight/get-falling-out'
import { fallingOutPage } from '@/lib/paths/training-services'
import { idAt } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = orgPage(fallingOutPage, async ({ ctx, address }) => {
  const answer = await getFallingOut(ctx, address)
  const hrefOf = (refresh: string) => fallingOutPage.href({ ...address, refresh }, '#leaving')
  return (
    <SubPage
      slug={ctx.slug}
      title="Leaving the window"
      lead="With every monthly refresh the oldest month leaves the window. This is what goes with it, and what each number becomes if nothing new comes in."
      overrides={answer.overrides}
    >
      {answer.dataThrough === null ? (
        <NoDataYet slug={ctx.slug} />
      ) : (
        <>
          <Losses answer={answer} hrefOf={hrefOf} />
          <Refreshes
            {...{ answer, hrefOf }}
            slug={ctx.slug}
            from={address.criterion && idAt(address.criterion)}
          />
          <Leaving address={address} answer={answer} />
        </>
      )}
    </SubPage>
  )
})

export { generateMetadata, Page as default }
