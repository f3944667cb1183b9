import { begunWith, ClassEditor } from '@/components/delivery/class-editor'
import { ClassesFilter, isFiltered } from '@/components/delivery/classes-filter'
import { ClassesTable } from '@/components/delivery/classes-table'
import { NeedsSection } from '@/components/delivery/needs-section'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { Crumbs } from '@/components/ui/crumbs'
import { showCount } from '@/components/ui/show-count'
import { may } from '@/lib/auth/roles'
import { firstOf, lastOf } from '@/lib/dates'
import { classChoices } from '@/lib/delivery/class-choices'
import { findClassToChange } from '@/lib/delivery/get-class'
import { classesInNeed, listClasses } from '@/lib/delivery/list-classes'
import { importsPage } from '@/lib/paths/data'
import { classesFile, classesPage, matchesPage } from '@/lib/paths/delivery'
import { seesPeople } from '@/lib/people/personal-data'

const PER_PAGE = 50

const { generateMetadata, Page } = orgPage(classesPage, async ({ ctx, address, unread }) => {
  const { slug, when, from, to, status, location, course, trainer, after } = address
  const mayWrite = may(ctx.role, 'classes:write')
  const begins = mayWrite ? address.edit || address.copy : ''
  const [inNeed, choices, begun] = await Promise.all([
    classesInNeed(ctx),
    classChoices(ctx),
    begins ? findClassToChange(ctx, begins) : null,
  ])
  if (begins && !begun) unread(address.edit ? 'edit' : 'copy')
  const named = seesPeople(ctx)
  if (trainer && !named) unread('trainer')
  const ranged = from !== null || to !== null
  const list = await listClasses(ctx, {
    from: from && firstOf(from),
    to: to && lastOf(to),
    when: ranged ? null : when,
    status,
    location,
    course,
    trainer: named ? trainer : null,
    sort: when === 'past' && !ranged ? 'newest' : 'oldest',
    after,
    limit: PER_PAGE,
  })
  const any = list.count > 0 || inNeed.length > 0
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Delivery' }, { name: 'Classes' }]} />
      <h1>
        <b>Delivery</b> | Classes
      </h1>
      <p className="lead">
        What each class brought, what is still possible, and whether its surveys will count.
      </p>
      {!mayWrite && <AskForRole ctx={ctx} action="classes:write" />}
      <NeedsSection {...{ slug }} classes={inNeed} />
      <section className="panel" aria-labelledby="classes">
        <h2 id="classes">{ranged ? 'Classes' : when === 'next' ? 'Next classes' : 'Past classes'}</h2>
        <nav className="tabs" aria-label="Which classes">
          {(['next', 'past'] as const).map((one) => (
            <a
              key={one}
              href={classesPage.href({ slug, when: one, status, location, course, trainer })}
              aria-current={!ranged && one === when ? 'true' : undefined}
            >
              {one === 'next' ? 'Next' : 'Past'}
            </a>
          ))}
        </nav>
        <ClassesFilter {...{ address }} locations={choices.locations} trainers={named} />
        <ClassesTable
          {...{ slug }}
          classes={list.classes}
          name="Classes"
          empty={
            isFiltered(address)
              ? 'No class is like that.'
              : when === 'next'
                ? 'No class is planned.'
                : 'No class is past.'
          }
        />
        <p className="muted small row">
          <span>{showCount(list.count, 'class', 'classes')}</span>
          {after && <a href={classesPage.href({ ...address, after: null })}>First page</a>}
          <a href={matchesPage.href({ slug })}>Line items without a class</a>
          {list.next && <a href={classesPage.href({ ...address, after: list.next })}>Next page</a>}
        </p>
        {any ? (
          <DownloadLinks href={classesFile(slug)} of="The classes" />
        ) : (
          <p>
            Your training system has them: <a href={importsPage.href({ slug })}>import classes</a> as one file
            {mayWrite ? ', or add them below' : ''}.
          </p>
        )}
      </section>
      {mayWrite && (
        <ClassEditor
          {...{ slug, choices }}
          changed={begun && address.edit ? begun.classId : null}
          begun={begun && begunWith(begun, Boolean(address.edit))}
        />
      )}
    </div>
  )
})

export { generateMetadata, Page as default }
