import { Leaving } from '@/components/falling-out/leaving'
import { Losses } from '@/components/falling-out/losses'
import { Refreshes } from '@/components/falling-out/refreshes'
import { orgPage } from '@/components/shell/org-page'
import { NoData } from '@/components/training-services/no-data'
import { SubPage } from '@/components/training-services/sub-page'
import { getFallingOut } from '@/lib/insight/get-falling-out'
import { fallingOutPage } from '@/lib/paths/training-services'

const { generateMetadata, Page } = orgPage(fallingOutPage, async ({ ctx, address }) => {
  const answer = await getFallingOut(ctx, address)
  return (
    <SubPage
      slug={ctx.slug}
      title="Leaving the window"
      lead="With every monthly refresh the oldest month leaves the window. This is what goes with it, and what each number becomes if nothing new comes in."
      overrides={answer.overrides}
    >
      {answer.dataThrough === null ? (
        <NoData slug={ctx.slug} />
      ) : (
        <>
          <Losses address={address} answer={answer} />
          <Refreshes address={address} answer={answer} />
          <Leaving address={address} answer={answer} />
        </>
      )}
    </SubPage>
  )
})

export { generateMetadata, Page as default }
