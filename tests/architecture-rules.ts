import manifest from '../package.json' with { type: 'json' }
import {
  importing,
  importsOf,
  isIn,
  isPackage,
  isTest,
  type SourceFile,
  saying,
  withoutComments,
} from './architecture-sources'

export type Violation = { path: string; what: string; instead: string }

type Rule = {
  name: string
  applies(path: string): boolean
  finds(file: SourceFile): string[]
  /** Where to go instead. */
  instead: string
}

const LINES = 300

const SHARED = ['lib/dates', 'lib/kinds', 'zod']
const PURE = ['lib/scoring/', 'lib/programmes/', 'lib/rules']

export const RULES: readonly Rule[] = [
  {
    name: 'rules are data',
    applies: (path) => isIn(path, 'lib/rules/') && !isTest(path),
    finds: importing((name) => !isIn(name, 'lib/rules/') && !SHARED.includes(name)),
    instead: 'Rules import zod, lib/dates and lib/kinds only: what computes belongs to lib/scoring.',
  },
  {
    name: 'scoring and programmes are pure',
    applies: (path) => isIn(path, 'lib/scoring/', 'lib/programmes/') && !isTest(path),
    finds: importing((name) => !isIn(name, ...PURE) && !SHARED.includes(name)),
    instead:
      'Scoring and programmes import each other, lib/rules, lib/dates and lib/kinds only: read totals in lib/services and pass them in.',
  },
  {
    name: 'the core names no programme',
    applies: (path) => isIn(path, 'lib/scoring/', 'lib/rules/') && !isTest(path),
    finds: importing((name) => isIn(name, 'lib/programmes/')),
    instead:
      'Ask the programme that the rule book is of (lib/scoring/programme.ts), or move this to its folder.',
  },
  {
    name: 'no clock and no chance in scoring and rules',
    applies: (path) => (isIn(path, 'lib/scoring/', 'lib/rules/') || path === 'lib/dates.ts') && !isTest(path),
    finds: saying([/Date\.now\(/, /new Date\(\s*\)/, /Math\.random\(/, /performance\.now\(/, /process\.env/]),
    instead: 'Today is an argument: take an as-of date, which a service gets from lib/clock.ts.',
  },
  {
    name: 'pages and components do not know the database',
    applies: (path) => isIn(path, 'app/', 'components/') && !isTest(path),
    finds: importing((name) => isIn(name, 'db/') || isPackage(name, 'drizzle-orm', 'postgres')),
    instead: 'Call a service in lib/services/<noun>/<verb>.ts, which asks for permission first.',
  },
  {
    name: 'only services, sign-in, requests, jobs and commands reach the database',
    applies: (path) =>
      isIn(path, 'lib/') &&
      !isIn(path, 'lib/services/', 'lib/auth/', 'lib/entry/', 'lib/jobs/', 'lib/cli/') &&
      !isTest(path),
    finds: importing((name) => isIn(name, 'db/') || isPackage(name, 'drizzle-orm', 'postgres')),
    instead: 'Move what needs the database to lib/services/<noun>/<verb>.ts and pass this module values.',
  },
  {
    name: 'imports, exports and answers know no services',
    applies: (path) => isIn(path, 'lib/imports/', 'lib/exports/', 'lib/answers/') && !isTest(path),
    finds: importing((name) => isIn(name, 'lib/services/', 'lib/http/', 'lib/entry/', 'app/', 'components/')),
    instead: 'Services call these modules, not the other way round: pass in what is needed.',
  },
  {
    name: 'nothing below the pages knows the pages',
    applies: (path) => isIn(path, 'lib/', 'db/') && !isTest(path),
    finds: importing((name) => isIn(name, 'app/', 'components/')),
    instead: 'Move what both need to lib/ and import it from there.',
  },
  {
    name: 'services know nothing of HTTP and React',
    applies: (path) => isIn(path, 'lib/services/') && !isTest(path),
    finds: importing(
      (name) =>
        isPackage(name, 'next', 'react', 'react-dom', 'next-auth') || isIn(name, 'lib/http/', 'lib/entry/'),
    ),
    instead: 'Read the request in app/ or lib/entry and pass the service a Ctx and plain values.',
  },
  {
    name: 'http ← auth ← entry',
    applies: (path) => isIn(path, 'lib/http/', 'lib/auth/') && !isTest(path),
    finds: (file) =>
      importing((name) =>
        isIn(name, 'lib/entry/', ...(isIn(file.path, 'lib/http/') ? ['lib/auth/', 'lib/services/'] : [])),
      )(file),
    instead: 'What knows who asks stands in lib/entry; lib/http reads and answers requests of anybody.',
  },
  {
    name: 'the product runs without what only tests need',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/', 'db/', 'scripts/') &&
      !isIn(path, 'scripts/checks/') &&
      !isTest(path),
    finds: importing((name) => isPackage(name, ...Object.keys(manifest.devDependencies))),
    instead: 'Move the package from devDependencies to dependencies: npm start installs only those.',
  },
  {
    name: 'four modules copy',
    applies: (path) =>
      !['db/copy.ts', 'db/copy-connections.ts', 'db/load.ts', 'db/backup/copy-session.ts'].includes(path) &&
      !isIn(path, 'bench/') &&
      !isTest(path),
    finds: importing((name) => isPackage(name, 'pg', 'pg-copy-streams')),
    instead:
      'Use copyOut of db/copy.ts or load of db/client.ts; every other statement goes through db/client.ts.',
  },
  {
    name: 'one module queues',
    applies: (path) => path !== 'db/queue.ts' && !isTest(path),
    finds: importing((name) => isPackage(name, 'pg-boss')),
    instead: 'Use db/queue.ts: a job is sent in the transaction of what it is about.',
  },
  {
    name: 'the control plane belongs to sign-in',
    applies: (path) => !isIn(path, 'lib/auth/', 'db/', 'tests/', 'e2e/') && !isTest(path),
    finds: importing((name) => name === 'db/schema/control'),
    instead: 'Ask a function of lib/auth: who may enter which organization is known there alone.',
  },
  {
    name: 'one function builds the condition on the organization',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/', 'db/') &&
      !isIn(path, 'lib/auth/', 'db/schema/') &&
      !['db/tenancy.ts', 'db/seed/remove.ts', 'db/backup/dump-table.ts'].includes(path) &&
      !isTest(path),
    finds: saying([
      /\beq\(\s*\w+\.orgId/,
      /(?:where|and)\s+(?:\w+\.)?org_id\s*=/i,
      /\$\{\w+\.orgId\}\s*=\s*\$\{(?!\w+\.orgId\})/,
    ]),
    instead: 'Write inOrg(table, tx.orgId) of db/tenancy.ts, so that the tests can take that lock away.',
  },
  {
    name: 'one guard in every file for spreadsheets',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/', 'db/') &&
      // Templates and the demo's files hold words of ours alone.
      !isIn(path, 'lib/exports/', 'lib/imports/columns.ts', 'db/seed/', 'db/copy.ts', 'db/load.ts') &&
      !isTest(path),
    finds: saying([/\.unparse\(/, /FORMAT csv/i, /\.join\((?:','|'\\t'|'[;|]'|separator)\)[^\n]*\\n/]),
    instead:
      'Write lines by csvLine of lib/exports/csv-cell.ts or a table of lib/exports/table.ts, which guard text.',
  },
  {
    name: 'one gate for personal data',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/', 'db/') &&
      !['lib/auth/roles.ts', 'lib/services/personal-data.ts', 'lib/services/roles/list-contacts.ts'].includes(
        path,
      ) &&
      !isTest(path),
    finds: saying([/'personal-data:read'/, /\bas ShownName\b/, /await listGrantors\(/]),
    instead:
      'Ask lib/services/personal-data.ts what the reader may learn of a person, and of whom to ask list-contacts.ts.',
  },
  {
    name: 'whoever leads on leads to safePath',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/') &&
      !['lib/http/see-other.ts', 'lib/http/go-to.ts'].includes(path) &&
      !isTest(path),
    finds: saying([
      /\b(?:permanentR|r)edirect\(/,
      /(?:new Response|new Headers|Response\.json)\([^;}]*?\blocation['"]?\s*[:,}]/i,
      /(?:set|append)\(\s*['"]location['"]/i,
      /\blocation\.(?:assign|replace)\((?!'\/'|safePath\()/,
      /\blocation\.href\s*=[^=]/,
    ]),
    instead: 'Use seeOther of lib/http/see-other.ts in a route and goTo of lib/http/go-to.ts in a page.',
  },
  {
    name: 'addresses of pages are written and read in lib/paths',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/') &&
      !isIn(path, 'lib/paths/') &&
      !path.endsWith('.mjs') &&
      !isTest(path),
    finds: saying([
      /[`'"]\/\$\{[\w.]*\b(?:slug|org)\}/,
      /['"`]\/(?:account|coming-back|help|new|password|portfolio|setup|sign-in)\b/,
      /\.flat\(\)\[0\]/,
    ]),
    instead: 'Use href() and read() of the page in lib/paths: then a link carries what its page reads.',
  },
  {
    name: 'a page of an organization is made by orgPage',
    applies: (path) => /^app\/\[org\]\/.*page\.tsx$/.test(path),
    finds: ({ text }) =>
      /= (?:org|item)Page\(\s*\w+Page,/.test(text) &&
      /^export \{ generateMetadata, Page as default \}$/m.test(text)
        ? []
        : ['has its own way in'],
    instead:
      'Use orgPage or itemPage of components/shell/org-page.tsx, which ask for the role and give the title.',
  },
  {
    name: 'one module asks the clock',
    // Plain JavaScript runs before anything is compiled, and no result is made there; bench/ measures, and is no product.
    applies: (path) =>
      path !== 'lib/clock.ts' && !path.endsWith('.mjs') && !isIn(path, 'bench/', 'tests/architecture'),
    finds: saying([
      /\bDate\.now\b/,
      /\bnew Date\(\s*\)/,
      /\bcurrent_(?:date|time|timestamp)\b/i,
      /\blocaltime(?:stamp)?\b/i,
      // A moment cut to a day without a time zone is of the connection's.
      /(?:_at|\bnow\(\))::date\b/i,
    ]),
    instead:
      'A day is todayIn(time zone) of lib/clock.ts, a moment its instant() or now() of the database, a length of time performance.now().',
  },
  {
    name: 'a test knows one today: the fixed day or the clock’s',
    applies: (path) => (isTest(path) || isIn(path, 'tests/', 'e2e/')) && !isIn(path, 'tests/architecture'),
    finds: (file) =>
      /\b(?:TEST|LAUREL)_TODAY\b/.test(withoutComments(file.text))
        ? importsOf(file)
            .filter((name) => name === 'lib/clock')
            .map((name) => `names the fixed day and imports ${name}`)
        : [],
    instead:
      'What the clock gave stands in the answer (createdAt, set.at): expect the day of that moment, by dateInZone.',
  },
  {
    name: 'bodies are reserved before they are read',
    applies: (path) => isIn(path, 'app/', 'lib/') && path !== 'lib/http/reserve-body.ts' && !isTest(path),
    finds: saying([
      /\brequest\.(?:json|formData|text|arrayBuffer|blob|bytes)\(/,
      /\brequest\.body(?:\.| as\b)/,
    ]),
    instead:
      'Use readJson, readForm, readBytes of lib/http/body.ts or withFile of lib/http/receive-file.ts: they count and pace.',
  },
  {
    name: 'nothing lies in a temporary folder that others share',
    applies: (path) =>
      isIn(path, 'app/', 'components/', 'lib/', 'db/', 'scripts/') &&
      !isIn(path, 'scripts/checks/') &&
      !isTest(path),
    finds: saying([/\btmpdir\(/, /['"]\/tmp\b/]),
    instead: 'Use incomingFolder of lib/imports/incoming.ts: below the data folder, which only Laurel reads.',
  },
  {
    name: 'a table says its columns once',
    // Two rows of headings, and a heading over several rows, are their own.
    applies: (path) =>
      isIn(path, 'app/', 'components/') &&
      ![
        'components/tables/data-table.tsx',
        'components/falling-out/refreshes-table.tsx',
        'components/imports/changes-table.tsx',
      ].includes(path) &&
      !isTest(path),
    finds: saying([/<table\b/, /<thead\b/, /\bdata-of=/]),
    instead:
      'Use DataTable of components/tables/data-table.tsx: a heading also names its cells where rows fold.',
  },
  {
    name: `files stay below ${LINES} lines`,
    applies: (path) => !isIn(path, 'drizzle/'),
    finds: ({ text }) => {
      const lines = text.split('\n').length - 1
      return lines > LINES ? [`has ${lines} lines`] : []
    },
    instead: 'Which two things does this file do? Give each a file named after it.',
  },
]

export function violationsOf(files: readonly SourceFile[], rules: readonly Rule[] = RULES): Violation[] {
  return rules.flatMap((rule) =>
    files
      .filter(({ path }) => rule.applies(path))
      .flatMap((file) => rule.finds(file).map((what) => ({ path: file.path, what, instead: rule.instead }))),
  )
}
