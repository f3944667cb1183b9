import { ACTIONS, may, PERMISSIONS, ROLE_NAMES, ROLES, type Role } from '../../lib/auth/roles'
import { workspacesFor } from '../../lib/paths/navigation'
import { rolesPage } from '../../lib/paths/organization'
import { linksShown } from '../../lib/paths/workspaces'
import { EVERY_PROGRAMME } from '../../lib/programmes/registry'
import { expect, person, signIn, test } from '../support/browser'

const SLUG = 'contoso-learning'
/** The organization has data of the first alone. */
const NAMES = EVERY_PROGRAMME.map(({ programme: { id, name } }, index) => ({ id, name, quiet: index > 0 }))
const LOCAL_PART: Record<Role, string> = {
  global_admin: 'global.admin',
  partner_admin: 'partner.admin',
  account_admin: 'account.admin',
  executive_viewer: 'executive.viewer',
  viewer: 'viewer',
  none: 'none',
}

// Nothing here changes anything, so all workers share it.
test.describe.configure({ mode: 'parallel' })

// That each page opens, or says which role it needs, to every role is tried by e2e/tenancy.spec.ts.
for (const role of ROLES)
  test(`${ROLE_NAMES[role]}: each workspace lists the pages that the table of roles opens`, async ({
    page,
  }) => {
    await signIn(page, person(LOCAL_PART[role], SLUG))
    await page.goto(`/${SLUG}/${rolesPage.path}`)
    for (const { name, groups } of workspacesFor(role, SLUG, NAMES)) {
      await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name }).click()
      await expect(page.getByRole('navigation', { name, exact: true }).getByRole('link')).toHaveText(
        groups.flatMap((group) => linksShown(group, null).map(({ name }) => name)),
      )
    }
  })

test('the help page says who may do what, marks the own role, and is one click from what is refused', async ({
  page,
}) => {
  await signIn(page, person('viewer', SLUG))
  await page.goto(`/${SLUG}/audit`)
  await expect(page.getByRole('heading', { name: 'You need another role for this page' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'What each role may do' }).click()
  await expect(page).toHaveURL(`/${SLUG}/roles`)
  const table = page.getByRole('table', { name: 'What each role may do' })
  await expect(table.getByRole('columnheader', { name: 'Report viewer your role' })).toBeVisible()
  for (const action of ACTIONS) {
    const row = table.getByRole('row', { name: PERMISSIONS[action].what })
    await expect(row.getByRole('cell')).toHaveText(ROLES.map((role) => (may(role, action) ? /Yes/ : /No/)))
  }
  // Whom it may not see by name, it asks with a click.
  await expect(
    page.getByText('A Global admin or Account admin of Contoso Learning can give it to you.'),
  ).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('@')
})

test('on a phone the help page lists for each action the roles that may', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, person('none', SLUG))
  await page.goto(`/${SLUG}/roles`)
  await expect(page.getByRole('link', { name: person('account.admin', SLUG) })).toBeVisible()
  const row = page.getByRole('row', { name: PERMISSIONS['settings:write'].what })
  await expect(row.getByRole('cell').filter({ visible: true })).toHaveText([/Yes/, /Yes/])
})
