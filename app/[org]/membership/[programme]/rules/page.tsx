import { ProgrammePage } from '@/components/programme/programme-page'
import { RulesTable } from '@/components/rules/rules-table'
import { SourcesList } from '@/components/rules/sources-list'
import { programmePage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { valuesPage } from '@/lib/paths/any-programme'
import { getRules } from '@/lib/rules/get-rules'

const { generateMetadata, Page } = programmePage(valuesPage, async ({ ctx, address, registered }) => {
  const rules = await getRules(ctx, address, registered)
  const { programme } = registered
  return (
    <ProgrammePage
      {...{ slug: ctx.slug, programme }}
      title="Rules"
      lead="Every value that makes a score, where it is written, how sure it is, and what you score under each rule set."
    >
      <section className="panel" aria-labelledby="sets">
        <h2 id="sets">Rule sets side by side</h2>
        <RulesTable rules={rules} />
        <DownloadLinks
          href={`/api/v1/orgs/${ctx.slug}/${programme.id}/rules?as_of=${rules.asOf}`}
          of="Rule sets"
        />
        <h3>Sources</h3>
        <SourcesList rules={rules} />
      </section>
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
