import { KeptSnapshots } from '@/components/programme/kept-snapshots'
import { ProgrammePage } from '@/components/programme/programme-page'
import { programmePage } from '@/components/shell/org-page'
import { keptPage } from '@/lib/paths/any-programme'
import { listSnapshots } from '@/lib/snapshots/read-snapshots'

const { generateMetadata, Page } = programmePage(keptPage, async ({ ctx, address, registered }) => {
  const { slug } = ctx
  const { programme } = registered
  const list = await listSnapshots(ctx, address, registered)
  const last = list.next
  return (
    <ProgrammePage
      {...{ slug, programme }}
      title="History"
      lead="Which results were issued: a snapshot is kept at every month end, and nobody can change it."
    >
      <section className="panel" id="snapshots" aria-labelledby="snapshots-heading">
        <h2 id="snapshots-heading">Snapshots</h2>
        <KeptSnapshots {...{ slug, programme, list }} />
        {last !== null && (
          <a href={keptPage.href({ ...address, before: last }, '#snapshots')}>Earlier ones</a>
        )}
      </section>
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
