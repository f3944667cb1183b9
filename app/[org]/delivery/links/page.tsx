import { CheckForm } from '@/components/delivery/check-form'
import { MakeLinks } from '@/components/delivery/make-links'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { CAMPAIGN } from '@/lib/delivery/model/links/build-link'
import { readLinksPage } from '@/lib/entry/read-links-page'
import { linksPage } from '@/lib/paths/delivery'

const { generateMetadata, Page } = orgPage(linksPage, async ({ ctx, address }) => {
  const { classId, course, location, pasted } = address
  const { locations, built, checked, text } = await readLinksPage(ctx, address)
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Delivery' }, { name: 'Links' }]} />
      <h1>
        <b>Delivery</b> | Links
      </h1>
      <p>
        Learners open the activation link on the first day and the achievement link on the last one. Both
        carry the campaign code <code>{CAMPAIGN}</code> and the Location ID of the country where the trainer
        delivers; else the redemption is nobody’s.
      </p>
      <section className="panel" aria-labelledby="make">
        <h2 id="make">Make the links of a class</h2>
        <MakeLinks
          slug={ctx.slug}
          asked={{ classId, course, location }}
          locations={locations}
          built={built.done}
          refused={built.refused}
        />
      </section>
      <section className="panel" id="checked" aria-labelledby="check">
        <h2 id="check">Check links</h2>
        {checked.refused && <Note tone="bad">{checked.refused}</Note>}
        <CheckForm
          key={pasted}
          slug={ctx.slug}
          text={text}
          classId={checked.classId}
          found={checked.done?.links ?? null}
        />
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }
