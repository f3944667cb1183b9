import type { SourceFile } from './sources'

/** For each rule a file that breaks it and one that looks like it and does not. */
export const EXAMPLES: Record<string, { bad: SourceFile[]; good: SourceFile[] }> = {
  'rules are data': {
    bad: [
      { path: 'lib/rules/model/x.ts', text: "import { qualify } from '../../scoring/qualification'" },
      { path: 'lib/rules/model/y/x.ts', text: "import fs from 'node:fs'" },
    ],
    good: [
      {
        path: 'lib/rules/model/x.ts',
        text: "import { z } from 'zod'\nimport type { PlainDate } from '../../dates'",
      },
      { path: 'lib/rules/model/x.test.ts', text: "import { qualify } from '../../scoring/qualification'" },
    ],
  },
  'the core names no programme': {
    bad: [
      { path: 'lib/scoring/x.ts', text: "import { METRIC } from '@/lib/programmes/x/metrics'" },
      { path: 'lib/insight/get-x.ts', text: "import { ENTRY } from '../programmes/x/entry'" },
      { path: 'lib/snapshots/x.ts', text: "import { read } from '../programmes/x/sql/facts'" },
      { path: 'lib/plan/model/x.ts', text: "import { stepsTo } from '../../programmes/x/plan/steps-to'" },
      { path: 'lib/report/get-x.ts', text: "import { ENTRY } from '../programmes/x/entry'" },
      { path: 'lib/what-if/run-x.ts', text: "import { ENTRY } from '../programmes/x/entry'" },
      { path: 'lib/imports/x.ts', text: "import { ENTRY } from '../programmes/x/entry'" },
      { path: 'lib/portfolio/list-x.ts', text: "import { build } from '../programmes/x/catalogue'" },
      { path: 'lib/reconcile/model/x.ts', text: "import { areaName } from '../../programmes/x/kinds'" },
    ],
    good: [
      { path: 'lib/scoring/x.ts', text: "import type { Programme } from './programme'" },
      { path: 'lib/insight/get-x.ts', text: "import { FIRST_PROGRAMME } from '../programmes/registry'" },
    ],
  },
  'what every programme shows names none': {
    bad: ['explain', 'rules', 'report', 'plan', 'forecast', 'history', 'reconcile'].map((folder) => ({
      path: `components/${folder}/x.tsx`,
      text: "import { METRIC } from '@/lib/programmes/x/metrics'",
    })),
    good: [
      { path: 'components/rules/x.tsx', text: "import type { Criterion } from '@/lib/scoring/criterion'" },
      {
        path: 'components/reconcile/x.tsx',
        text: "import type { Registered } from '@/lib/programmes/registered'",
      },
    ],
  },
  'scoring, programmes and models are pure': {
    bad: ['react', 'next/headers', 'drizzle-orm', '../env', '@/db/client', '../context'].map((name) => ({
      path: 'lib/scoring/x.ts',
      text: `import { x } from '${name}'`,
    })),
    good: [{ path: 'lib/x/model/y.ts', text: "import type { Cited } from '../../rules/model/schema'" }],
  },
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
  'pages and components do not know the database': {
    bad: [
      { path: 'app/page.tsx', text: "import { database } from '@/db/client'" },
      { path: 'components/x.tsx', text: "import { sql } from 'drizzle-orm'" },
      { path: 'app/x/route.ts', text: "const { sql } = await import('postgres')" },
    ],
    good: [{ path: 'app/page.tsx', text: "import { getOverview } from '@/lib/x/y'" }],
  },
  'only verbs, statements, sign-in, requests, jobs and commands reach the database': {
    bad: [
      { path: 'lib/imports/reading/x.ts', text: "import type { TenantTx } from '@/db/client'" },
      { path: 'lib/exports/x.ts', text: "import { readTotals } from '../imports/sql/totals'" },
      { path: 'lib/programmes/x/metrics.ts', text: "import { readFacts } from './sql/facts'" },
    ],
    good: [
      { path: 'lib/x/y.ts', text: "import type { TenantTx } from '@/db/client'" },
      { path: 'lib/programmes/x/entry.ts', text: "import { readFacts } from './sql/facts'" },
      { path: 'lib/programmes/x/sql/facts.ts', text: "import type { TenantTx } from '@/db/client'" },
    ],
  },
  'reading, exports and answers know no verbs': {
    bad: ['lib/exports/x.ts', 'lib/answers/x.ts'].map((path) => ({
      ...{ path, text: "import { beginImport } from '../imports/begin-import'" },
    })),
    good: [{ path: 'lib/exports/x.ts', text: "import { showDate } from '../dates'" }],
  },
  'the database knows no feature': {
    bad: [
      { path: 'db/x.ts', text: "import { writeAudit } from '../lib/audit/sql/audit'" },
      { path: 'db/schema/x.ts', text: "import { seed } from '../../demo/index'" },
      { path: 'db/x.ts', text: "import type { Kind } from '../lib/line-items/model/kinds'" },
    ],
    good: [
      { path: 'db/x.ts', text: "import { env } from '../lib/env'" },
      { path: 'db/schema/x.ts', text: "import type { Kind } from '../../lib/line-items/model/kinds'" },
      { path: 'demo/x.ts', text: "import { writeAudit } from '../lib/audit/sql/audit'" },
    ],
  },
  'statements know no verbs': {
    bad: [{ path: 'lib/x/sql/y.ts', text: "import { getX } from '../get-x'" }],
    good: [{ path: 'lib/x/get-x.ts', text: "import { readX } from './sql/read-x'" }],
  },
  'nothing below the pages knows the pages': {
    bad: [{ path: 'lib/x/y.ts', text: "import { Card } from '@/components/card'" }],
    good: [{ path: 'app/page.tsx', text: "import { Card } from '@/components/card'" }],
  },
  'what serves does not know what starts it': {
    bad: [
      { path: 'lib/x/y.ts', text: "import { openPlatform } from '@/platform/open'" },
      { path: 'components/x.tsx', text: "import { seed } from '@/demo/index'" },
    ],
    good: [{ path: 'lib/cli/x.ts', text: "import { openPlatform } from '@/platform/open'" }],
  },
  'verbs know nothing of HTTP and React': {
    bad: [
      { path: 'lib/x/y.ts', text: "import { cookies } from 'next/headers'" },
      { path: 'lib/x/y.ts', text: "import { readJson } from '../http/body'" },
    ],
    good: [{ path: 'lib/entry/x.ts', text: "import { cookies } from 'next/headers'" }],
  },
  'http ← auth ← entry': {
    bad: [
      { path: 'lib/http/x.ts', text: "import { may } from '../auth/roles'" },
      { path: 'lib/auth/x.ts', text: "import { requireOrg } from '../entry/page-context'" },
    ],
    good: [{ path: 'lib/auth/x.ts', text: "import { setCookie } from '../http/cookies'" }],
  },
  'the product runs without what only tests need': {
    bad: [{ path: 'lib/dates.ts', text: "import { test } from 'vitest'" }],
    good: [
      { path: 'lib/dates.ts', text: "import { z } from 'zod'" },
      { path: 'scripts/checks/x.ts', text: "import { chromium } from '@playwright/test'" },
    ],
  },
  'four modules copy': {
    bad: [
      { path: 'lib/x/y.ts', text: "import { Client } from 'pg'" },
      { path: 'db/client.ts', text: "import { to } from 'pg-copy-streams'" },
    ],
    good: [{ path: 'db/copy.ts', text: "import { Client } from 'pg'" }],
  },
  'one module queues': {
    bad: [{ path: 'lib/x/y.ts', text: "import PgBoss from 'pg-boss'" }],
    good: [{ path: 'db/queue.ts', text: "import PgBoss from 'pg-boss'" }],
  },
  'the control plane belongs to sign-in': {
    bad: [{ path: 'lib/x/y.ts', text: "import { users } from '@/db/schema/control'" }],
    good: [{ path: 'lib/auth/x.ts', text: "import { users } from '../../db/schema/control'" }],
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
