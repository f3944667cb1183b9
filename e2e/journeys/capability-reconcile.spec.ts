import { expect, person, signIn, test } from '../support/browser'

const AREA = '/contoso-consulting/membership/solutions-partner/security'

test('Partner Center shows 50 for Security: one association explains it, and support gets the customer’s tenant', async ({
  page,
}) => {
  await signIn(page, person('global.admin', 'contoso-consulting'))
  await page.goto(AREA)
  await page.getByRole('link', { name: 'Partner Center shows another score?' }).click()
  const form = page.getByRole('form', { name: 'Begin a reconciliation' })
  const security = form.getByRole('group', { name: 'Security' })
  await expect(form.getByRole('group').first()).toContainText('Security')
  await expect(security.getByLabel('Score')).toBeFocused()
  await expect(security).toContainText('Laurel shows 58')
  await security.getByLabel('Score').fill('50')
  await security.getByLabel('Usage growth').fill('8')
  await form.getByLabel('Name').fill('Scores of November')
  await form.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scores of November')

  const figures = page.getByRole('region', { name: 'Figures' })
  await expect(figures.getByText('2 of 2 figures differ.')).toBeVisible()
  await expect(figures.getByRole('row', { name: /^Score – Security/ })).toContainText('−8')

  const why = page.getByRole('region', { name: 'Why does Partner Center show 50?' })
  await expect(why.getByText('One cause is enough.')).toBeVisible()
  await expect(why).toContainText('Usage growth 8 points instead of 16')
  await expect(why.getByRole('link', { name: /rows$/ })).toHaveAttribute(
    'href',
    /\/customers\/.+\?area=security/,
  )
  await why.getByRole('button', { name: 'Use this explanation' }).click()

  await expect(figures.getByRole('row', { name: /^Score – Security/ })).toContainText('Explained')
  const text = page.getByRole('region', { name: 'Support case' }).getByLabel('Text of the case')
  await expect(text).toHaveValue(
    /Explained\n- Score, Security: .+does not see .+\(tenant [0-9a-f-]+\) through PAL/,
  )
  await expect(text).toHaveValue(/Figures\n- Usage growth, Security: Partner Center 8, our records 16/)
})
