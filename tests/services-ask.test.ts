import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isTest, isVerb } from './architecture/sources'

const ROOT = fileURLToPath(new URL('../lib', import.meta.url))

/** Whoever is named here asks through the service that is named with it. */
const THROUGH: Record<string, string> = {
  'attachments/open-attachment.ts seenAttachment': 'of a service that asked',
  'attachments/shown-files.ts shownFiles': 'listAttachments',
  'certificates/issue-certificates.ts findClass': 'of a service that asked',
  'delivery/shown-classes.ts readJudging': 'of a service that asked',
  'delivery/shown-classes.ts shownClasses': 'of a service that asked',
  'imports/watch-import.ts waitForImport': 'watchImport',
  'delivery/read-link-facts.ts readLinkFacts': 'of a service that asked',
  'line-items/explain-line-items.ts explainLineItems': 'readLineItems',
  'reconcile/list-differences.ts allDifferences': 'listDifferences',
  'reconcile/support-case.ts takeSupportCase': 'getSupportCase',
  'sign-in/allow-issuer.ts allowIssuer': 'requireOperator',
  'sign-in/allow-issuer.ts denyIssuer': 'requireOperator',
  'sign-in/allow-issuer.ts listIssuers': 'of a service that asked, or of the operator',
  'sign-in/keep-admin.ts keepingAdmin': 'of a service that asked',
  'insight/history.ts readHistory': 'of a service that asked',
  'insight/missing-data.ts findGaps': 'of a service that asked',
  'insight/read-basis.ts readBasis': 'of a service that asked',
  'people/apply-change.ts applyChange': 'checkManage',
  'people/people.ts checkLocations': 'of a service that asked',
  'what-if/run-what-if.ts runWhatIfStrictly': 'runWhatIf',
}

type Found = { name: string; body: string }

/** Exported functions that take a Ctx and wait for something: what a page or route can call to do or read something. */
function asking(path: string): Found[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const whole = /^export async function\*? (\w+)(?:<[^>]*>)?\((.*?)\n\}\n/gms
  return [...text.matchAll(whole)]
    .map(([body, name = '']) => ({ name: `${path} ${name}`, body }))
    .filter(({ body }) =>
      /\bctx: (?:Pick<)?Ctx\b|\}: (?:Pick<)?Ctx\b/.test(body.slice(0, body.indexOf('{\n') + 200)),
    )
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !isTest(path) && isVerb(`lib/${path}`))
const found = files.flatMap(asking)

test('every service asks for the role itself before anything else: pages and routes may forget to', () => {
  expect(found.length).toBeGreaterThan(80)
  const silent = found.filter(({ name, body }) => !(name in THROUGH) && !/\bauthorize\(ctx, '/.test(body))
  expect(
    silent.map(({ name }) => name),
    'Begin with authorize(ctx, …), or name in this file through which service it asks.',
  ).toEqual([])
})

test('nothing is read or written before it is asked for', () => {
  const late = found.filter(({ body }) => {
    const asked = body.indexOf('authorize(')
    return (
      asked > 0 &&
      /\bawait |\.inTenant\(|\.inControl\(|\.execute\(/.test(body.slice(body.indexOf('{\n'), asked))
    )
  })
  expect(late.map(({ name }) => name)).toEqual([])
})

test('who is named as an exception is there', () => {
  expect(Object.keys(THROUGH).filter((name) => !found.some((one) => one.name === name))).toEqual([])
})
