import { matchesApi } from '@/components/delivery/match-words'
import { ConfirmButton } from '@/components/forms/confirm-button'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { DataTable } from '@/components/tables/data-table'
import { Crumbs } from '@/components/ui/crumbs'
import { showCount, showNumber } from '@/components/ui/show-count'
import { may } from '@/lib/auth/roles'
import { listMatches } from '@/lib/delivery/list-matches'
import { classesPage, classPage, matchesPage } from '@/lib/paths/delivery'

const { generateMetadata, Page } = orgPage(matchesPage, async ({ ctx, address: { slug } }) => {
  const mayWrite = may(ctx.role, 'classes:write')
  const { classes, count, none } = await listMatches(ctx)
  const clear = classes.some(({ redemptions, surveys, shared }) => redemptions + surveys > shared)
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Delivery' },
          { name: 'Classes', href: classesPage.href({ slug }) },
          { name: matchesPage.name },
        ]}
      />
      <h1>
        <b>Delivery</b> | Without a class
      </h1>
      <p className="lead">
        Redemptions and surveys that name no class that is known here, and the classes they fit by course,
        location, trainer and day.
      </p>
      {!mayWrite && <AskForRole ctx={ctx} action="classes:write" />}
      <section className="panel" aria-labelledby="fitting">
        <h2 id="fitting">Classes they fit</h2>
        <DataTable
          name="Classes that redemptions and surveys fit"
          rows={classes}
          keyOf={({ classId }) => classId}
          empty="Every redemption and survey that fits a class has one, or was said to have none."
          columns={[
            {
              name: 'Class',
              heads: true,
              of: ({ classId }) => (
                <a href={classPage.href({ slug, class: classId }, '#suggested')}>{classId}</a>
              ),
            },
            { name: 'Redemptions', number: true, of: ({ redemptions }) => showNumber(redemptions) },
            { name: 'Surveys', number: true, of: ({ surveys }) => showNumber(surveys) },
            { name: 'Fit another class too', number: true, of: ({ shared }) => showNumber(shared) },
          ]}
        />
        {count > classes.length && (
          <p className="muted small">{`The last ${classes.length} of ${showCount(count, 'class', 'classes')}.`}</p>
        )}
        {mayWrite && (
          <div className="row">
            {clear && (
              <ConfirmButton
                action="They all belong"
                title="Say of all what class they belong to?"
                url={matchesApi(slug)}
                method="PUT"
                body={{ classId: null }}
              >
                <p>
                  Each that fits one class only belongs to it from now on. Those that fit several stay here.
                  You can take it back class by class.
                </p>
              </ConfirmButton>
            )}
            {none > 0 && (
              <ConfirmButton
                action={`Ask again about ${showNumber(none)}`}
                title="Ask again?"
                url={matchesApi(slug)}
                body={{ classId: null }}
              >
                <p>What was said to belong to no class is suggested again.</p>
              </ConfirmButton>
            )}
          </div>
        )}
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }
