import type { Example } from './sources'

/** For each arrow. */
export const ARROW_EXAMPLES: Record<string, Example> = {
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
  'five modules copy': {
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
}
