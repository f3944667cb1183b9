import type { Example } from './sources'

/** For each habit. */
export const HABIT_EXAMPLES: Record<string, Example> = {
  'no clock and no chance in what is pure': {
    bad: ['Date.now()', 'new Date()', 'Math.random()', 'process.env.TZ'].map((text) => ({
      path: 'lib/scoring/x.ts',
      text: `export const x = () => ${text}`,
    })),
    good: [
      {
        path: 'lib/scoring/x.ts',
        text: '// not Date.now()\nexport const x = (day: string) => new Date(day)',
      },
    ],
  },
  'one function builds the condition on the organization': {
    bad: [
      { path: 'lib/x/y.ts', text: 'eq(totals.orgId, ctx.orgId)' },
      { path: 'lib/x/sql/y.ts', text: 'sql`select 1 from totals where org_id = 1`' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
      { path: 'lib/x/sql/y.ts', text: 'sql`where ${table.orgId} = ${tx.orgId2}`' },
    ],
    good: [
      { path: 'lib/x/sql/y.ts', text: 'inOrg(totals, tx.orgId)' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
      { path: 'lib/x/sql/y.ts', text: 'on ${locations.orgId} = ${table.orgId}' },
    ],
  },
  'one guard in every file for spreadsheets': {
    bad: [
      { path: 'lib/x/y.ts', text: 'return Papa.unparse([cells])' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
      { path: 'lib/x/y.ts', text: "yield `${cells.join(',')}\\n`" },
      { path: 'lib/x/sql/y.ts', text: 'copy (select 1) to stdout (format csv)' },
    ],
    good: [
      { path: 'lib/x/y.ts', text: 'yield csvLine(cells)' },
      { path: 'lib/x/y.ts', text: "new URLSearchParams({ ids: ids.join(',') })" },
    ],
  },
  'one gate for personal data': {
    bad: [
      { path: 'lib/x/y.ts', text: "may(ctx.role, 'personal-data:read') ? name : ''" },
      { path: 'lib/x/y.ts', text: 'byName: row.createdByName as ShownName' },
      { path: 'components/x.tsx', text: 'const who = await listGrantors(ctx)' },
    ],
    good: [{ path: 'lib/x/y.ts', text: 'byName: shownName(ctx, row.createdByName)' }],
  },
  'whoever leads on leads to safePath': {
    bad: [
      { path: 'app/page.tsx', text: 'if (next) redirect(next)' },
      { path: 'app/api/x/route.ts', text: 'return NextResponse.redirect(new URL(next, request.url))' },
      {
        path: 'lib/http/x.ts',
        text: 'return new Response(null, { status: 303, headers: { location: next } })',
      },
      { path: 'lib/auth/x.ts', text: "headers.set('Location', next)" },
      { path: 'components/x.tsx', text: 'onDone={({ next }) => location.assign(next)}' },
      { path: 'components/x.tsx', text: 'window.location.href = next' },
    ],
    good: [
      { path: 'app/page.tsx', text: "goTo('/portfolio')" },
      { path: 'app/api/x/route.ts', text: 'return seeOther(cameFrom(request))' },
      { path: 'components/x.tsx', text: "location.assign('/')" },
      { path: 'components/x.tsx', text: "if (entry.name === location.href.split('#')[0]) return" },
    ],
  },
  'addresses of pages are written and read in lib/paths': {
    bad: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
      { path: 'components/x.tsx', text: '<a href={`/${slug}/imports`}>Imports</a>' },
      { path: 'components/x.tsx', text: '<a href="/account">Your account</a>' },
      { path: 'app/x/page.tsx', text: 'const key = [(await searchParams).key].flat()[0]' },
    ],
    good: [
      { path: 'components/x.tsx', text: '<a href={importsPage.href({ slug })}>Imports</a>' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
      { path: 'components/x.tsx', text: 'const api = `/api/v1/orgs/${slug}/imports`' },
      { path: 'components/x.tsx', text: '<form method="post" action="/api/sign-in">' },
    ],
  },
  'a page of an organization is made by orgPage': {
    bad: [
      { path: 'app/[org]/x/page.tsx', text: 'export default async function X() {}' },
      {
        path: 'app/[org]/x/page.tsx',
        text: 'const { Page } = orgPage(xPage, async () => null)\nexport { Page as default }',
      },
    ],
    good: [
      {
        path: 'app/[org]/x/[id]/page.tsx',
        text: 'const { generateMetadata, Page } = itemPage(xPage, {})\nexport { generateMetadata, Page as default }',
      },
      { path: 'app/portfolio/page.tsx', text: 'export default async function X() {}' },
    ],
  },
  'one module asks the clock': {
    bad: [
      'new Date()',
      'Date.now()',
      'over(now = Date.now)',
      'sql`select current_date`',
      'sql`created_at::date`',
      'sql`now()::date`',
    ].flatMap((text) => ['lib/x.ts', 'e2e/x.spec.ts'].map((path) => ({ path, text }))),
    good: [
      { path: 'lib/clock.ts', text: 'export const instant = () => new Date()' },
      { path: 'lib/x.ts', text: 'const at = new Date(row.at)\nconst begin = performance.now()' },
      { path: 'db/x.ts', text: 'sql`where expires_at > now() and (at at time zone zone)::date = day`' },
    ],
  },
  'a test knows one today: the fixed day or the clock’s': {
    bad: [
      {
        path: 'tests/db/x.test.ts',
        text: "import { instant } from '../../lib/clock'\nimport { TEST_TODAY } from '../support/secret'",
      },
      {
        path: 'e2e/x.spec.ts',
        text: "import { todayIn } from '@/lib/clock'\nconst env = { LAUREL_TODAY: day }",
      },
    ],
    good: [
      { path: 'tests/db/x.test.ts', text: "import { instant } from '../../lib/clock'" },
      { path: 'e2e/x.spec.ts', text: "import { TEST_TODAY } from './support/secret'" },
      { path: 'lib/env.ts', text: "import { todayIn } from './clock'\nconst name = 'LAUREL_TODAY'" },
    ],
  },
  'bodies are reserved before they are read': {
    bad: [
      { path: 'app/api/x/route.ts', text: 'const value = await request.json()' },
      { path: 'lib/http/x.ts', text: 'for await (const block of request.body as Blocks) keep(block)' },
    ],
    good: [
      { path: 'app/api/x/route.ts', text: 'const value = await readJson(request, schema)' },
      { path: 'lib/http/x.ts', text: 'if (!request.body) throw nothing()' },
    ],
  },
  'nothing lies in a temporary folder that others share': {
    bad: [{ path: 'lib/x.ts', text: "join(tmpdir(), 'x')" }],
    good: [
      { path: 'lib/x.ts', text: 'await incomingFolder()' },
      { path: 'scripts/checks/x.ts', text: "join(tmpdir(), 'x')" },
    ],
  },
  'a table says its columns once': {
    bad: ['<table className="table">', '<thead>', '<td data-of="Role">'].map((text) => ({
      path: 'components/x/x-table.tsx',
      text,
    })),
    good: [
      { path: 'components/x/x-table.tsx', text: '<DataTable rows={rows} />' },
      { path: 'components/tables/data-table.tsx', text: '<table><thead /></table>' },
    ],
  },
  'files stay below 300 lines': {
    bad: [{ path: 'lib/x.ts', text: '\n'.repeat(301) }],
    good: [{ path: 'lib/x.ts', text: '\n'.repeat(300) }],
  },
}
