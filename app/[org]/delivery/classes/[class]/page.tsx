import { AttachedFiles } from '@/components/attachments/attached-files'
import { ClassCertificates } from '@/components/certificates/class-certificates'
import { ClassRecords } from '@/components/delivery/class-records'
import { ClassView } from '@/components/delivery/class-view'
import { NoRuleSet } from '@/components/programme/no-rule-set'
import { namedPage } from '@/components/shell/org-page'
import { shownFiles } from '@/lib/attachments/shown-files'
import { may } from '@/lib/auth/roles'
import { listCertificates } from '@/lib/certificates/list-certificates'
import { findClass } from '@/lib/delivery/get-class'
import { matchesOf } from '@/lib/delivery/list-matches'
import { getChecks } from '@/lib/guideline-checks/get-checks'
import { listRecords } from '@/lib/guideline-records/list-records'
import { classesPage, classPage } from '@/lib/paths/delivery'

/** Of more the page of records tells. */
const RECORDS = 20
const NO_FILES = 'No file yet. Rosters, evaluations and orders belong here: an audit asks for them.'

const { generateMetadata, Page } = namedPage(classPage, {
  by: 'class',
  find: (ctx, name) => findClass(ctx, decoded(name)),
  title: ({ classId }) => `Class ${classId}`,
  render: async ({ ctx, user, found }) => {
    const mayRead = may(ctx.role, 'certificates:read')
    const [matches, records, { findings }, files, certificates] = await Promise.all([
      matchesOf(ctx, found.classId),
      listRecords(ctx, { classId: found.classId, limit: RECORDS }),
      getChecks(ctx, { classes: [found.classId] }),
      shownFiles(ctx, user, { kind: 'class', id: found.classId }),
      mayRead ? listCertificates(ctx, found.classId) : null,
    ])
    const mayWrite = may(ctx.role, 'classes:write')
    return (
      <ClassView slug={ctx.slug} one={found} {...{ matches, findings, mayWrite }}>
        <ClassRecords
          slug={ctx.slug}
          classId={found.classId}
          {...{ records }}
          mayWrite={may(ctx.role, 'records:write')}
        />
        {certificates && (
          <ClassCertificates
            slug={ctx.slug}
            one={found}
            certificates={certificates}
            mayWrite={may(ctx.role, 'certificates:write')}
          />
        )}
        {files && <AttachedFiles {...files} empty={NO_FILES} />}
      </ClassView>
    )
  },
  noRules: (error, { slug }) => (
    <NoRuleSet error={error} of={classesPage.name} today={classesPage.href({ slug })} />
  ),
})

/** Next leaves a folder's name as it stands in the address. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

export { generateMetadata, Page as default }
