import manifest from '../../package.json' with { type: 'json' }
import {
  importing,
  isEntry,
  isIn,
  isModel,
  isPackage,
  isStatement,
  isTest,
  isVerb,
  PRODUCT,
  type Rule,
} from './sources'

const SHARED = ['lib/dates', 'zod']
const DATABASE = ['drizzle-orm', 'postgres']

/** The shapes that columns of JSON hold. */
const HELD = ['lib/imports/reading/mapping', 'lib/imports/reading/rows-around']

/** What every programme has, and so names none. */
const CORE = 'scoring rules insight changes snapshots jobs plan report what-if reconcile portfolio imports'
  .split(' ')
  .map((name) => `lib/${name}/`)
/** The list of programmes, and what a row of it is. */
const isList = (name: string) => ['registry', 'registered'].some((one) => name === `lib/programmes/${one}`)

/** Who may import what. */
export const ARROWS: readonly Rule[] = [
  {
    name: 'rules are data',
    applies: (path) => isIn(path, 'lib/rules/model/') && !isTest(path),
    finds: importing((name) => !isIn(`${name}/`, 'lib/rules/model/') && !SHARED.includes(name)),
    instead: 'Rules import zod and lib/dates only: what computes belongs to lib/scoring.',
  },
  {
    name: 'scoring, programmes and models are pure',
    applies: (path) => isModel(path) && !isTest(path),
    finds: importing(
      (name) =>
        !isModel(name) &&
        !SHARED.includes(name) &&
        !isIn(name, 'lib/exports/plan', 'lib/text/', 'lib/answers/'),
    ),
    instead:
      'They import each other, and lib/dates only: read rows and totals in a verb of lib/<noun> and pass them in.',
  },
  {
    name: 'the core names no programme',
    applies: (path) => isIn(path, ...CORE) && !isTest(path),
    finds: importing((name) => isIn(name, 'lib/programmes/') && !isList(name)),
    instead:
      'Ask the programme that the rule book is of (lib/scoring/programme.ts), or move this to its folder.',
  },
  {
    name: 'what every programme shows names none',
    applies: (path) =>
      isIn(
        path,
        ...['explain', 'rules', 'report', 'plan', 'forecast', 'history', 'reconcile'].map(
          (name) => `components/${name}/`,
        ),
      ),
    finds: importing((name) => isIn(name, 'lib/programmes/') && !isList(name)),
    instead: 'Render the criterion and its node; words come from the programme of the qualification.',
  },
  {
    name: 'pages and components do not know the database',
    applies: (path) => isIn(path, 'app/', 'components/') && !isTest(path),
    finds: importing((name) => isIn(name, 'db/') || isStatement(name) || isPackage(name, ...DATABASE)),
    instead: 'Call a verb in lib/<noun>/<verb>.ts, which asks for permission first.',
  },
  {
    name: 'only verbs, statements, sign-in, requests, jobs and commands reach the database',
    applies: (path) =>
      isIn(path, 'lib/') &&
      !isVerb(path) &&
      !isStatement(path) &&
      !isEntry(path) &&
      !isIn(path, 'lib/auth/', 'lib/entry/', 'lib/jobs/', 'lib/cli/', 'lib/context.ts') &&
      !isTest(path),
    finds: importing((name) => isIn(name, 'db/') || isStatement(name) || isPackage(name, ...DATABASE)),
    instead: 'Move what needs the database to lib/<noun>/<verb>.ts or its sql/ and pass this module values.',
  },
  {
    name: 'the database knows no feature',
    applies: (path) => isIn(path, 'db/') && !isTest(path),
    finds: (file) => {
      // A column's type is what it holds: words and shapes, which are pure.
      const held = (name: string) => isIn(file.path, 'db/schema/') && (isModel(name) || HELD.includes(name))
      return importing(
        (name) =>
          isIn(name, 'app/', 'components/', 'platform/', 'demo/') ||
          (/^lib\/[\w-]+\//.test(name) && name !== 'lib/aside/turns' && !held(name)),
      )(file)
    },
    instead:
      'Put a statement in lib/<noun>/sql: db/ is client, transaction, tenancy, copy, schema and migrate.',
  },
  {
    name: 'statements know no verbs',
    applies: (path) => isStatement(path) && !isTest(path),
    finds: importing((name) => isVerb(name)),
    instead: 'A verb calls its statements: pass in what the statement needs.',
  },
  {
    name: 'reading, exports and answers know no verbs',
    applies: (path) => isIn(path, 'lib/imports/reading/', 'lib/exports/', 'lib/answers/') && !isTest(path),
    finds: importing(
      (name) => isVerb(name) || isIn(name, 'lib/context', 'lib/http/', 'lib/entry/', 'app/', 'components/'),
    ),
    instead: 'Verbs call these modules, not the other way round: pass in what is needed.',
  },
  {
    name: 'nothing below the pages knows the pages',
    applies: (path) => isIn(path, 'lib/', 'db/', 'platform/', 'demo/') && !isTest(path),
    finds: importing((name) => isIn(name, 'app/', 'components/')),
    instead: 'Move what both need to lib/ and import it from there.',
  },
  {
    name: 'what serves does not know what starts it',
    applies: (path) => isIn(path, 'app/', 'components/', 'lib/') && !isIn(path, 'lib/cli/') && !isTest(path),
    finds: importing((name) => isIn(name, 'platform/', 'demo/')),
    instead: 'The build holds app, components, lib and db alone: move what both need to lib/.',
  },
  {
    name: 'verbs know nothing of HTTP and React',
    applies: (path) => (isVerb(path) || isStatement(path)) && !isTest(path),
    finds: importing(
      (name) =>
        isPackage(name, 'next', 'react', 'react-dom', 'next-auth') || isIn(name, 'lib/http/', 'lib/entry/'),
    ),
    instead: 'Read the request in app/ or lib/entry and pass the verb a Ctx and plain values.',
  },
  {
    name: 'http ← auth ← entry',
    applies: (path) => isIn(path, 'lib/http/', 'lib/auth/') && !isTest(path),
    finds: (file) =>
      importing(
        (name) =>
          isIn(name, 'lib/entry/') ||
          (isIn(file.path, 'lib/http/') && (isIn(name, 'lib/auth/') || isVerb(name))),
      )(file),
    instead: 'What knows who asks stands in lib/entry; lib/http reads and answers requests of anybody.',
  },
  {
    name: 'the product runs without what only tests need',
    applies: (path) => isIn(path, ...PRODUCT, 'scripts/') && !isIn(path, 'scripts/checks/') && !isTest(path),
    finds: importing((name) => isPackage(name, ...Object.keys(manifest.devDependencies))),
    instead: 'Move the package from devDependencies to dependencies: npm start installs only those.',
  },
  {
    name: 'five modules copy',
    applies: (path) =>
      ![
        'db/copy.ts',
        'db/copy-snapshot.ts',
        'db/copy-connections.ts',
        'db/load.ts',
        'db/backup/copy-session.ts',
      ].includes(path) &&
      !isIn(path, 'bench/', 'trials/') &&
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
    applies: (path) => !isIn(path, 'lib/auth/', 'db/', 'demo/', 'tests/', 'e2e/') && !isTest(path),
    finds: importing((name) => name === 'db/schema/control'),
    instead: 'Ask a function of lib/auth: who may enter which organization is known there alone.',
  },
]
