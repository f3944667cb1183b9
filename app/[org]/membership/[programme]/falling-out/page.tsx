import { Losses } from '@/components/falling-out/losses'
import { Refreshes } from '@/components/falling-out/refreshes'
import { ProgrammePage } from '@/components/programme/programme-page'
import { programmePage } from '@/components/shell/org-page'
import { getFallingOut } from '@/lib/insight/get-falling-out'
import { leavingPage } from '@/lib/paths/any-programme'

const { generateMetadata, Page } = programmePage(leavingPage, async ({ ctx, address, registered }) => {
  const answer = await getFallingOut(ctx, address, registered)
  const hrefOf = (refresh: string) => leavingPage.href({ ...address, refresh }, '#refreshes')
  return (
    <ProgrammePage
      {...{ slug: ctx.slug, programme: registered.programme }}
      title="Leaving the window"
      lead="With every monthly refresh the oldest month leaves the window: what each number becomes if nothing new comes in."
      overrides={answer.overrides}
    >
      <Losses {...{ answer, hrefOf }} />
      <Refreshes {...{ answer, hrefOf }} slug={ctx.slug} from={null} />
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
