import { importsOf, isIn, isModel, isTest, PRODUCT, type Rule, saying, withoutComments } from './sources'

const LINES = 300

/** What source text may not say, since one module says it. */
export const HABITS: readonly Rule[] = [
  {
    name: 'no clock and no chance in what is pure',
    applies: (path) => (isModel(path) || path === 'lib/dates.ts') && !isTest(path),
    finds: saying([/Date\.now\(/, /new Date\(\s*\)/, /Math\.random\(/, /performance\.now\(/, /process\.env/]),
    instead: 'Today is an argument: take an as-of date, which a verb gets from lib/clock.ts.',
  },
  {
    name: 'one function builds the condition on the organization',
    applies: (path) =>
      isIn(path, ...PRODUCT) &&
      !isIn(path, 'lib/auth/', 'db/schema/') &&
      !['db/tenancy.ts', 'lib/organizations/sql/remove-organization.ts', 'db/backup/dump-table.ts'].includes(
        path,
      ) &&
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
      isIn(path, ...PRODUCT) &&
      // Templates and the demo's files hold words of ours alone.
      !isIn(
        path,
        'lib/exports/',
        'lib/imports/reading/columns.ts',
        'demo/',
        'db/copy.ts',
        'db/copy-snapshot.ts',
        'db/load.ts',
      ) &&
      !isTest(path),
    finds: saying([/\.unparse\(/, /FORMAT csv/i, /\.join\((?:','|'\\t'|'[;|]'|separator)\)[^\n]*\\n/]),
    instead:
      'Write lines by csvLine of lib/exports/csv-cell.ts or a table of lib/exports/table.ts, which guard text.',
  },
  {
    name: 'one gate for personal data',
    applies: (path) =>
      isIn(path, ...PRODUCT) &&
      !['lib/auth/roles.ts', 'lib/people/personal-data.ts', 'lib/people/list-contacts.ts'].includes(path) &&
      !isTest(path),
    finds: saying([/'personal-data:read'/, /\bas ShownName\b/, /await listGrantors\(/]),
    instead:
      'Ask lib/people/personal-data.ts what the reader may learn of a person, and of whom to ask list-contacts.ts.',
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
      /= (?:org|item|programme|programmeItem|answer|answerItem|named)Page\(\s*\w+Page,/.test(text) &&
      /^export \{ generateMetadata, Page as default \}$/m.test(text)
        ? []
        : ['has its own way in'],
    instead:
      'Use orgPage, itemPage, programmePage, programmeItemPage, answerPage, answerItemPage or namedPage of components/shell/org-page.tsx, which ask for the role and give the title.',
  },
  {
    name: 'one module asks the clock',
    // Plain JavaScript runs before anything is compiled, and no result is made there; bench/ measures, and is no product.
    applies: (path) =>
      path !== 'lib/clock.ts' &&
      !path.endsWith('.mjs') &&
      !isIn(path, 'bench/', 'trials/', 'tests/architecture'),
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
    applies: (path) => isIn(path, ...PRODUCT, 'scripts/') && !isIn(path, 'scripts/checks/') && !isTest(path),
    finds: saying([/\btmpdir\(/, /['"]\/tmp\b/]),
    instead:
      'Use incomingFolder of lib/imports/reading/incoming.ts: below the data folder, which only Laurel reads.',
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
]
